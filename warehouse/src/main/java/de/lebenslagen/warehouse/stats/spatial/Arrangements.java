package de.lebenslagen.warehouse.stats.spatial;

import de.lebenslagen.warehouse.stats.Checks;
import de.lebenslagen.warehouse.stats.Draws;
import de.lebenslagen.warehouse.stats.Ergebnis;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Random arrangements of values over areas. Every draw has its own generator, so cores can share.
 */
final class Arrangements {

  private static final int LEAST_AREAS = 4;

  private Arrangements() {}

  /** Deviations from the mean. */
  static double[] deviations(List<Double> values) {
    double[] copy = values.stream().mapToDouble(value -> Checks.finite(value, "value")).toArray();
    double mean = DoubleStream.of(copy).sum() / copy.length;
    return DoubleStream.of(copy).map(value -> value - mean).toArray();
  }

  /** Why no arrangement can be tested, where that is so. */
  static Optional<String> findObstacle(List<Double> values, SpatialWeights weights) {
    Checks.sameLength(weights.size(), values.size(), "values");
    if (values.size() < LEAST_AREAS) {
      return Optional.of("Weniger als " + LEAST_AREAS + " Räume.");
    }
    if (values.stream().distinct().count() == 1) {
      return Optional.of("Alle Räume haben denselben Wert.");
    }
    return weights.total() == 0 ? Optional.of("Kein Raum hat Nachbarn.") : Optional.empty();
  }

  /**
   * A statistic tested against arrangements of all values over all areas.
   *
   * @param scaled from the sum of the squared deviations to the statistic of arranged deviations
   */
  static Ergebnis<PermutationTest> test(
      List<Double> values,
      SpatialWeights weights,
      Permutations permutations,
      DoubleFunction<ToDoubleFunction<double[]>> scaled) {
    Optional<String> obstacle = findObstacle(values, weights);
    if (obstacle.isPresent()) {
      return Ergebnis.missing(obstacle.get());
    }
    double[] deviations = deviations(values);
    double squares = DoubleStream.of(deviations).map(z -> z * z).sum();
    return test(deviations, scaled.apply(squares), permutations);
  }

  private static Ergebnis<PermutationTest> test(
      double[] values, ToDoubleFunction<double[]> statistic, Permutations permutations) {
    double[] draws =
        IntStream.range(0, permutations.draws())
            .parallel()
            .mapToDouble(
                d ->
                    statistic.applyAsDouble(
                        shuffle(values, Draws.generator(permutations.seed(), d))))
            .toArray();
    return PermutationTest.of(statistic.applyAsDouble(values), draws);
  }

  private static double[] shuffle(double[] values, SplittableRandom random) {
    double[] shuffled = values.clone();
    for (int k = shuffled.length - 1; k > 0; k--) {
      swap(shuffled, k, random.nextInt(k + 1));
    }
    return shuffled;
  }

  /**
   * Sums of the neighbours' values of one area, the others being arranged over all areas but this
   * one, which keeps its value.
   */
  static double[] neighbourSums(
      double[] values, int area, int neighbours, Permutations permutations) {
    SplittableRandom random = Draws.generator(permutations.seed(), area);
    double[] others =
        IntStream.range(0, values.length)
            .filter(i -> i != area)
            .mapToDouble(i -> values[i])
            .toArray();
    double[] sums = new double[permutations.draws()];
    for (int d = 0; d < sums.length; d++) {
      for (int k = 0; k < neighbours; k++) {
        swap(others, k, random.nextInt(k, others.length));
        sums[d] += others[k];
      }
    }
    return sums;
  }

  private static void swap(double[] values, int a, int b) {
    double held = values[a];
    values[a] = values[b];
    values[b] = held;
  }
}
