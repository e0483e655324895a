package de.lebenslagen.warehouse.analyse.run;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * For which areas and which year an analysis is wanted.
 *
 * @param ebene level of the areas
 * @param gebietsstand on which all values shall be; empty: as they were counted
 * @param jahre the Berichtsjahre in which numbers may be found
 * @param jahr the wanted one; empty: the last with values
 */
public record Analyseauswahl(
    String ebene, Optional<LocalDate> gebietsstand, SortedSet<Integer> jahre, OptionalInt jahr) {

  public Analyseauswahl {
    jahre = new TreeSet<>(jahre);
  }
}
