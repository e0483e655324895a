package de.lebenslagen.warehouse.stats.cluster;

import de.lebenslagen.warehouse.stats.Checks;
import de.lebenslagen.warehouse.stats.Ergebnis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * k-medoids: every type is represented by a real area, its medoid, to which the others of the type
 * are near, so that the sum of distances to the own medoid is least. The default, because it can be
 * explained: "areas like the Nordstadt".
 *
 * <p>Where there are at most 20,000 choices of medoids (15 areas into up to 15 types, 40 areas into
 * 3) all are tried and the best is exact. Else PAM: BUILD picks medoids one by one where the sum
 * falls most, SWAP exchanges a medoid for another area as long as it falls. Ties go to the first
 * area, so the result is the same every time.
 *
 * <p>Edge cases: fewer different areas than types: not computable. Limits: PAM may end in a local
 * optimum; the number of types is a choice, {@link #bestOf} makes it by the mean silhouette.
 *
 * @see <a href="https://doi.org/10.1002/9780470316801">Kaufman and Rousseeuw 1990, chapter 2</a>
 * @param medoids index of the area that stands for each type
 * @param clustering types and silhouettes
 * @param cost sum of the distances to the own medoid
 */
public record KMedoids(List<Integer> medoids, Clustering clustering, double cost) {

  public KMedoids {
    medoids = List.copyOf(medoids);
    cost = Checks.finite(cost, "cost");
  }

  /** Groups the areas into k types, k at least 2. */
  public static Ergebnis<KMedoids> of(Distances distances, int k) {
    Checks.atLeast(2, k, "types");
    if (distances.different() < k) {
      return Ergebnis.missing("Weniger verschiedene Räume als Typen.");
    }
    MedoidSearch search = new MedoidSearch(distances);
    int[] medoids = search.find(k);
    int[] nearest =
        IntStream.range(0, distances.size()).map(area -> search.nearest(medoids, area)).toArray();
    Clustering clustering = Clustering.of(distances, nearest);
    List<Integer> byType =
        IntStream.of(medoids)
            .boxed()
            .sorted(Comparator.comparingInt(clustering.types()::get))
            .toList();
    return Ergebnis.of(new KMedoids(byType, clustering, search.cost(medoids)));
  }

  /** The grouping into 2 to {@code most} types with the highest mean silhouette. */
  public static Ergebnis<KMedoids> bestOf(Distances distances, int most) {
    Checks.atLeast(2, most, "types");
    List<KMedoids> candidates = new ArrayList<>();
    for (int k = 2; k <= Math.min(most, distances.different() - 1); k++) {
      candidates.add(of(distances, k).get());
    }
    return candidates.stream()
        .reduce((a, b) -> silhouette(b) > silhouette(a) ? b : a)
        .map(Ergebnis::of)
        .orElseGet(() -> Ergebnis.missing("Weniger als drei verschiedene Räume."));
  }

  private static double silhouette(KMedoids grouping) {
    return grouping.clustering().meanSilhouette();
  }
}
