package de.lebenslagen.warehouse.stats;

/**
 * A closed interval of finite numbers, for instance a confidence interval.
 *
 * @param lower in the unit of the estimate
 * @param upper at least {@code lower}
 */
public record Interval(double lower, double upper) {

  /** The level used where nothing else is declared. */
  public static final double LEVEL_95 = 0.95;

  public Interval {
    lower = Checks.finite(lower, "lower");
    upper = Checks.finite(upper, "upper");
    if (lower > upper) {
      throw new IllegalArgumentException(
          "An interval needs lower <= upper, found " + lower + " and " + upper + ".");
    }
  }

  /** Whether the value lies inside; the ends belong to the interval. */
  public boolean contains(double value) {
    return lower <= value && value <= upper;
  }

  /** The same interval in another unit, for instance per 1000 or in percent. */
  public Interval scale(double factor) {
    if (!(factor > 0)) {
      throw new IllegalArgumentException("A unit factor must be positive, found " + factor + ".");
    }
    return new Interval(lower * factor, upper * factor);
  }
}
