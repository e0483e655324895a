package de.lebenslagen.etl.check;

import static de.lebenslagen.etl.check.Regelbeschreibung.warnung;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** A column whose values are those of the year before, area by area. */
final class KopiertesJahrRegel implements Tabellenregel {

  private static final int MINDESTENS = 5;

  private static final Regelbeschreibung BESCHREIBUNG =
      warnung(
              "KOPIERTES_JAHR",
              "Kopiertes Jahr",
              "In zwei aufeinanderfolgenden Jahren sind nicht alle Werte einer Spalte gleich. Sind"
                  + " mindestens fünf von null verschiedene Werte da und alle wie im Vorjahr, wurde"
                  + " wohl das alte Jahr noch einmal geliefert.",
              "Die 13 Werte des Jahres 2022 sind Gebiet für Gebiet die des Jahres 2021.")
          .withAngabe(Pruefauftrag.SPALTEN, "nur diese Spalten");

  /** A column at one level. */
  private record Spaltenebene(String spalte, String ebene) {}

  /** What a year has in common with the one before. */
  private static final class Vergleich {
    private int gleich;
    private int verschieden;
    private int nachher;

    void count(double vor, double nach, int zeile) {
      if (vor != nach) {
        verschieden += 1;
      } else if (nach != 0) {
        gleich += 1;
        nachher = zeile;
      }
    }

    boolean isKopie() {
      return gleich >= MINDESTENS && verschieden == 0;
    }
  }

  @Override
  public Regelbeschreibung beschreibung() {
    return BESCHREIBUNG;
  }

  @Override
  public void check(Pruefkontext kontext, Pruefauftrag auftrag) {
    Map<Spaltenebene, TreeMap<Integer, Vergleich>> all =
        new TreeMap<>(
            Comparator.comparing(Spaltenebene::spalte).thenComparing(Spaltenebene::ebene));
    for (Reihe reihe : Reihe.list(kontext, auftrag)) {
      Map<Integer, Vergleich> years =
          all.computeIfAbsent(
              new Spaltenebene(reihe.spalte(), reihe.schluessel().raum().ebene()),
              k -> new TreeMap<>());
      for (int i = 1; i < reihe.size(); i++) {
        Zeile nach = reihe.zeile(i);
        if (reihe.isSchritt(i) && kontext.isEigene(nach)) {
          years
              .computeIfAbsent(nach.berichtsjahr(), k -> new Vergleich())
              .count(reihe.wert(i - 1), reihe.wert(i), nach.nummer());
        }
      }
    }
    all.forEach(
        (ort, years) ->
            years.forEach(
                (jahr, vergleich) -> {
                  if (vergleich.isKopie()) {
                    report(kontext, auftrag, ort.spalte(), jahr, vergleich);
                  }
                }));
  }

  private static void report(
      Pruefkontext kontext, Pruefauftrag auftrag, String spalte, int jahr, Vergleich vergleich) {
    auftrag.report(
        kontext.stelle().atZeile(vergleich.nachher).atSpalte(spalte),
        "im Jahr " + jahr + " andere Werte als im Jahr davor",
        "alle " + vergleich.gleich + " Werte sind die des Vorjahrs",
        "Bitte bei der Quelle nachfragen, ob das alte Jahr noch einmal geliefert wurde.");
  }
}
