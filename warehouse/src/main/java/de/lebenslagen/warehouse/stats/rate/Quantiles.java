package de.lebenslagen.warehouse.stats.rate;

import de.lebenslagen.warehouse.stats.Checks;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Quantiles that several intervals need. */
final class Quantiles {

  private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

  private Quantiles() {}

  /** Half of the error probability, for instance 0.025 at level 0.95. */
  static double tail(double level) {
    return (1 - Checks.insideUnit(level, "level")) / 2;
  }

  /** The two-sided normal quantile, for instance 1.96 at level 0.95. */
  static double z(double level) {
    return STANDARD_NORMAL.inverseSurvivalProbability(tail(level));
  }
}
