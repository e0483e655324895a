package de.lebenslagen.warehouse.indicator.value;

import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.query.kennzahl.Zielebene;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * For which areas and years values are wanted.
 *
 * @param ziel level of the areas, and the Gebietsstand on which all values shall be
 * @param gruppen freely assembled groups of areas of that level, beside all single areas
 * @param jahre the Berichtsjahre
 */
public record Wertauswahl(Zielebene ziel, List<Gebiet> gruppen, SortedSet<Integer> jahre) {

  public Wertauswahl {
    gruppen = List.copyOf(gruppen);
    jahre = new TreeSet<>(jahre);
  }

  /** All areas of a level. */
  public static Wertauswahl of(Zielebene ziel, SortedSet<Integer> jahre) {
    return new Wertauswahl(ziel, List.of(), jahre);
  }

  /** All areas of a level in any area system, on the Gebietsstand on which they were counted. */
  public static Wertauswahl of(String ebene, SortedSet<Integer> jahre) {
    return of(Zielebene.of(ebene), jahre);
  }
}
