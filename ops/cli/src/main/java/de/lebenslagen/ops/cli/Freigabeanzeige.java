package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.warehouse.freigabe.Freigabeantrag;
import de.lebenslagen.warehouse.freigabe.Freigabeurteil;
import de.lebenslagen.warehouse.freigabe.Freigabeurteil.Abgelehnt;
import de.lebenslagen.warehouse.freigabe.Freigabeurteil.Moeglich;
import de.lebenslagen.warehouse.model.Abbruch;
import java.util.List;

/** Shows what became of a request; nothing in it depends on a hidden value. */
final class Freigabeanzeige {

  private final Umgebung umgebung;
  private final Stil stil;

  Freigabeanzeige(Umgebung umgebung) {
    this.umgebung = umgebung;
    this.stil = Stil.of(umgebung);
  }

  /** Prints tables and notes of a passed request. */
  void print(Freigabeantrag antrag, Moeglich moeglich) {
    println(stil.fett(antrag.titel()));
    println("");
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
    moeglich.hinweise().forEach(h -> println("  " + h));
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
