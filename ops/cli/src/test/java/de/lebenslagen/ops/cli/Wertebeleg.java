package de.lebenslagen.ops.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds the values of indicators against the published cells of the same release: numerator and
 * denominator must be published counts of their area and year, or sums of neighbouring ages and of
 * categories that are all published. A hidden count is no such sum.
 */
final class Wertebeleg {

  private static final String INSGESAMT = "insgesamt";

  private final Map<String, Set<Double>> belege = new HashMap<>();

  private Wertebeleg(List<Map<String, String>> zellen) {
    Map<String, List<Map<String, String>>> groups =
        zellen.stream()
            .collect(
                Collectors.groupingBy(
                    z ->
                        key(
                            z,
                            "datenquelle",
                            "aufgliederung",
                            "gegenstand",
                            "raum_id",
                            "zeitbezug")));
    groups.values().forEach(this::add);
  }

  /**
   * The numbers behind values that are made of no published cells.
   *
   * @param freigabe the DuckDB file that {@code export --fuer r} writes
   */
  static List<String> listUnbelegte(byte[] freigabe) {
    Wertebeleg beleg = new Wertebeleg(Fremdleser.duckDb(freigabe, "zellen"));
    return Fremdleser.duckDb(freigabe, "fct_indikatorwert").stream()
        .filter(wert -> !wert.get("wert").isEmpty())
        .flatMap(beleg::listUnbelegte)
        .toList();
  }

  private Stream<String> listUnbelegte(Map<String, String> wert) {
    Set<Double> known = belege.getOrDefault(key(wert, "raum_id", "berichtsjahr"), Set.of());
    return Stream.of("zaehler", "nenner")
        .filter(part -> !wert.get(part).isEmpty())
        .filter(part -> !known.contains(Double.valueOf(wert.get(part))))
        .map(part -> part + " " + wert.get(part) + " of " + wert);
  }

  private static String key(Map<String, String> row, String... columns) {
    return Stream.of(columns).map(row::get).collect(Collectors.joining("|"));
  }

  private void add(List<Map<String, String>> group) {
    Set<Double> known =
        belege.computeIfAbsent(key(group.get(0), "raum_id", "berichtsjahr"), k -> new HashSet<>());
    Map<String, Map<Integer, Optional<Double>>> series = new TreeMap<>();
    for (Map<String, String> zelle : group) {
      Optional<Double> zahl =
          Optional.of(zelle.get("anzahl")).filter(a -> !a.isEmpty()).map(Double::valueOf);
      int von = von(zelle.get("altersgruppe"));
      String other = key(zelle, "geschlecht", "staatsangehoerigkeit", "weitere_merkmale");
      put(series, other, von, zahl);
      put(series, INSGESAMT, von, zahl);
    }
    series.values().forEach(ages -> addRuns(new ArrayList<>(ages.values()), known));
  }

  /** First year of a band such as 18-30 or 80+; all ages before all bands. */
  private static int von(String altersgruppe) {
    return altersgruppe.matches("[0-9].*")
        ? Integer.parseInt(altersgruppe.replaceAll("[-+].*", ""))
        : -1;
  }

  /** A sum over a hidden cell is none. */
  private static void put(
      Map<String, Map<Integer, Optional<Double>>> series,
      String name,
      int von,
      Optional<Double> zahl) {
    series
        .computeIfAbsent(name, n -> new TreeMap<>())
        .merge(von, zahl, (a, b) -> a.flatMap(x -> b.map(y -> x + y)));
  }

  private static void addRuns(List<Optional<Double>> ages, Set<Double> known) {
    for (int from = 0; from < ages.size(); from++) {
      double sum = 0;
      for (int to = from; to < ages.size() && ages.get(to).isPresent(); to++) {
        sum += ages.get(to).orElseThrow();
        known.add(sum);
      }
    }
  }
}
