package de.lebenslagen.warehouse.stats.trend;

import de.lebenslagen.warehouse.stats.Checks;
import de.lebenslagen.warehouse.stats.Ergebnis;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Mann-Kendall test of a monotone trend.
 *
 * <p>S = Σ over pairs i &lt; j of sign(yⱼ − yᵢ), tau = S/(n(n−1)/2). The p-value (two-sided) is
 * exact to n = {@value #EXACT_TO} without ties, from the number of permutations with a given number
 * of inversions; otherwise from z = (S ∓ 1)/√Var with Var = (n(n−1)(2n+5) − Σt(t−1)(2t+5))/18, t
 * being the sizes of groups of ties.
 *
 * <p>Edge cases: fewer than three points are not computable; all values the same: S = 0, p = 1.
 * Limits: neighbouring years must not depend on each other beyond the trend, or p is too small.
 *
 * @see <a href="https://doi.org/10.2307/1907187">Mann 1945</a>; <a
 *     href="https://doi.org/10.1093/biomet/30.1-2.81">Kendall 1938</a>
 * @param s concordant minus discordant pairs
 * @param tau −1 (always falling) to 1 (always rising)
 * @param variance of S without trend, corrected for ties
 * @param pValue of no trend, two-sided
 */
public record MannKendall(long s, double tau, double variance, double pValue) {

  /** Longest series without ties that is tested exactly. */
  public static final int EXACT_TO = 10;

  private static final int LEAST_POINTS = 3;
  private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

  public MannKendall {
    tau = Checks.finite(tau, "tau");
    variance = Checks.finite(variance, "variance");
    pValue = Checks.finite(pValue, "pValue");
  }

  /** Tests a series; only the order of its times counts. */
  public static Ergebnis<MannKendall> of(Series series) {
    int n = series.size();
    if (n < LEAST_POINTS) {
      return Ergebnis.missing("Weniger als " + LEAST_POINTS + " Zeitpunkte.");
    }
    long s = s(series.values());
    double ties = tieCorrection(series.values());
    double variance = (n * (n - 1.0) * (2.0 * n + 5) - ties) / 18;
    double p = n <= EXACT_TO && ties == 0 ? exactPValue(n, s) : normalPValue(s, variance);
    return Ergebnis.of(new MannKendall(s, 2.0 * s / (n * (n - 1.0)), variance, p));
  }

  private static long s(List<Double> values) {
    long s = 0;
    for (int i = 0; i < values.size(); i++) {
      for (int j = i + 1; j < values.size(); j++) {
        s += (long) Math.signum(values.get(j) - values.get(i));
      }
    }
    return s;
  }

  private static double tieCorrection(List<Double> values) {
    Map<Double, Integer> sizes = new TreeMap<>();
    values.forEach(value -> sizes.merge(value + 0.0, 1, Integer::sum));
    return sizes.values().stream().mapToDouble(t -> t * (t - 1.0) * (2.0 * t + 5)).sum();
  }

  /** The exact two-sided p-value of S for n values without ties. */
  public static double exactPValue(int n, long s) {
    int pairs = n * (n - 1) / 2;
    double[] chance = inversionChances(n, pairs);
    double tail = 0;
    for (int inversions = 0; pairs - 2L * inversions >= Math.abs(s); inversions++) {
      tail += chance[inversions];
    }
    return Math.min(1, 2 * tail);
  }

  /** Chance of each number of inversions in a random permutation, built up one element a time. */
  private static double[] inversionChances(int n, int pairs) {
    double[] chance = new double[pairs + 1];
    chance[0] = 1;
    for (int size = 2; size <= n; size++) {
      double[] next = new double[pairs + 1];
      for (int k = 0; k <= size * (size - 1) / 2; k++) {
        for (int added = 0; added < size && added <= k; added++) {
          next[k] += chance[k - added] / size;
        }
      }
      chance = next;
    }
    return chance;
  }

  static double normalPValue(long s, double variance) {
    return s == 0
        ? 1
        : Math.min(
            1, 2 * STANDARD_NORMAL.survivalProbability((Math.abs(s) - 1) / Math.sqrt(variance)));
  }
}
