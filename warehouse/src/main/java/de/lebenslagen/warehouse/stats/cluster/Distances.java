package de.lebenslagen.warehouse.stats.cluster;

import de.lebenslagen.warehouse.stats.Checks;
import java.util.List;

/**
 * Euclidean distances between areas. Indicators must be on one scale before (z-scores), or the one
 * with the largest numbers decides alone.
 */
public final class Distances {

  private final double[][] distances;
  private final int different;

  private Distances(double[][] distances, int different) {
    this.distances = distances;
    this.different = different;
  }

  /**
   * @param areas per area its indicators, all present, in the same order everywhere
   */
  public static Distances of(List<List<Double>> areas) {
    Checks.atLeast(1, areas.size(), "areas");
    int n = areas.size();
    double[][] distances = new double[n][n];
    for (int i = 0; i < n; i++) {
      Checks.sameLength(areas.get(0).size(), areas.get(i).size(), "indicators of an area");
      for (int j = 0; j < i; j++) {
        distances[i][j] = distance(areas.get(i), areas.get(j));
        distances[j][i] = distances[i][j];
      }
    }
    return new Distances(distances, (int) areas.stream().distinct().count());
  }

  private static double distance(List<Double> a, List<Double> b) {
    double sum = 0;
    for (int k = 0; k < a.size(); k++) {
      double gap = Checks.finite(a.get(k), "indicator") - Checks.finite(b.get(k), "indicator");
      sum += gap * gap;
    }
    return Math.sqrt(sum);
  }

  /** Number of areas. */
  public int size() {
    return distances.length;
  }

  /** Number of areas that differ in at least one indicator. */
  int different() {
    return different;
  }

  double between(int a, int b) {
    return distances[a][b];
  }
}
