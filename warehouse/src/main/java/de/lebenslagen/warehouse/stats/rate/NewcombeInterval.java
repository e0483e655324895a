package de.lebenslagen.warehouse.stats.rate;

import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.Interval;
import java.util.Optional;

/**
 * Newcombe's hybrid score interval (his method 10) for the difference of two independent shares.
 *
 * <p>With d = p₁ − p₂ and the Wilson limits (l₁, u₁), (l₂, u₂): d − √((p₁−l₁)² + (u₂−p₂)²) and d +
 * √((u₁−p₁)² + (p₂−l₂)²).
 *
 * <p>Edge cases: an empty population or more cases than population is not computable. Limits: two
 * years of one area are not independent (most residents are the same), so the interval is
 * approximate and must be labelled so.
 *
 * @see <a
 *     href="https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8%3C873::AID-SIM779%3E3.0.CO;2-I">
 *     Newcombe 1998</a>
 */
public final class NewcombeInterval {

  private NewcombeInterval() {}

  /** The interval of share(first) − share(second). */
  public static Ergebnis<Interval> ofDifference(Proportion first, Proportion second, double level) {
    double z = Quantiles.z(level);
    Optional<String> obstacle = first.findObstacle().or(second::findObstacle);
    return obstacle
        .<Ergebnis<Interval>>map(Ergebnis::missing)
        .orElseGet(() -> Ergebnis.of(compute(first, second, z)));
  }

  private static Interval compute(Proportion first, Proportion second, double z) {
    double p1 = first.p();
    double p2 = second.p();
    Interval w1 = WilsonInterval.compute(first, z);
    Interval w2 = WilsonInterval.compute(second, z);
    double down = Math.hypot(p1 - w1.lower(), w2.upper() - p2);
    double up = Math.hypot(w1.upper() - p1, p2 - w2.lower());
    return new Interval(p1 - p2 - down, p1 - p2 + up);
  }
}
