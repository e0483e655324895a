package de.lebenslagen.warehouse.indicator.value;

import de.lebenslagen.warehouse.indicator.Gebiet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * For which areas and years values are wanted.
 *
 * @param ebene level of the areas
 * @param gruppen freely assembled groups of areas of that level, beside all single areas
 * @param jahre the Berichtsjahre
 * @param gebietsstand on which all values shall be; empty: as it was counted
 */
public record Wertauswahl(
    String ebene,
    List<Gebiet> gruppen,
    SortedSet<Integer> jahre,
    Optional<LocalDate> gebietsstand) {

  public Wertauswahl {
    gruppen = List.copyOf(gruppen);
    jahre = new TreeSet<>(jahre);
  }

  /** All areas of a level, on the Gebietsstand on which they were counted. */
  public static Wertauswahl of(String ebene, SortedSet<Integer> jahre) {
    return new Wertauswahl(ebene, List.of(), jahre, Optional.empty());
  }
}
