package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.warehouse.freigabe.Freigabeantrag;
import de.lebenslagen.warehouse.freigabe.Freigabeurteil;
import de.lebenslagen.warehouse.freigabe.Freigabeurteil.Abgelehnt;
import de.lebenslagen.warehouse.freigabe.Freigabeurteil.Moeglich;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Freigabestandort;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows what became of a request; nothing in it depends on a hidden value. */
final class Freigabeanzeige {

  private final Umgebung umgebung;
  private final Stil stil;

  Freigabeanzeige(Umgebung umgebung) {
    this.umgebung = umgebung;
    this.stil = Stil.of(umgebung);
  }

  /** Prints tables, facilities and notes of a passed request. */
  void print(Freigabeantrag antrag, Moeglich moeglich) {
    println(stil.fett(antrag.titel()));
    println("");
    if (!antrag.tafeln().isEmpty()) {
      printTafeln(moeglich);
    }
    if (!moeglich.inhalt().standorte().isEmpty()) {
      printStandorte(moeglich.inhalt().standorte());
    }
    for (String hinweis : moeglich.hinweise()) {
      Umbruch.wrap(hinweis, umgebung.breite() - 2).forEach(line -> println("  " + line));
    }
    if (!antrag.tafeln().isEmpty()) {
      printUrteil(moeglich);
    }
  }

  private void printTafeln(Moeglich moeglich) {
    TerminalTabelle tabelle =
        TerminalTabelle.of(
            umgebung,
            TerminalTabelle.Spalte.links("Tabelle"),
            TerminalTabelle.Spalte.rechts("frei"),
            TerminalTabelle.Spalte.rechts("gesperrt"));
    moeglich
        .tafeln()
        .forEach((name, zahl) -> tabelle.add(zeile(name, zahl.frei(), zahl.gesperrt())));
    tabelle.close(zeile("zusammen", moeglich.frei(), moeglich.gesperrt()));
    tabelle.render().forEach(this::println);
    println("");
  }

  private void printStandorte(List<Freigabestandort> standorte) {
    TerminalTabelle tabelle =
        TerminalTabelle.of(
            umgebung,
            TerminalTabelle.Spalte.links("Einrichtungen mit Namen und Ort"),
            TerminalTabelle.Spalte.links("Datenquelle"),
            TerminalTabelle.Spalte.rechts("Jahr"),
            TerminalTabelle.Spalte.rechts("frei"));
    Map<List<String>, Long> counts = new LinkedHashMap<>();
    for (Freigabestandort s : standorte) {
      counts.merge(
          List.of(s.artTitel(), s.datenquelle(), String.valueOf(s.berichtsjahr())), 1L, Long::sum);
    }
    counts.forEach(
        (kind, count) ->
            tabelle.add(
                List.of(kind.get(0), kind.get(1), kind.get(2), Zahlformat.ANZAHL.format(count))));
    tabelle.close(List.of("zusammen", "", "", Zahlformat.ANZAHL.format(standorte.size())));
    tabelle.render().forEach(this::println);
    println("");
  }

  private void printUrteil(Moeglich moeglich) {
    println(
        moeglich.isVeraendert()
            ? "  Verändert: jede Zahl zufällig und immer gleich; Summen gehen nicht genau auf."
            : "  Nachgerechnet: gegen alles bisher Veröffentlichte bleibt jede geschützte Zahl offen.");
    if (moeglich.unterZiel() > 0) {
      println(
          "  "
              + Zahlformat.ANZAHL.format(moeglich.unterZiel())
              + " davon enger als angestrebt (Spanne unter 2 oder Obergrenze unter 3).");
    }
  }

  private static List<String> zeile(String name, int frei, int gesperrt) {
    return List.of(name, Zahlformat.ANZAHL.format(frei), Zahlformat.ANZAHL.format(gesperrt));
  }

  /** The passed verdict, or an Abbruch with reasons and proposals. */
  static Moeglich require(Freigabeantrag antrag, Freigabeurteil urteil) {
    if (urteil instanceof Moeglich moeglich) {
      return moeglich;
    }
    Abgelehnt abgelehnt = (Abgelehnt) urteil;
    String vorschlaege =
        abgelehnt.vorschlaege().isEmpty()
            ? "Bitte gröber fragen: weniger Aufteilungen, höhere Ebene oder mehrere Jahre zusammen."
            : "Möglich wäre: " + String.join("; ", abgelehnt.vorschlaege()) + ".";
    throw new Abbruch(
        Abbruch.Kategorie.DATEN,
        "Der Antrag "
            + antrag.id()
            + " kann nicht freigegeben werden. "
            + String.join(" ", abgelehnt.gruende()),
        vorschlaege);
  }

  private void println(String text) {
    umgebung.ausgabe().println(text);
  }
}
