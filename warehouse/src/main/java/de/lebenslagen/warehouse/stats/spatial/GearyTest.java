package de.lebenslagen.warehouse.stats.spatial;

import de.lebenslagen.warehouse.stats.Ergebnis;
import java.util.List;

/**
 * Geary's C: whether neighbours differ less than any two areas.
 *
 * <p>C = (N−1)/(2S₀)·ΣΣ wᵢⱼ(xᵢ−xⱼ)²/Σzᵢ². Without spatial order its mean is 1; below, like lies
 * beside like. It reacts to local differences more than {@link MoranTest}.
 *
 * <p>Edge cases and limits as {@link MoranTest}.
 *
 * @see <a href="https://doi.org/10.2307/2986645">Geary 1954</a>
 */
public final class GearyTest {

  private GearyTest() {}

  /** Geary's C with its permutation test. */
  public static Ergebnis<PermutationTest> of(
      List<Double> values, SpatialWeights weights, Permutations permutations) {
    return Arrangements.test(
        values,
        weights,
        permutations,
        squares -> {
          double factor = (values.size() - 1) / (2 * weights.total() * squares);
          return arranged -> factor * squaredGaps(arranged, weights);
        });
  }

  private static double squaredGaps(double[] values, SpatialWeights weights) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      for (int j : weights.neighbours(i)) {
        double gap = values[i] - values[j];
        sum += weights.weight(i) * gap * gap;
      }
    }
    return sum;
  }
}
