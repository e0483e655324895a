package de.lebenslagen.warehouse.indicator.value;

import de.lebenslagen.warehouse.indicator.Gebiet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * For which areas and years values are wanted.
 *
 * @param ebene level of the areas
 * @param gruppen freely assembled groups of areas of that level, beside all single areas
 * @param jahre the Berichtsjahre
 */
public record Wertauswahl(String ebene, List<Gebiet> gruppen, SortedSet<Integer> jahre) {

  public Wertauswahl {
    gruppen = List.copyOf(gruppen);
    jahre = new TreeSet<>(jahre);
  }

  /** All areas of a level. */
  public static Wertauswahl of(String ebene, SortedSet<Integer> jahre) {
    return new Wertauswahl(ebene, List.of(), jahre);
  }
}
