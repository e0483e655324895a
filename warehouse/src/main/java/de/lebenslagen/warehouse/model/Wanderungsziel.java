package de.lebenslagen.warehouse.model;

import java.util.List;

/**
 * Where a move goes, in a Datenquelle whose rows have a source and a target area.
 *
 * @param spalte column with the key of the target area
 * @param ausserhalb cell texts, of source and target, that mean a place outside the town; the empty
 *     text stands for an empty cell
 */
public record Wanderungsziel(String spalte, List<String> ausserhalb) {
  public Wanderungsziel {
    ausserhalb = List.copyOf(ausserhalb);
  }
}
