package de.lebenslagen.warehouse.stats.rate;

import de.lebenslagen.warehouse.stats.Ergebnis;
import java.util.Optional;
import org.apache.commons.statistics.inference.FisherExactTest;

/**
 * Fisher's exact test of two shares, two-sided: the sum of the probabilities of all tables with the
 * same margins that are no more likely than the one observed.
 *
 * <p>Edge cases: nobody or everybody has the trait in both: p = 1. An empty population or more
 * cases than population is not computable. Limits: conservative; for two years of one area
 * approximate, because the residents overlap.
 *
 * @see <a href="https://doi.org/10.2307/2340521">Fisher 1922</a>
 */
public final class FisherTest {

  private FisherTest() {}

  /** The two-sided p-value. */
  public static Ergebnis<Double> pValue(Proportion first, Proportion second) {
    Optional<String> obstacle = first.findObstacle().or(second::findObstacle);
    return obstacle
        .<Ergebnis<Double>>map(Ergebnis::missing)
        .orElseGet(() -> Ergebnis.ofZahl(compute(first, second)));
  }

  private static double compute(Proportion first, Proportion second) {
    long with = first.cases() + second.cases();
    if (with == 0 || with == first.population() + second.population()) {
      return 1;
    }
    int[][] table = {row(first), row(second)};
    return Math.min(1, FisherExactTest.withDefaults().test(table).getPValue());
  }

  private static int[] row(Proportion proportion) {
    return new int[] {
      Math.toIntExact(proportion.cases()),
      Math.toIntExact(proportion.population() - proportion.cases())
    };
  }
}
