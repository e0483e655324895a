package de.lebenslagen.warehouse.raum;

import de.lebenslagen.warehouse.model.RaumId;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One count converted to another Gebietsstand.
 *
 * @param werte by new area
 * @param nichtBerechenbar new areas that get a share of a source area without a value: no partial
 *     sums
 */
public record Umrechnung(
    SortedMap<RaumId, UmgerechneterWert> werte, SortedSet<RaumId> nichtBerechenbar) {

  public Umrechnung {
    werte = Collections.unmodifiableSortedMap(new TreeMap<>(werte));
    nichtBerechenbar = Collections.unmodifiableSortedSet(new TreeSet<>(nichtBerechenbar));
  }

  static Umrechnung of(Map<RaumId, UmgerechneterWert> werte, Set<RaumId> nichtBerechenbar) {
    return new Umrechnung(new TreeMap<>(werte), new TreeSet<>(nichtBerechenbar));
  }
}
