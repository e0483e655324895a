package de.lebenslagen.warehouse.stats.rate;

import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.Interval;
import java.util.Optional;
import org.apache.commons.statistics.inference.BinomialTest;

/**
 * Two event rates compared exactly, given their sum: x₁ | x₁+x₂ is Binomial(x₁+x₂, e₁/(e₁+e₂)) when
 * the rates are equal.
 *
 * <p>The p-value sums all outcomes that are no more likely than the one observed; the interval of
 * the ratio turns the Clopper-Pearson limits (l, u) of x₁/(x₁+x₂) into l/(1−l)·e₂/e₁ and
 * u/(1−u)·e₂/e₁.
 *
 * <p>Edge cases: no events at all: p = 1, no ratio. No event in the second rate: no ratio and no
 * interval (it would be infinite). No exposure: nothing. Limits: independent Poisson events.
 *
 * <p>Reference: Przyborowski and Wilenski 1940, Biometrika 31, 313–323.
 */
public final class RateRatio {

  private RateRatio() {}

  /** The ratio of the first rate to the second. */
  public static Ergebnis<Double> ratio(EventRate first, EventRate second) {
    return findRatioObstacle(first, second)
        .<Ergebnis<Double>>map(Ergebnis::missing)
        .orElseGet(() -> Ergebnis.ofZahl(first.raw() / second.raw()));
  }

  /** The interval of the ratio. */
  public static Ergebnis<Interval> interval(EventRate first, EventRate second, double level) {
    double tail = Quantiles.tail(level);
    return findRatioObstacle(first, second)
        .<Ergebnis<Interval>>map(Ergebnis::missing)
        .orElseGet(() -> Ergebnis.of(compute(first, second, tail)));
  }

  /** The two-sided p-value of equal rates. */
  public static Ergebnis<Double> pValue(EventRate first, EventRate second) {
    return findObstacle(first, second)
        .<Ergebnis<Double>>map(Ergebnis::missing)
        .orElseGet(() -> Ergebnis.ofZahl(computePValue(first, second)));
  }

  private static Interval compute(EventRate first, EventRate second, double tail) {
    long sum = Math.addExact(first.cases(), second.cases());
    Interval share = ClopperPearsonInterval.compute(first.cases(), sum, tail);
    double unit = second.exposure() / first.exposure();
    return new Interval(odds(share.lower()) * unit, odds(share.upper()) * unit);
  }

  private static double computePValue(EventRate first, EventRate second) {
    int sum = Math.toIntExact(Math.addExact(first.cases(), second.cases()));
    double expected = first.exposure() / (first.exposure() + second.exposure());
    int x = Math.toIntExact(first.cases());
    return sum == 0
        ? 1
        : Math.min(1, BinomialTest.withDefaults().test(sum, x, expected).getPValue());
  }

  private static double odds(double p) {
    return p / (1 - p);
  }

  private static Optional<String> findObstacle(EventRate first, EventRate second) {
    return first.exposure() == 0 || second.exposure() == 0
        ? Optional.of("Bezugsgröße ist 0.")
        : Optional.empty();
  }

  private static Optional<String> findRatioObstacle(EventRate first, EventRate second) {
    return findObstacle(first, second)
        .or(
            () ->
                second.cases() == 0
                    ? Optional.of("Kein Fall in der Vergleichsrate: kein Verhältnis.")
                    : Optional.empty());
  }
}
