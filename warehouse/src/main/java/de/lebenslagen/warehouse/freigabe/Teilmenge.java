package de.lebenslagen.warehouse.freigabe;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A declared inclusion: everybody counted here is counted there too, at the same place and time. So
 * the rest is a count of people as well.
 *
 * @param teil Gegenstand of the part
 * @param von Gegenstand of the whole
 * @param teilMerkmale what the part is broken out by; empty: whatever it is broken out by, the
 *     whole is broken out by it too
 * @param vonMerkmale Auspraegungen of the whole, for instance the age band that the part is about
 */
record Teilmenge(
    String teil,
    String von,
    Optional<SortedMap<String, String>> teilMerkmale,
    SortedMap<String, String> vonMerkmale) {

  Teilmenge {
    vonMerkmale = new TreeMap<>(vonMerkmale);
  }

  Teilmenge(String teil, String von, Map<String, String> vonMerkmale) {
    this(teil, von, Optional.empty(), new TreeMap<>(vonMerkmale));
  }

  /** Whether a count is one of the parts that this is about. */
  boolean isTeil(Zellort ort) {
    return ort.gegenstand().equals(teil)
        && (teilMerkmale.isEmpty() || teilMerkmale.get().equals(ort.merkmale()));
  }

  /** The whole that such a part belongs to. */
  Zellort ganzes(Zellort ort) {
    Zellort ganzes =
        teilMerkmale.isEmpty() ? ort.ofGegenstand(von) : ort.insgesamt().ofGegenstand(von);
    for (Map.Entry<String, String> merkmal : vonMerkmale.entrySet()) {
      ganzes = ganzes.with(merkmal.getKey(), merkmal.getValue());
    }
    return ganzes;
  }
}
