package de.lebenslagen.warehouse.stats.rate;

import de.lebenslagen.warehouse.stats.Checks;
import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.Interval;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * Intervals for a Poisson count and for the rate made of it: exact (Garwood) under 10 cases, Byar's
 * approximation from 10.
 *
 * <p>Exact: lower = Gamma(x) quantile at α/2, upper = Gamma(x+1) quantile at 1−α/2. Byar: x·(1 −
 * 1/9x − z/3√x)³ and (x+1)·(1 − 1/9(x+1) + z/3√(x+1))³.
 *
 * <p>Edge cases: x = 0 has the lower limit 0 in both (Byar's formula has none there). A rate
 * without exposure is not computable. Limits: events must be independent; several cases of one
 * family are not.
 *
 * @see <a href="https://doi.org/10.1093/biomet/28.3-4.437">Garwood 1936</a>; Breslow and Day 1987,
 *     Statistical Methods in Cancer Research II, IARC, p. 69 (Byar)
 */
public final class PoissonInterval {

  /** From this many cases on Byar's approximation is used. */
  public static final int BYAR_FROM = 10;

  private PoissonInterval() {}

  /**
   * The interval of the expected count.
   *
   * @param level for instance {@link Interval#LEVEL_95}
   */
  public static Interval of(long cases, double level) {
    return cases < BYAR_FROM ? exact(cases, level) : byar(cases, level);
  }

  /** The interval of the rate, per unit of exposure. */
  public static Ergebnis<Interval> of(EventRate rate, double level) {
    return rate.rate().map(known -> of(rate.cases(), level).scale(1 / rate.exposure()));
  }

  /** Garwood's exact interval for any count. */
  public static Interval exact(long cases, double level) {
    double x = Checks.count(cases, "cases");
    double tail = Quantiles.tail(level);
    double lower = x == 0 ? 0 : GammaDistribution.of(x, 1).inverseCumulativeProbability(tail);
    return new Interval(lower, GammaDistribution.of(x + 1, 1).inverseSurvivalProbability(tail));
  }

  /** Byar's approximation for any count. */
  public static Interval byar(long cases, double level) {
    double x = Checks.count(cases, "cases");
    double z = Quantiles.z(level);
    double lower = x == 0 ? 0 : byarLimit(x, -z);
    return new Interval(Math.max(0, lower), byarLimit(x + 1, z));
  }

  /** The cube that both limits share; some software takes it at x + 0.5 for both. */
  static double byarLimit(double x, double z) {
    double root = 1 - 1 / (9 * x) + z / (3 * Math.sqrt(x));
    return x * root * root * root;
  }
}
