package de.lebenslagen.warehouse.query.kennzahl;

import java.util.List;
import java.util.Set;

/**
 * What together answers a selection.
 *
 * @param teile one per Gebietsstand, the wanted one first; one only where no Gebietsstand is wanted
 * @param unvergleichbar years in which was counted, but on a Gebietsstand from which no declared
 *     conversion leads to the wanted one
 */
record Reihe(List<Zellabfrage> teile, Set<Integer> unvergleichbar) {

  Reihe {
    teile = List.copyOf(teile);
    unvergleichbar = Set.copyOf(unvergleichbar);
  }
}
