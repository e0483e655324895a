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
 * @param ziel level of the areas, and the Gebietsstand on which all values shall be
 * @param raeume the areas; empty: all of the level
 * @param jahre the Berichtsjahre
 */
public record Kennzahlauswahl(
    String gegenstand,
    Optional<String> datenquelle,
    Map<String, Set<String>> merkmale,
    Zielebene ziel,
    Optional<List<RaumId>> raeume,
    SortedSet<Integer> jahre) {

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

  /** The total of all areas of a level in any area system, from the best source. */
  public static Kennzahlauswahl insgesamt(String gegenstand, String ebene, Set<Integer> jahre) {
    return new Kennzahlauswahl(
        gegenstand,
        Optional.empty(),
        Map.of(),
        Zielebene.of(ebene),
        Optional.empty(),
        new TreeSet<>(jahre));
  }

  /** The same of some Auspraegungen only. */
  public Kennzahlauswahl with(String merkmal, String... auspraegungen) {
    Map<String, Set<String>> more = new TreeMap<>(merkmale);
    more.put(merkmal, Set.of(auspraegungen));
    return new Kennzahlauswahl(gegenstand, datenquelle, more, ziel, raeume, jahre);
  }

  /** The same from one source; empty: from the best. */
  public Kennzahlauswahl withDatenquelle(Optional<String> other) {
    return new Kennzahlauswahl(gegenstand, other, merkmale, ziel, raeume, jahre);
  }

  /** The same for the areas of another level. */
  public Kennzahlauswahl withZiel(Zielebene other) {
    return new Kennzahlauswahl(gegenstand, datenquelle, merkmale, other, raeume, jahre);
  }

  /**
   * The same as one series on one Gebietsstand.
   *
   * @param gueltigVon its first day
   */
  public Kennzahlauswahl withGebietsstand(LocalDate gueltigVon) {
    return withZiel(ziel.withGebietsstand(gueltigVon));
  }

  /** The name of the wanted level. */
  public String ebene() {
    return ziel.ebene();
  }

  /** The Gebietsstand on which all values shall be; empty: as they were counted. */
  public Optional<LocalDate> gebietsstand() {
    return ziel.gebietsstand();
  }
}
