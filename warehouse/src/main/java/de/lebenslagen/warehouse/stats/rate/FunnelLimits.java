package de.lebenslagen.warehouse.stats.rate;

import de.lebenslagen.warehouse.stats.Checks;
import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.Interval;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * Exact control limits of a funnel plot: where the figure of an area of a given size lies with the
 * given probability when its true value is the target.
 *
 * <p>For the probability p let r be the smallest count with F(r) ≥ p; the limit is (r − a)/n with
 * the interpolation a = (F(r) − p)/(F(r) − F(r−1)), so that limits do not jump from size to size.
 * Limits are kept at 0 or above, and for shares at 1 or below.
 *
 * <p>Edge cases: size 0 has no limits. Limits: with many areas some lie outside by chance alone;
 * overdispersion between areas is not in the limits.
 *
 * @see <a href="https://doi.org/10.1002/sim.1970">Spiegelhalter 2005</a>
 */
public final class FunnelLimits {

  private FunnelLimits() {}

  /** Limits of a share. */
  public static Ergebnis<Interval> ofShare(double target, long population, double level) {
    Checks.insideUnit(target, "target");
    Checks.count(population, "population");
    double tail = Quantiles.tail(level);
    if (population == 0) {
      return Ergebnis.missing("Nenner ist 0.");
    }
    DiscreteDistribution counts = BinomialDistribution.of(Math.toIntExact(population), target);
    return Ergebnis.of(limits(counts, population, tail, 1));
  }

  /** Limits of an event rate. */
  public static Ergebnis<Interval> ofRate(double target, double exposure, double level) {
    Checks.nonNegative(exposure, "exposure");
    double tail = Quantiles.tail(level);
    double expected = Checks.nonNegative(target, "target") * exposure;
    if (expected == 0) {
      return Ergebnis.missing("Es wird kein Fall erwartet.");
    }
    return Ergebnis.of(limits(PoissonDistribution.of(expected), exposure, tail, Double.MAX_VALUE));
  }

  private static Interval limits(
      DiscreteDistribution counts, double size, double tail, double most) {
    double lower = Math.max(0, limit(counts, tail)) / size;
    double upper = Math.max(0, limit(counts, 1 - tail)) / size;
    return new Interval(lower, Math.min(most, upper));
  }

  private static double limit(DiscreteDistribution counts, double probability) {
    int r = counts.inverseCumulativeProbability(probability);
    double overshoot = counts.cumulativeProbability(r) - probability;
    return r - overshoot / counts.probability(r);
  }
}
