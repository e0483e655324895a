package de.lebenslagen.etl.check;

import static de.lebenslagen.etl.check.Regelbeschreibung.warnung;

import de.lebenslagen.warehouse.model.Datenquelle.Pruefvorgabe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Columns that slipped by a row: the sums of a year do not fit their own rows but the neighbouring
 * ones. Tried for every declared SUMME within the file, up to two rows up or down, cyclically.
 */
final class ZeilenverschiebungRegel implements Tabellenregel {

  private static final int MINDESTENS = 4;
  private static final int[] VERSCHIEBUNGEN = {1, -1, 2, -2};

  private static final Regelbeschreibung BESCHREIBUNG =
      warnung(
          "ZEILENVERSCHIEBUNG",
          "Verschobene Zeilen",
          "Passen die Summen eines Jahres nicht zur eigenen Zeile, aber in mindestens vier Zeilen"
              + " und in mehr als der Hälfte zur Zeile daneben, dann sind Spalten gegeneinander"
              + " verrutscht. Geprüft wird jede deklarierte SUMME innerhalb der Datei.",
          "Männer und Frauen einer Zeile ergeben die Altersgruppen der Zeile davor.");

  @Override
  public Regelbeschreibung beschreibung() {
    return BESCHREIBUNG;
  }

  @Override
  public void check(Pruefkontext kontext, Pruefauftrag auftrag) {
    for (Pruefvorgabe summe : kontext.datenquelle().pruefungen()) {
      if (summe.regel().equals("SUMME")) {
        Summanden parts = new Summanden(kontext, summe.angaben().getOrDefault("teile", List.of()));
        Summanden whole =
            new Summanden(
                kontext, summe.angaben().getOrDefault(ZeilensummeRegel.GESAMT, List.of()));
        if (parts.isNurEigene() && whole.isNurEigene()) {
          checkJahre(kontext, auftrag, parts, whole);
        }
      }
    }
  }

  private static void checkJahre(
      Pruefkontext kontext, Pruefauftrag auftrag, Summanden parts, Summanden whole) {
    Map<Integer, List<Zeile>> byJahr = new TreeMap<>();
    kontext
        .zeilen()
        .forEach(z -> byJahr.computeIfAbsent(z.berichtsjahr(), j -> new ArrayList<>()).add(z));
    byJahr.forEach(
        (jahr, zeilen) -> {
          int own = count(zeilen, parts, whole, 0);
          for (int shift : VERSCHIEBUNGEN) {
            int shifted = count(zeilen, parts, whole, shift);
            if (shifted >= MINDESTENS && 2 * shifted > zeilen.size() && own < shifted) {
              report(kontext, auftrag, parts, whole, zeilen, shift, shifted);
              return;
            }
          }
        });
  }

  private static int count(List<Zeile> zeilen, Summanden parts, Summanden whole, int shift) {
    int result = 0;
    for (int i = 0; i < zeilen.size(); i++) {
      Summe teile = parts.at(zeilen.get(Math.floorMod(i + shift, zeilen.size())));
      Summe gesamt = whole.at(zeilen.get(i));
      if (teile.isGenau() && gesamt.isGenau() && teile.bekannt().compareTo(gesamt.bekannt()) == 0) {
        result += 1;
      }
    }
    return result;
  }

  private static void report(
      Pruefkontext kontext,
      Pruefauftrag auftrag,
      Summanden parts,
      Summanden whole,
      List<Zeile> zeilen,
      int shift,
      int fitting) {
    Zeile first = zeilen.get(0);
    auftrag.report(
        kontext.stelle(first),
        parts.bezeichnung() + " = " + whole.bezeichnung() + " in derselben Zeile",
        "im Jahr "
            + first.berichtsjahr()
            + " passt es in "
            + fitting
            + " von "
            + zeilen.size()
            + " Zeilen, wenn man "
            + parts.bezeichnung()
            + " der Zeile "
            + Math.abs(shift)
            + (shift > 0 ? " weiter unten" : " weiter oben")
            + " nimmt",
        "Die Spalten sind wohl um "
            + Math.abs(shift)
            + (Math.abs(shift) == 1 ? " Zeile" : " Zeilen")
            + " gegeneinander verschoben; bitte bei der Quelle nachfragen.");
  }
}
