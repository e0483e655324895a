package de.lebenslagen.etl.star;

import de.lebenslagen.warehouse.schema.Sternschema;
import de.lebenslagen.warehouse.schema.Sternspalte;
import de.lebenslagen.warehouse.schema.Sterntabelle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Fact tables with the same columns: counts, and delivered measurements. One Spark job writes all
 * tables of a form.
 */
record Faktform(List<Sterntabelle> tabellen) {

  private static final Set<String> WERT = Set.of("anzahl", "wert");

  private static final List<Faktform> ALLE = List.copyOf(group().values());

  Faktform {
    tabellen = List.copyOf(tabellen);
  }

  static List<Faktform> listAll() {
    return ALLE;
  }

  private static Map<List<Sternspalte>, Faktform> group() {
    return Sternschema.listFakten().stream()
        .collect(
            Collectors.groupingBy(
                Sterntabelle::spalten,
                LinkedHashMap::new,
                Collectors.collectingAndThen(Collectors.toList(), Faktform::new)));
  }

  /** A short name for folders. */
  String name() {
    return "fakten_" + muster().name();
  }

  /** The tables differ in their name only. */
  Sterntabelle muster() {
    return tabellen.get(0);
  }

  /** The column with the number. */
  Sternspalte wert() {
    return muster().spalten().stream()
        .filter(s -> WERT.contains(s.name()))
        .findFirst()
        .orElseThrow();
  }

  /** Whether its rows tell facilities apart. */
  boolean hasEinrichtung() {
    return muster().spalten().stream().anyMatch(s -> s.name().equals(Sternschema.EINRICHTUNG));
  }

  boolean hasTabelle(String name) {
    return tabellen.stream().anyMatch(t -> t.name().equals(name));
  }
}
