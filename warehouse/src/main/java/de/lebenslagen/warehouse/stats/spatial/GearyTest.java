package de.lebenslagen.warehouse.stats.spatial;

import de.lebenslagen.warehouse.stats.Ergebnis;
import java.util.List;
import java.util.stream.DoubleStream;

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
    return Arrangements.findObstacle(values, weights)
        .<Ergebnis<PermutationTest>>map(Ergebnis::missing)
        .orElseGet(() -> compute(Arrangements.deviations(values), weights, permutations));
  }

  private static Ergebnis<PermutationTest> compute(
      double[] deviations, SpatialWeights weights, Permutations permutations) {
    double squares = DoubleStream.of(deviations).map(z -> z * z).sum();
    double factor = (deviations.length - 1) / (2 * weights.total() * squares);
    return Arrangements.test(
        deviations, arranged -> factor * squaredGaps(arranged, weights), permutations);
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
