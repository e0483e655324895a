package de.lebenslagen.warehouse.analyse.run;

import de.lebenslagen.warehouse.query.kennzahl.Zielebene;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * For which areas and which year an analysis is wanted.
 *
 * @param ziel level of the areas, and the Gebietsstand on which all values shall be
 * @param jahre the Berichtsjahre in which numbers may be found
 * @param jahr the wanted one; empty: the last with values
 */
public record Analyseauswahl(Zielebene ziel, SortedSet<Integer> jahre, OptionalInt jahr) {

  public Analyseauswahl {
    jahre = new TreeSet<>(jahre);
  }
}
