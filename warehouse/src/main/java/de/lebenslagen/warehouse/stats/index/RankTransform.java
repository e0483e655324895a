package de.lebenslagen.warehouse.stats.index;

import de.lebenslagen.warehouse.stats.Checks;
import java.util.ArrayList;
import java.util.List;

/**
 * The rank transforms that composites use in place of z-scores.
 *
 * <p>Ranks run from 1 (lowest value) to N, ties share their mean rank. The exponential transform of
 * the English Index of Multiple Deprivation is X = −23·ln(1 − R·(1 − e^(−100/23))) with R = rank/N:
 * a highest value of 100, half of it reached only by the top tenth, so that a burden is little
 * offset by relief elsewhere.
 *
 * <p>Edge cases: no area gives an empty list. Limits: distances between areas are lost.
 *
 * <p>Reference: Ministry of Housing, Communities and Local Government, English Indices of
 * Deprivation 2019, Technical Report.
 */
public final class RankTransform {

  private static final double SCALE = 23;

  private RankTransform() {}

  /** Ranks from the lowest value, ties with their mean. */
  public static List<Double> ranks(List<Double> values) {
    List<Double> ranks = new ArrayList<>(values.size());
    for (double value : values) {
      Checks.finite(value, "value");
      long below = values.stream().filter(other -> other < value).count();
      long equal = values.stream().filter(other -> other == value).count();
      ranks.add(below + (equal + 1) / 2.0);
    }
    return List.copyOf(ranks);
  }

  /** Exponentially transformed ranks, above 0 up to 100. */
  public static List<Double> exponential(List<Double> values) {
    double range = 1 - Math.exp(-100 / SCALE);
    return ranks(values).stream()
        .map(rank -> -SCALE * Math.log(1 - rank / values.size() * range))
        .toList();
  }
}
