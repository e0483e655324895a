package de.lebenslagen.warehouse.analyse.prognose;

import de.lebenslagen.warehouse.analyse.declaration.Altersraster;
import de.lebenslagen.warehouse.analyse.declaration.Prognose;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Herkunft;
import de.lebenslagen.warehouse.model.Altersgruppe;
import de.lebenslagen.warehouse.stats.Ergebnis;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The residents of the areas by age, at the start and in every projected year, as whole persons;
 * still confidential.
 *
 * @param basisjahr the year of the last stock
 * @param gebiete area → year (the first is the base) → residents by group of the raster
 * @param ohne areas without a projection, each with the German reason
 * @param verteilt whether wide bands of the source were spread evenly over their ages
 * @param umgerechnet whether numbers of another Gebietsstand went in
 * @param abgleich by year: how the sum of the areas was brought to the given total; where it could
 *     not be, the reason
 */
public record Bevoelkerungsprognose(
    Prognose prognose,
    int basisjahr,
    SortedMap<Gebiet, SortedMap<Integer, List<Long>>> gebiete,
    Map<Gebiet, String> ohne,
    boolean verteilt,
    boolean umgerechnet,
    SortedMap<Integer, Ergebnis<Abgleich>> abgleich,
    Herkunft herkunft) {

  public Bevoelkerungsprognose {
    gebiete = new TreeMap<>(gebiete);
    ohne = new LinkedHashMap<>(ohne);
    abgleich = new TreeMap<>(abgleich);
  }

  /**
   * The sum of the areas before and after.
   *
   * @param vorher what the areas alone gave
   * @param nachher the given total
   */
  public record Abgleich(double vorher, double nachher) {}

  public Altersraster raster() {
    return prognose.raster();
  }

  /** The base year and the projected years. */
  public SortedSet<Integer> listJahre() {
    SortedSet<Integer> result = new TreeSet<>();
    gebiete.values().forEach(j -> result.addAll(j.keySet()));
    return result;
  }

  /** The residents of an area in a year. */
  public Optional<Long> findSumme(Gebiet gebiet, int jahr) {
    return find(gebiet, jahr).map(Bevoelkerungsprognose::sum);
  }

  /** The residents of an area in a year by group. */
  public Optional<List<Long>> find(Gebiet gebiet, int jahr) {
    return Optional.ofNullable(gebiete.get(gebiet)).flatMap(j -> Optional.ofNullable(j.get(jahr)));
  }

  /** The residents of all areas in a year by group. */
  public List<Long> stadt(int jahr) {
    long[] result = new long[raster().gruppen().size()];
    gebiete
        .values()
        .forEach(
            j -> {
              List<Long> groups = Objects.requireNonNull(j.get(jahr));
              for (int g = 0; g < result.length; g++) {
                result[g] += groups.get(g);
              }
            });
    return Arrays.stream(result).boxed().toList();
  }

  static long sum(List<Long> groups) {
    return groups.stream().mapToLong(Long::longValue).sum();
  }

  /**
   * By what the people of some ages are multiplied from the base year to another: where a band lies
   * inside a group, it grows as the group does.
   *
   * @param bands half-open; none: everybody
   */
  public Ergebnis<Double> findWachstum(Gebiet gebiet, Collection<Altersgruppe> bands, int jahr) {
    if (!gebiete.containsKey(gebiet)) {
      return Ergebnis.missing(
          ohne.getOrDefault(gebiet, "Für dieses Gebiet gibt es keine Prognose."));
    }
    double before = people(find(gebiet, basisjahr).orElseThrow(), bands);
    Optional<List<Long>> after = find(gebiet, jahr);
    if (after.isEmpty()) {
      return Ergebnis.missing("Für " + jahr + " gibt es keine Prognose.");
    }
    return before == 0
        ? Ergebnis.missing("Im Alter der Gruppe wohnt hier im Basisjahr niemand.")
        : Ergebnis.ofZahl(people(after.get(), bands) / before);
  }

  private double people(List<Long> groups, Collection<Altersgruppe> bands) {
    double result = bands.isEmpty() ? sum(groups) : 0;
    for (Altersgruppe band : bands) {
      List<Double> shares = raster().shares(band);
      for (int g = 0; g < groups.size(); g++) {
        result += shares.get(g) * groups.get(g);
      }
    }
    return result;
  }
}
