package de.lebenslagen.warehouse.stats.spatial;

import de.lebenslagen.warehouse.stats.Checks;

/**
 * How a statistic is compared with chance arrangements of the same values.
 *
 * @param draws number of random arrangements, at least 99; p cannot fall below 2/(draws + 1)
 * @param seed the same seed gives the same result
 */
public record Permutations(int draws, long seed) {

  private static final int LEAST_DRAWS = 99;

  public Permutations {
    Checks.atLeast(LEAST_DRAWS, draws, "draws");
  }
}
