package de.lebenslagen.warehouse.stats.spatial;

import de.lebenslagen.warehouse.stats.Checks;
import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.Neighbours;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Getis-Ord G*: where high or low values gather, the area itself included.
 *
 * <p>With k neighbours and m = k + 1 values in the sum: z = (Σ x − m·x̄)/(s·√((N·m − m²)/(N−1))), s
 * being the standard deviation of the population. Equal weights in the sum cancel, so binary and
 * row-standardised weights give the same z. Tested by arranging the other values over the other
 * areas.
 *
 * <p>Edge cases: an island has none; an area that borders on all others has none (its sum is always
 * that of all); otherwise as {@link MoranTest}. Limits: as {@link LocalMoran}.
 *
 * @see <a href="https://doi.org/10.1111/j.1538-4632.1995.tb00912.x">Ord and Getis 1995</a>
 * @param z above 0: high values gather
 * @param pValue by permutation, two-sided
 */
public record GetisOrd(double z, double pValue) {

  public GetisOrd {
    z = Checks.finite(z, "z");
    pValue = Checks.finite(pValue, "pValue");
  }

  /** G* of every area, in their order. */
  public static List<Ergebnis<GetisOrd>> of(
      List<Double> values, Neighbours neighbours, Permutations permutations) {
    SpatialWeights weights = SpatialWeights.binary(neighbours);
    var obstacle = Arrangements.findObstacle(values, weights);
    if (obstacle.isPresent()) {
      return values.stream().map(v -> Ergebnis.<GetisOrd>missing(obstacle.get())).toList();
    }
    double[] deviations = Arrangements.deviations(values);
    return IntStream.range(0, deviations.length)
        .parallel()
        .mapToObj(area -> star(deviations, weights, area, permutations))
        .toList();
  }

  private static Ergebnis<GetisOrd> star(
      double[] deviations, SpatialWeights weights, int area, Permutations permutations) {
    if (weights.isIsland(area)) {
      return Ergebnis.missing("Dieser Raum hat keine Nachbarn.");
    }
    double n = deviations.length;
    double m = weights.neighbours(area).length + 1;
    double sd = Math.sqrt(DoubleStream.of(deviations).map(x -> x * x).sum() / n);
    double unit = sd * Math.sqrt((n * m - m * m) / (n - 1));
    if (unit == 0) {
      return Ergebnis.missing("Dieser Raum grenzt an alle anderen.");
    }
    double own = deviations[area];
    double[] sums = Arrangements.neighbourSums(deviations, area, (int) m - 1, permutations);
    double[] draws = DoubleStream.of(sums).map(sum -> (own + sum) / unit).toArray();
    return PermutationTest.of((own + weights.lag(deviations, area)) / unit, draws)
        .map(test -> new GetisOrd(test.statistic(), test.pValue()));
  }
}
