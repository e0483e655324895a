package de.lebenslagen.etl.check;

import static de.lebenslagen.etl.check.Regelbeschreibung.warnung;

import java.util.Iterator;

/** A count that moved more in a year than chance explains. */
final class SprungRegel implements Tabellenregel {

  private static final Regelbeschreibung BESCHREIBUNG =
      warnung(
              "SPRUNG",
              "Sprung gegen das Vorjahr",
              "Eine Zahl weicht nicht weiter vom vorigen Berichtsjahr desselben Gebiets ab, als es"
                  + " bei ihrer Größe vorkommt. Gemessen wird in Standardabweichungen des Zufalls:"
                  + " Wurzel aus 2 mal Differenz der Quadratwurzeln. Kleine Zahlen dürfen so"
                  + " verhältnismäßig stark schwanken, große nicht. Verglichen werden nur"
                  + " aufeinanderfolgende Jahre.",
              "413 Personen mit Wohngeld im Jahr 2017, 165 im Jahr 2018.")
          .withToleranz("Standardabweichungen", 5)
          .withAngabe(Pruefauftrag.SPALTEN, "nur diese Spalten");

  @Override
  public Regelbeschreibung beschreibung() {
    return BESCHREIBUNG;
  }

  @Override
  public void check(Pruefkontext kontext, Pruefauftrag auftrag) {
    for (Reihe reihe : Reihe.list(kontext, auftrag)) {
      Iterator<Zeile> zeilen = reihe.werte().values().iterator();
      Zeile vor = zeilen.next();
      while (zeilen.hasNext()) {
        Zeile nach = zeilen.next();
        if (vor.berichtsjahr() + 1 == nach.berichtsjahr()
            && kontext.isEigene(nach)
            && Math.abs(reihe.abstand(vor, nach)) > auftrag.toleranz()) {
          report(kontext, auftrag, reihe, vor, nach);
        }
        vor = nach;
      }
    }
  }

  private static void report(
      Pruefkontext kontext, Pruefauftrag auftrag, Reihe reihe, Zeile vor, Zeile nach) {
    auftrag.report(
        kontext.stelle(nach).atSpalte(reihe.spalte()),
        "ein Wert nahe dem Vorjahr: "
            + Zahlformat.format(reihe.zahl(vor))
            + " im Jahr "
            + vor.berichtsjahr(),
        Zahlformat.format(reihe.zahl(nach))
            + " im Jahr "
            + nach.berichtsjahr()
            + " in "
            + kontext.raumName(nach)
            + ": "
            + Zahlformat.format(Math.abs(reihe.abstand(vor, nach)))
            + " Standardabweichungen, erlaubt "
            + Zahlformat.format(auftrag.toleranz()),
        "Bitte bei der Quelle nachfragen, ob der Wert stimmt oder sich die Zählung geändert hat.");
  }
}
