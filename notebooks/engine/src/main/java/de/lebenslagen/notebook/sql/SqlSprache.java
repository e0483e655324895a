package de.lebenslagen.notebook.sql;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.notebook.absatz.Absatz;
import de.lebenslagen.notebook.absatz.Absatzergebnis;
import de.lebenslagen.notebook.absatz.Ausgabe;
import de.lebenslagen.notebook.absatz.Formulare;
import de.lebenslagen.notebook.absatz.Formularfelder;
import de.lebenslagen.notebook.absatz.Vervollstaendigung;
import de.lebenslagen.notebook.absatz.Zone;
import de.lebenslagen.notebook.zugriff.Absatzoptionen;
import de.lebenslagen.notebook.zugriff.Feldwerte;
import de.lebenslagen.notebook.zugriff.Objekte;
import de.lebenslagen.notebook.zugriff.Teilung;
import de.lebenslagen.notebook.zugriff.Tuer;
import de.lebenslagen.notebook.zugriff.Tueren;
import de.lebenslagen.notebook.zugriff.Tuersprache;
import de.lebenslagen.warehouse.query.Ergebnis;
import de.lebenslagen.warehouse.query.Ergebniszeile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * {@code %sozialraum.sql}: one query over the sealed file of a Freigabe, or with a purpose over
 * that of a Datenstand. The result is shown to the row limit, and shared where the paragraph gives
 * it a name.
 */
public final class SqlSprache extends Tuersprache {

  /** What a shared result may have; more belongs into DuckDB. */
  private static final long GETEILTE_ZEILEN = 1_000_000;

  private final Objekte objekte;
  private final Teilung teilung;

  public SqlSprache(Tueren tueren, Objekte objekte) {
    super(tueren);
    this.objekte = objekte;
    this.teilung = new Teilung(objekte);
  }

  @Override
  public Absatzergebnis run(Absatz absatz, Formulare formulare) {
    Absatzoptionen optionen = Absatzoptionen.of(absatz.optionen(), tueren().ort().einstellungen());
    Tuer tuer = tueren().open(optionen.tuer(), absatz);
    Feldwerte werte = new Feldwerte(tueren(), tuer, objekte);
    String sql = werte.felder(formulare).fill(absatz.text(), Formularfelder::insertSql);
    List<Ausgabe> ausgaben = new ArrayList<>();
    teilung.offer(sql, tuer);
    try (Ergebnis ergebnis = tuer.datenbank().query(sql, optionen.zeilen())) {
      ausgaben.add(tafel(ergebnis, optionen));
      addNotes(ergebnis, optionen, ausgaben);
      Zone zone = tuer.zone().join(werte.zone()).join(teilung.zone(ergebnis));
      Set<String> quellen = new LinkedHashSet<>(tuer.listQuellenOf(ergebnis.tabellen(), sql));
      quellen.addAll(teilung.listQuellen(ergebnis));
      ausgaben.add(tuer.fuss(quellen, optionen.tuer()).withZone(zone));
      optionen.als().ifPresent(name -> share(name, sql, tuer, zone, quellen));
      return new Absatzergebnis(Absatzergebnis.Ausgang.GUT, ausgaben, zone);
    }
  }

  private static Ausgabe.Tafel tafel(Ergebnis ergebnis, Absatzoptionen optionen) {
    return new Ausgabe.Tafel(
        optionen.titel(),
        Spalten.of(ergebnis.spalten()),
        ergebnis.list().stream().map(Ergebniszeile::werte).toList(),
        optionen.zahlen());
  }

  private void addNotes(Ergebnis ergebnis, Absatzoptionen optionen, List<Ausgabe> ausgaben) {
    if (ergebnis.isGekuerzt()) {
      ausgaben.add(
          new Ausgabe.Satz(
              Ausgabe.Ton.HINWEIS,
              "Es gibt mehr als "
                  + Zahlformat.ANZAHL.format(optionen.zeilen())
                  + " Zeilen; hier steht der Anfang. Mit (zeilen=…) bis zu "
                  + Zahlformat.ANZAHL.format(tueren().ort().einstellungen().zeilenHoechstens())
                  + "; besser zusammenfassen oder eingrenzen."));
    }
    if (ergebnis.isLeer()) {
      ausgaben.add(new Ausgabe.Satz(Ausgabe.Ton.HINWEIS, "Keine Zeilen."));
      ergebnis
          .listUnbekannteWerte()
          .forEach(w -> ausgaben.add(new Ausgabe.Satz(Ausgabe.Ton.WARNUNG, w)));
    }
    ergebnis.warnungen().forEach(w -> ausgaben.add(new Ausgabe.Satz(Ausgabe.Ton.WARNUNG, w)));
  }

  private void share(String name, String sql, Tuer tuer, Zone zone, Set<String> quellen) {
    try (Ergebnis ergebnis = tuer.datenbank().query(sql, GETEILTE_ZEILEN)) {
      objekte.put(name, ergebnis.toTablesaw().setName(name), zone, quellen);
    }
  }

  @Override
  protected List<Vervollstaendigung> complete(Tuer tuer, String text, int stelle) {
    return new SqlVervollstaendigung(tuer, teilung.listNamen()).list(text, stelle);
  }
}
