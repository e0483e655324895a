package de.lebenslagen.warehouse.stats.rate;

import de.lebenslagen.warehouse.stats.Checks;
import de.lebenslagen.warehouse.stats.Interval;

/**
 * The interval of a difference from the intervals of its two sides (method of variance estimates
 * recovery): d − √((a−lₐ)² + (u_b−b)²) to d + √((uₐ−a)² + (b−l_b)²) with d = a − b.
 *
 * <p>With Wilson intervals it is {@link NewcombeInterval}; with Poisson intervals it serves
 * differences of event rates. Edge cases: a side of width 0 adds nothing. Limits: as good as the
 * two intervals, and only for independent sides.
 *
 * @see <a href="https://doi.org/10.1002/sim.3095">Zou and Donner 2008</a>
 */
public final class MoverInterval {

  private MoverInterval() {}

  /**
   * The interval of {@code first} − {@code second}.
   *
   * @param first the estimate, inside {@code ofFirst}
   * @param second the estimate, inside {@code ofSecond}
   */
  public static Interval ofDifference(
      double first, Interval ofFirst, double second, Interval ofSecond) {
    double difference = Checks.finite(first - second, "difference");
    double down = Math.hypot(first - ofFirst.lower(), ofSecond.upper() - second);
    double up = Math.hypot(ofFirst.upper() - first, second - ofSecond.lower());
    return new Interval(difference - down, difference + up);
  }
}
