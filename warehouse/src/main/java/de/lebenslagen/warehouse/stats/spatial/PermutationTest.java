package de.lebenslagen.warehouse.stats.spatial;

import de.lebenslagen.warehouse.stats.Checks;
import de.lebenslagen.warehouse.stats.Ergebnis;
import java.util.stream.DoubleStream;

/**
 * A statistic among the values it takes when the areas' values are arranged by lot.
 *
 * <p>p = 2·min((1 + #≥)/(m + 1), (1 + #≤)/(m + 1)), at most 1, over m arrangements: two-sided, and
 * never 0. z is taken from their mean and standard deviation.
 *
 * <p>Edge cases: where every arrangement gives the same value there is nothing to test.
 *
 * @see <a href="https://doi.org/10.2202/1544-6115.1585">Phipson and Smyth 2010</a>
 * @param statistic observed
 * @param mean over the arrangements
 * @param sd over the arrangements
 * @param z (statistic − mean)/sd
 * @param pValue two-sided
 */
public record PermutationTest(double statistic, double mean, double sd, double z, double pValue) {

  /** Differences this small are rounding: such arrangements are as extreme as the one observed. */
  private static final double SAME = 1e-10;

  public PermutationTest {
    statistic = Checks.finite(statistic, "statistic");
    mean = Checks.finite(mean, "mean");
    sd = Checks.finite(sd, "sd");
    z = Checks.finite(z, "z");
    pValue = Checks.finite(pValue, "pValue");
  }

  static Ergebnis<PermutationTest> of(double statistic, double[] draws) {
    int m = draws.length;
    double mean = DoubleStream.of(draws).sum() / m;
    double squares = DoubleStream.of(draws).map(x -> (x - mean) * (x - mean)).sum();
    double sd = Math.sqrt(squares / (m - 1));
    if (sd <= SAME * Math.max(Math.abs(mean), Math.abs(statistic))) {
      return Ergebnis.missing("Jede Anordnung der Werte ergibt dasselbe: kein Test möglich.");
    }
    double same = SAME * sd;
    long above = DoubleStream.of(draws).filter(x -> x >= statistic - same).count();
    long below = DoubleStream.of(draws).filter(x -> x <= statistic + same).count();
    double p = Math.min(1, 2.0 * (1 + Math.min(above, below)) / (m + 1));
    return Ergebnis.of(new PermutationTest(statistic, mean, sd, (statistic - mean) / sd, p));
  }
}
