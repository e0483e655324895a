package de.lebenslagen.warehouse.stats.spatial;

import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.rate.BenjaminiHochberg;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Local Moran (LISA): where like lies beside like, and who stands out from the neighbours.
 *
 * <p>Iᵢ = zᵢ/(Σz²/N)·Σⱼ wᵢⱼzⱼ. Tested by arranging the other values over the other areas, area i
 * keeping its own; p-values adjusted over all areas ({@link BenjaminiHochberg}).
 *
 * <p>Edge cases: an island has no local statistic; otherwise as {@link MoranTest}. Limits: colour
 * an area only where the adjusted p-value is small; with few areas that is nearly never.
 *
 * @see <a href="https://doi.org/10.1111/j.1538-4632.1995.tb00338.x">Anselin 1995</a>
 * @param typ own value and neighbours against the mean
 * @param test of the local statistic
 * @param adjustedPValue over all areas that could be tested
 */
public record LocalMoran(Nachbarschaftstyp typ, PermutationTest test, double adjustedPValue) {

  /** The local statistic of every area, in their order. */
  public static List<Ergebnis<LocalMoran>> of(
      List<Double> values, SpatialWeights weights, Permutations permutations) {
    var obstacle = Arrangements.findObstacle(values, weights);
    if (obstacle.isPresent()) {
      return values.stream().map(v -> Ergebnis.<LocalMoran>missing(obstacle.get())).toList();
    }
    double[] z = Arrangements.deviations(values);
    List<Ergebnis<PermutationTest>> tests =
        IntStream.range(0, z.length)
            .parallel()
            .mapToObj(area -> test(z, weights, area, permutations))
            .toList();
    Iterator<Double> adjusted =
        BenjaminiHochberg.adjust(
                tests.stream().flatMap(t -> t.find().stream()).map(t -> t.pValue()).toList())
            .iterator();
    List<Ergebnis<LocalMoran>> areas = new ArrayList<>(z.length);
    for (int i = 0; i < z.length; i++) {
      Nachbarschaftstyp typ = Nachbarschaftstyp.of(z[i], weights.lag(z, i));
      areas.add(tests.get(i).map(test -> new LocalMoran(typ, test, adjusted.next())));
    }
    return List.copyOf(areas);
  }

  private static Ergebnis<PermutationTest> test(
      double[] z, SpatialWeights weights, int area, Permutations permutations) {
    if (weights.isIsland(area)) {
      return Ergebnis.missing("Dieser Raum hat keine Nachbarn.");
    }
    double variance = DoubleStream.of(z).map(x -> x * x).sum() / z.length;
    double factor = z[area] / variance;
    int neighbours = weights.neighbours(area).length;
    double[] draws =
        DoubleStream.of(Arrangements.neighbourSums(z, area, neighbours, permutations))
            .map(sum -> factor * weights.weight(area) * sum)
            .toArray();
    return PermutationTest.of(factor * weights.lag(z, area), draws);
  }
}
