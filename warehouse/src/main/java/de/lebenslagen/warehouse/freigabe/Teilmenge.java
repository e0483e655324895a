package de.lebenslagen.warehouse.freigabe;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A declared inclusion: everybody counted here is counted there too, at the same place and time. So
 * the rest is a count of people as well.
 *
 * @param teil Gegenstand of the part
 * @param von Gegenstand of the whole
 * @param teilMerkmale what the part is broken out by in this inclusion
 * @param vonMerkmale Auspraegungen of the whole, for instance the age band that the part is about
 */
record Teilmenge(
    String teil,
    String von,
    SortedMap<String, String> teilMerkmale,
    SortedMap<String, String> vonMerkmale) {

  Teilmenge {
    teilMerkmale = new TreeMap<>(teilMerkmale);
    vonMerkmale = new TreeMap<>(vonMerkmale);
  }

  Teilmenge(String teil, String von, Map<String, String> vonMerkmale) {
    this(teil, von, new TreeMap<>(), new TreeMap<>(vonMerkmale));
  }
}
