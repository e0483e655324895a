package de.lebenslagen.notebook.tablesaw;

import de.lebenslagen.dashboards.figures.abbildung.Abbildung;
import de.lebenslagen.notebook.absatz.Absatz;
import de.lebenslagen.notebook.absatz.Ausgabe;
import de.lebenslagen.notebook.absatz.Formulare;
import de.lebenslagen.notebook.absatz.Zone;
import de.lebenslagen.notebook.zugriff.Absatzoptionen;
import de.lebenslagen.notebook.zugriff.Objekte;
import de.lebenslagen.notebook.zugriff.Teilung;
import de.lebenslagen.notebook.zugriff.Tuer;
import de.lebenslagen.notebook.zugriff.Tueren;
import de.lebenslagen.warehouse.query.Ergebnis;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/** One paragraph in Java while it runs: its door, what it shows, and from which zone. */
final class Javalauf {

  private final Tueren tueren;
  private final Objekte objekte;
  private final Teilung teilung;
  private final Absatz absatz;
  private final Absatzoptionen optionen;
  private final Formulare formulare;
  private final Indikatortabelle indikatortabelle;
  private final Druckfang druck;
  private final List<Ausgabe> ausgaben = new ArrayList<>();
  private final TreeSet<String> quellen = new TreeSet<>();
  private @Nullable Tuer tuer;
  private Zone zone;

  /**
   * @param bisher the strictest zone that this note's Java side has seen
   */
  Javalauf(
      Tueren tueren,
      Objekte objekte,
      Absatz absatz,
      Absatzoptionen optionen,
      Formulare formulare,
      Indikatortabelle indikatortabelle,
      Druckfang druck,
      Zone bisher) {
    this.tueren = tueren;
    this.objekte = objekte;
    this.teilung = new Teilung(objekte);
    this.absatz = absatz;
    this.optionen = optionen;
    this.formulare = formulare;
    this.indikatortabelle = indikatortabelle;
    this.druck = druck;
    this.zone = bisher;
  }

  Formulare formulare() {
    return formulare;
  }

  /** Opened, and logged, when the paragraph first asks. */
  private synchronized Tuer tuer() {
    if (tuer == null) {
      tuer = tueren.open(optionen.tuer(), absatz);
      join(tuer.zone());
    }
    return tuer;
  }

  String datenstand() {
    return tuer().datenstand();
  }

  Table query(String sql) {
    Tuer own = tuer();
    teilung.offer(sql, own);
    try (Ergebnis ergebnis = own.datenbank().query(sql)) {
      quellen.addAll(own.listQuellenOf(ergebnis.tabellen(), sql));
      quellen.addAll(teilung.listQuellen(ergebnis));
      join(teilung.zone(ergebnis));
      return ergebnis.toTablesaw();
    }
  }

  Table indikator(String satz) {
    Tuer own = tuer();
    Indikatortabelle.Antwort antwort = indikatortabelle.ask(satz, own, optionen);
    quellen.addAll(antwort.quellen());
    return antwort.tabelle();
  }

  /** A figure from a table, through the door of this paragraph. */
  Abbildung bild(Tabellenbild bild) {
    return bild.draw(tuer(), quellen);
  }

  void share(String name, Object wert) {
    objekte.put(Absatzoptionen.name(name), wert, zone(), quellen);
  }

  synchronized void join(Zone other) {
    zone = zone.join(other);
  }

  synchronized Zone zone() {
    return zone;
  }

  synchronized void add(Ausgabe ausgabe) {
    flush();
    ausgaben.add(ausgabe);
  }

  void show(@Nullable Object wert, String titel) {
    if (wert instanceof Table table) {
      add(
          Tafelbau.of(
              table,
              titel.isEmpty() ? optionen.titel() : titel,
              optionen.zeilen(),
              optionen.zahlen()));
      if (table.rowCount() > optionen.zeilen()) {
        add(
            new Ausgabe.Satz(
                Ausgabe.Ton.HINWEIS,
                "Die Tabelle hat " + table.rowCount() + " Zeilen; hier steht der Anfang."));
      }
    } else if (wert instanceof Abbildung abbildung) {
      add(new Ausgabe.Bild(abbildung));
    } else {
      add(new Ausgabe.Text((titel.isEmpty() ? "" : titel + ": ") + wert));
    }
  }

  private synchronized void flush() {
    String text = druck.drain();
    if (!text.isEmpty()) {
      ausgaben.add(new Ausgabe.Text(text));
    }
  }

  /** All that the paragraph showed, with the line about where it comes from. */
  synchronized List<Ausgabe> finish() {
    flush();
    List<Ausgabe> result = new ArrayList<>(ausgaben);
    if (tuer != null) {
      result.add(tuer.fuss(quellen, optionen.tuer()));
    } else if (zone != Zone.OHNE) {
      result.add(new Ausgabe.Fuss(zone, "", List.of(), "aus Objekten dieses Notizbuchs"));
    }
    return result;
  }
}
