package de.lebenslagen.warehouse.stats.rate;

import de.lebenslagen.warehouse.stats.Checks;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Adjusted p-values that hold the false discovery rate over a family of tests, for instance one
 * test per area.
 *
 * <p>With the p-values sorted, q₍ᵢ₎ = min over j ≥ i of p₍ⱼ₎·m/j, at most 1. An area is
 * distinguishable at 5 % where q ≤ 0.05. An empty family gives an empty list. Limits: independent
 * or positively dependent tests; tests that could not be made do not belong into the family.
 *
 * @see <a href="https://doi.org/10.1111/j.2517-6161.1995.tb02031.x">Benjamini and Hochberg 1995</a>
 */
public final class BenjaminiHochberg {

  private BenjaminiHochberg() {}

  /**
   * @param pValues each in [0, 1]
   * @return adjusted values in the order of the input
   */
  public static List<Double> adjust(List<Double> pValues) {
    int m = pValues.size();
    int[] descending =
        IntStream.range(0, m)
            .boxed()
            .sorted((a, b) -> Double.compare(requireP(pValues.get(b)), requireP(pValues.get(a))))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = new double[m];
    double smallest = 1;
    for (int k = 0; k < m; k++) {
      int rank = m - k;
      smallest = Math.min(smallest, requireP(pValues.get(descending[k])) * m / rank);
      adjusted[descending[k]] = smallest;
    }
    return Checks.finiteList(adjusted, "adjusted");
  }

  private static double requireP(double p) {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("A p-value lies in [0, 1], found " + p + ".");
    }
    return p;
  }
}
