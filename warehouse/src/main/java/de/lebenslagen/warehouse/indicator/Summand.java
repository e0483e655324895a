package de.lebenslagen.warehouse.indicator;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One selection over facts, with the weight at which it enters a count.
 *
 * @param gegenstand what is counted, for instance {@code einwohner}
 * @param datenquelle where it must come from; empty: the one with the highest Vorrang
 * @param merkmale Merkmal → wanted Auspraegungen, added up; a Merkmal that is absent is "insgesamt"
 * @param gewicht finite and not 0: 1 adds, -1 takes away, 0.5 and 0.5 of two years are their mean
 * @param jahresversatz years before the Berichtsjahr, at least 0
 */
public record Summand(
    String gegenstand,
    Optional<String> datenquelle,
    Map<String, Set<String>> merkmale,
    double gewicht,
    int jahresversatz) {

  public Summand {
    if (!Double.isFinite(gewicht) || gewicht == 0) {
      throw new IllegalArgumentException("A weight is finite and not 0, found " + gewicht);
    }
    if (jahresversatz < 0) {
      throw new IllegalArgumentException("Years before must be >= 0, found " + jahresversatz);
    }
    merkmale =
        merkmale.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> Set.copyOf(e.getValue())));
  }
}
