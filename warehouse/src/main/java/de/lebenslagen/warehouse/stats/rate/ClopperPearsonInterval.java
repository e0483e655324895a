package de.lebenslagen.warehouse.stats.rate;

import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.Interval;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * The exact interval of Clopper and Pearson for a share: the check beside {@link WilsonInterval}.
 *
 * <p>lower = Beta(x, n−x+1) quantile at α/2, upper = Beta(x+1, n−x) quantile at 1−α/2.
 *
 * <p>Edge cases: x = 0 has the lower limit 0, x = n the upper limit 1. n = 0 or x &gt; n is not
 * computable. Limits: conservative, so always wider than needed.
 *
 * @see <a href="https://doi.org/10.1093/biomet/26.4.404">Clopper and Pearson 1934</a>
 */
public final class ClopperPearsonInterval {

  private ClopperPearsonInterval() {}

  /**
   * @param level for instance {@link Interval#LEVEL_95}
   */
  public static Ergebnis<Interval> of(Proportion proportion, double level) {
    double tail = Quantiles.tail(level);
    return proportion
        .findObstacle()
        .<Ergebnis<Interval>>map(Ergebnis::missing)
        .orElseGet(() -> Ergebnis.of(compute(proportion.cases(), proportion.population(), tail)));
  }

  static Interval compute(long x, long n, double tail) {
    double lower =
        x == 0 ? 0 : BetaDistribution.of(x, n - x + 1.0).inverseCumulativeProbability(tail);
    double upper =
        x == n ? 1 : BetaDistribution.of(x + 1.0, n - x).inverseSurvivalProbability(tail);
    return new Interval(lower, upper);
  }
}
