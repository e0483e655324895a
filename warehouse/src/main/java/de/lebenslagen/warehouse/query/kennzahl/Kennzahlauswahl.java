package de.lebenslagen.warehouse.query.kennzahl;

import de.lebenslagen.warehouse.model.RaumId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which number is wanted.
 *
 * @param gegenstand what is counted, for instance {@code einwohner}
 * @param datenquelle where it shall come from, a Datenquelle or a Reihe of them; empty: the one
 *     with the highest Vorrang
 * @param merkmale Merkmal → wanted Auspraegungen, added up; a Merkmal that is absent is "insgesamt"
 * @param ebene level of the areas, for instance {@code stadtteil}
 * @param raeume the areas; empty: all of the level
 * @param jahre the Berichtsjahre
 * @param gebietsstand the Gebietsstand on which all values shall be: what was counted on another
 *     one is converted, by the weights that the town declares; empty: as it was counted
 */
public record Kennzahlauswahl(
    String gegenstand,
    Optional<String> datenquelle,
    Map<String, Set<String>> merkmale,
    String ebene,
    Optional<List<RaumId>> raeume,
    SortedSet<Integer> jahre,
    Optional<LocalDate> gebietsstand) {

  /** On the Gebietsstand on which it was counted. */
  public Kennzahlauswahl(
      String gegenstand,
      Optional<String> datenquelle,
      Map<String, Set<String>> merkmale,
      String ebene,
      Optional<List<RaumId>> raeume,
      SortedSet<Integer> jahre) {
    this(gegenstand, datenquelle, merkmale, ebene, raeume, jahre, Optional.empty());
  }

  public Kennzahlauswahl {
    merkmale =
        merkmale.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    e -> new TreeSet<>(e.getValue()),
                    (a, b) -> a,
                    TreeMap::new));
    raeume = raeume.map(List::copyOf);
    jahre = new TreeSet<>(jahre);
  }

  /** The total of all areas of a level, from the best source. */
  public static Kennzahlauswahl insgesamt(String gegenstand, String ebene, Set<Integer> jahre) {
    return new Kennzahlauswahl(
        gegenstand, Optional.empty(), Map.of(), ebene, Optional.empty(), new TreeSet<>(jahre));
  }

  /** The same of some Auspraegungen only. */
  public Kennzahlauswahl with(String merkmal, String... auspraegungen) {
    Map<String, Set<String>> more = new TreeMap<>(merkmale);
    more.put(merkmal, Set.of(auspraegungen));
    return new Kennzahlauswahl(gegenstand, datenquelle, more, ebene, raeume, jahre, gebietsstand);
  }

  /**
   * The same as one series on one Gebietsstand.
   *
   * @param gueltigVon its first day
   */
  public Kennzahlauswahl withGebietsstand(LocalDate gueltigVon) {
    return new Kennzahlauswahl(
        gegenstand, datenquelle, merkmale, ebene, raeume, jahre, Optional.of(gueltigVon));
  }
}
