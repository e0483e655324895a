package de.lebenslagen.etl.check;

import static de.lebenslagen.etl.check.Regelbeschreibung.warnung;

import java.util.Comparator;
import java.util.HashMap;
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

  /** A column at one level in one year. */
  private record Spaltenjahr(String spalte, String ebene, int jahr) {}

  /** What two years have in common. */
  private static final class Vergleich {
    private int gleich;
    private int verschieden;
    private int nachher;
  }

  @Override
  public Regelbeschreibung beschreibung() {
    return BESCHREIBUNG;
  }

  @Override
  public void check(Pruefkontext kontext, Pruefauftrag auftrag) {
    Map<Spaltenjahr, Vergleich> all = new HashMap<>();
    for (Reihe reihe : Reihe.list(kontext, auftrag)) {
      TreeMap<Integer, Zeile> werte = reihe.werte();
      werte.forEach(
          (jahr, nach) -> {
            Zeile vor = werte.get(jahr - 1);
            if (vor != null && kontext.isEigene(nach)) {
              count(all, reihe, vor, nach);
            }
          });
    }
    all.entrySet().stream()
        .filter(e -> e.getValue().gleich >= MINDESTENS && e.getValue().verschieden == 0)
        .sorted(
            Map.Entry.comparingByKey(
                Comparator.comparing(Spaltenjahr::spalte)
                    .thenComparing(Spaltenjahr::ebene)
                    .thenComparing(Spaltenjahr::jahr)))
        .forEach(e -> report(kontext, auftrag, e.getKey(), e.getValue()));
  }

  private static void count(Map<Spaltenjahr, Vergleich> all, Reihe reihe, Zeile vor, Zeile nach) {
    Vergleich vergleich =
        all.computeIfAbsent(
            new Spaltenjahr(reihe.spalte(), nach.raum().ebene(), nach.berichtsjahr()),
            k -> new Vergleich());
    if (reihe.zahl(vor).compareTo(reihe.zahl(nach)) != 0) {
      vergleich.verschieden += 1;
    } else if (reihe.zahl(nach).signum() != 0) {
      vergleich.gleich += 1;
      vergleich.nachher = nach.nummer();
    }
  }

  private static void report(
      Pruefkontext kontext, Pruefauftrag auftrag, Spaltenjahr ort, Vergleich vergleich) {
    auftrag.report(
        kontext.stelle().atZeile(vergleich.nachher).atSpalte(ort.spalte()),
        "im Jahr " + ort.jahr() + " andere Werte als im Jahr davor",
        "alle " + vergleich.gleich + " Werte sind die des Vorjahrs",
        "Bitte bei der Quelle nachfragen, ob das alte Jahr noch einmal geliefert wurde.");
  }
}
