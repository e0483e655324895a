package de.lebenslagen.warehouse.stats.rate;

import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.Interval;

/**
 * Wilson's score interval for a share, the default of this library.
 *
 * <p>With p = x/n and the normal quantile z: (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n).
 *
 * <p>Edge cases: x = 0 has the lower limit 0 and x = n the upper limit 1, exactly. n = 0 or x &gt;
 * n is not computable.
 *
 * <p>Limits: the coverage is near the level on average, not for every p; for a guaranteed level see
 * {@link ClopperPearsonInterval}.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson 1927</a>
 */
public final class WilsonInterval {

  private WilsonInterval() {}

  /**
   * @param level for instance {@link Interval#LEVEL_95}
   */
  public static Ergebnis<Interval> of(Proportion proportion, double level) {
    double z = Quantiles.z(level);
    return proportion
        .findObstacle()
        .<Ergebnis<Interval>>map(Ergebnis::missing)
        .orElseGet(() -> Ergebnis.of(compute(proportion, z)));
  }

  static Interval compute(Proportion proportion, double z) {
    double n = proportion.population();
    double p = proportion.p();
    double z2 = z * z;
    double centre = p + z2 / (2 * n);
    double half = z * Math.sqrt(p * (1 - p) / n + z2 / (4 * n * n));
    double scale = 1 + z2 / n;
    double lower = proportion.cases() == 0 ? 0 : (centre - half) / scale;
    double upper = proportion.cases() == proportion.population() ? 1 : (centre + half) / scale;
    return new Interval(lower, upper);
  }
}
