package de.lebenslagen.warehouse.stats.spatial;

import de.lebenslagen.warehouse.stats.Ergebnis;
import java.util.List;

/**
 * Moran's I: whether neighbours are alike.
 *
 * <p>With deviations z from the mean, weights w and their sum S₀: I = N/S₀·ΣΣ wᵢⱼzᵢzⱼ/Σzᵢ². Without
 * spatial order its mean is −1/(N−1); above, like lies beside like.
 *
 * <p>Edge cases: fewer than four areas, equal values, nobody with neighbours: not computable. An
 * island counts in the mean only. Limits: rates of small areas have more chance than those of large
 * ones, so test shrunken rates; with ten areas little can be found.
 *
 * @see <a href="https://doi.org/10.1093/biomet/37.1-2.17">Moran 1950</a>
 */
public final class MoranTest {

  private MoranTest() {}

  /** Moran's I with its permutation test. */
  public static Ergebnis<PermutationTest> of(
      List<Double> values, SpatialWeights weights, Permutations permutations) {
    return Arrangements.test(
        values,
        weights,
        permutations,
        squares -> {
          double factor = values.size() / weights.total() / squares;
          return arranged -> factor * crossProducts(arranged, weights);
        });
  }

  private static double crossProducts(double[] deviations, SpatialWeights weights) {
    double sum = 0;
    for (int i = 0; i < deviations.length; i++) {
      sum += deviations[i] * weights.lag(deviations, i);
    }
    return sum;
  }
}
