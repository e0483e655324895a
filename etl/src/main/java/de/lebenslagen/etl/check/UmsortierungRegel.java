package de.lebenslagen.etl.check;

import static de.lebenslagen.etl.check.Regelbeschreibung.warnung;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A year whose values fit another order of the areas.
 *
 * <p>With z of {@link Zufallsabstand} between two successive years, Σz² over n areas is near χ²(n)
 * when nothing changed: mean n, standard deviation √(2n). Reported when the values as they stand
 * lie far beyond (more than 10 standard deviations, at least three areas and a third of them beyond
 * the tolerance) while the same values, both years sorted by size, agree (at most 3 standard
 * deviations).
 */
final class UmsortierungRegel implements Tabellenregel {

  private record Jahrespaar(String spalte, String ebene, List<String> merkmale, int jahr) {}

  private record Wertepaar(Reihe reihe, int stelle) {

    Zeile vor() {
      return reihe.zeile(stelle);
    }

    Zeile nach() {
      return reihe.zeile(stelle + 1);
    }

    double vorher() {
      return reihe.wert(stelle);
    }

    double nachher() {
      return reihe.wert(stelle + 1);
    }
  }

  private static final int MINDESTENS_GEBIETE = 5;
  private static final int MINDESTENS_AUFFAELLIG = 3;
  private static final double MINDESTENS_ANTEIL = 1.0 / 3;
  private static final double WEIT = 10;
  private static final double NAH = 3;

  private static final Regelbeschreibung BESCHREIBUNG =
      warnung(
              "UMSORTIERUNG",
              "Andere Reihenfolge",
              "Weichen viele Gebiete zugleich stark vom Vorjahr ab, während dieselben Zahlen der"
                  + " Größe nach zusammenpassen, dann stehen sie wohl bei den falschen Gebieten,"
                  + " etwa alphabetisch statt nach Schlüssel geordnet.",
              "Geburten 2011 nach Namen der Stadtteile geordnet, 2012 nach ihrer Nummer.")
          .withToleranz("Standardabweichungen, ab denen ein Gebiet auffällt", 3.5)
          .withAngabe(Pruefauftrag.SPALTEN, "nur diese Spalten");

  @Override
  public Regelbeschreibung beschreibung() {
    return BESCHREIBUNG;
  }

  @Override
  public void check(Pruefkontext kontext, Pruefauftrag auftrag) {
    int striking =
        Reihe.list(kontext, auftrag).stream()
            .mapToInt(r -> r.countSpruenge(auftrag.toleranz()))
            .sum();
    if (striking < MINDESTENS_AUFFAELLIG) {
      return; // as nearly always; what follows takes longer
    }
    listPaare(kontext, auftrag)
        .values()
        .forEach(
            pairs -> {
              pairs.sort(Comparator.comparing(p -> p.vor().raum().schluessel()));
              checkPair(kontext, auftrag, pairs);
            });
  }

  private static Map<Jahrespaar, List<Wertepaar>> listPaare(
      Pruefkontext kontext, Pruefauftrag auftrag) {
    Map<Jahrespaar, List<Wertepaar>> result = new HashMap<>();
    TreeSet<Integer> ownJahre = new TreeSet<>();
    kontext.zeilen().forEach(z -> ownJahre.add(z.berichtsjahr()));
    for (Reihe reihe : Reihe.list(kontext, auftrag)) {
      for (int i = 0; i + 1 < reihe.size(); i++) {
        int jahr = reihe.zeile(i).berichtsjahr();
        if (reihe.isSchritt(i + 1) && (ownJahre.contains(jahr) || ownJahre.contains(jahr + 1))) {
          result
              .computeIfAbsent(
                  new Jahrespaar(
                      reihe.spalte(),
                      reihe.schluessel().raum().ebene(),
                      reihe.schluessel().merkmale(),
                      jahr),
                  k -> new ArrayList<>())
              .add(new Wertepaar(reihe, i));
        }
      }
    }
    Map<Jahrespaar, List<Wertepaar>> sorted =
        new TreeMap<>(
            Comparator.comparing(Jahrespaar::spalte)
                .thenComparing(Jahrespaar::ebene)
                .thenComparing(p -> p.merkmale().toString())
                .thenComparing(Jahrespaar::jahr));
    result.entrySet().stream()
        .filter(e -> e.getValue().size() >= MINDESTENS_GEBIETE)
        .forEach(e -> sorted.put(e.getKey(), e.getValue()));
    return sorted;
  }

  private static void checkPair(Pruefkontext kontext, Pruefauftrag auftrag, List<Wertepaar> pairs) {
    int n = pairs.size();
    List<Double> vor = pairs.stream().map(Wertepaar::vorher).toList();
    List<Double> nach = pairs.stream().map(Wertepaar::nachher).toList();
    long striking =
        pairs.stream()
            .filter(
                p -> Math.abs(p.reihe().abstand(p.stelle(), p.stelle() + 1)) > auftrag.toleranz())
            .count();
    double asIs = chi2(vor, nach);
    double sorted = chi2(vor.stream().sorted().toList(), nach.stream().sorted().toList());
    double sd = Math.sqrt(2.0 * n);
    if (striking >= MINDESTENS_AUFFAELLIG
        && striking >= n * MINDESTENS_ANTEIL
        && asIs > n + WEIT * sd
        && sorted <= n + NAH * sd) {
      report(kontext, auftrag, pairs, alphabetical(kontext, pairs, n + NAH * sd));
    }
  }

  private static double chi2(List<Double> a, List<Double> b) {
    double result = 0;
    for (int i = 0; i < a.size(); i++) {
      result += Math.pow(Zufallsabstand.of(a.get(i), b.get(i)), 2);
    }
    return result;
  }

  /** German words for the order by name, if one of the two years has it. */
  private static String alphabetical(Pruefkontext kontext, List<Wertepaar> pairs, double limit) {
    List<Wertepaar> byName = new ArrayList<>(pairs);
    byName.sort(Comparator.comparingInt(p -> kontext.namensrang(p.vor())));
    List<Double> vor = pairs.stream().map(Wertepaar::vorher).toList();
    List<Double> nach = pairs.stream().map(Wertepaar::nachher).toList();
    if (chi2(vor, byName.stream().map(Wertepaar::nachher).toList()) <= limit) {
      return "; "
          + pairs.get(0).vor().berichtsjahr()
          + " passt, wenn die Gebiete nach Namen stehen";
    }
    if (chi2(byName.stream().map(Wertepaar::vorher).toList(), nach) <= limit) {
      return "; "
          + pairs.get(0).nach().berichtsjahr()
          + " passt, wenn die Gebiete nach Namen stehen";
    }
    return "";
  }

  private static void report(
      Pruefkontext kontext, Pruefauftrag auftrag, List<Wertepaar> pairs, String order) {
    Wertepaar first = pairs.get(0);
    auftrag.report(
        kontext
            .stelle(kontext.isEigene(first.vor()) ? first.vor() : first.nach())
            .atSpalte(first.reihe().spalte()),
        "dieselbe Reihenfolge der Gebiete in "
            + first.vor().berichtsjahr()
            + " und "
            + first.nach().berichtsjahr(),
        "Zahlen, die der Größe nach zusammenpassen, aber nicht Gebiet für Gebiet" + order,
        "Bitte bei der Quelle nachfragen, welches Gebiet zu welcher Zeile gehört.");
  }
}
