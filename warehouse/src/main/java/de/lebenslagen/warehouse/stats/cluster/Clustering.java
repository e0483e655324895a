package de.lebenslagen.warehouse.stats.cluster;

import de.lebenslagen.warehouse.stats.Checks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A grouping of areas into types, with its silhouette.
 *
 * <p>s(i) = (b − a)/max(a, b), a being the mean distance to the other areas of the own type, b the
 * smallest mean distance to those of another; 0 for an area alone in its type or where a = b = 0.
 * Near 1 the area clearly belongs where it is, near 0 it lies between, below it would fit
 * elsewhere.
 *
 * @see <a href="https://doi.org/10.1016/0377-0427(87)90125-7">Rousseeuw 1987</a>
 * @param types type of each area, numbered from 0 by first appearance
 * @param silhouettes one per area, −1 to 1
 * @param meanSilhouette over all areas; under 0.25 there are no types worth the name
 */
public record Clustering(List<Integer> types, List<Double> silhouettes, double meanSilhouette) {

  public Clustering {
    types = List.copyOf(types);
    silhouettes = List.copyOf(silhouettes);
    meanSilhouette = Checks.finite(meanSilhouette, "meanSilhouette");
  }

  /**
   * Judges a grouping.
   *
   * @param labels any number per area, equal for areas of one type; at least two types
   */
  static Clustering of(Distances distances, int[] labels) {
    Map<Integer, Integer> numbers = new HashMap<>();
    List<Integer> types = new ArrayList<>(labels.length);
    for (int label : labels) {
      types.add(numbers.computeIfAbsent(label, unknown -> numbers.size()));
    }
    double[] silhouettes = new double[labels.length];
    double sum = 0;
    for (int i = 0; i < labels.length; i++) {
      silhouettes[i] = silhouette(distances, types, numbers.size(), i);
      sum += silhouettes[i];
    }
    return new Clustering(types, Checks.finiteList(silhouettes, "silhouette"), sum / labels.length);
  }

  private static double silhouette(Distances distances, List<Integer> types, int count, int area) {
    double[] sums = new double[count];
    int[] sizes = new int[count];
    for (int j = 0; j < types.size(); j++) {
      sums[types.get(j)] += distances.between(area, j);
      sizes[types.get(j)]++;
    }
    int own = types.get(area);
    if (sizes[own] == 1) {
      return 0;
    }
    double within = sums[own] / (sizes[own] - 1);
    double nearest = Double.MAX_VALUE;
    for (int type = 0; type < count; type++) {
      nearest = type == own ? nearest : Math.min(nearest, sums[type] / sizes[type]);
    }
    double larger = Math.max(within, nearest);
    return larger == 0 ? 0 : (nearest - within) / larger;
  }
}
