package de.lebenslagen.warehouse.stats.index;

import java.util.List;
import java.util.Map;

/**
 * A scored index.
 *
 * @param scores z-scores per indicator, one per area
 * @param combined their sum or mean
 * @param index the index: {@code combined}, or its z-score where the recipe standardises again
 */
public record IndexValues(
    Map<String, List<Double>> scores, List<Double> combined, List<Double> index) {

  public IndexValues {
    scores = Map.copyOf(scores);
    combined = List.copyOf(combined);
    index = List.copyOf(index);
  }
}
