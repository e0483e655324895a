package de.lebenslagen.warehouse.stats.spatial;

import de.lebenslagen.warehouse.stats.Neighbours;
import java.util.Arrays;

/** How much each neighbour of an area counts. */
public final class SpatialWeights {

  private final int[][] neighbours;
  private final double[] weights;

  private SpatialWeights(int[][] neighbours, double[] weights) {
    this.neighbours = neighbours;
    this.weights = weights;
  }

  /** Every neighbour counts 1: areas with many neighbours weigh more. */
  public static SpatialWeights binary(Neighbours neighbours) {
    int[][] indices = indices(neighbours);
    double[] ones = new double[indices.length];
    Arrays.fill(ones, 1);
    return new SpatialWeights(indices, ones);
  }

  /** The neighbours of an area count 1 together: every area but islands weighs the same. */
  public static SpatialWeights rowStandardised(Neighbours neighbours) {
    int[][] indices = indices(neighbours);
    double[] shares =
        Arrays.stream(indices).mapToDouble(row -> row.length == 0 ? 0 : 1.0 / row.length).toArray();
    return new SpatialWeights(indices, shares);
  }

  private static int[][] indices(Neighbours neighbours) {
    int[][] indices = new int[neighbours.size()][];
    for (int i = 0; i < indices.length; i++) {
      indices[i] = neighbours.of(i).stream().mapToInt(Integer::intValue).toArray();
    }
    return indices;
  }

  int size() {
    return neighbours.length;
  }

  int[] neighbours(int area) {
    return neighbours[area];
  }

  /** The weight of each neighbour of the area. */
  double weight(int area) {
    return weights[area];
  }

  boolean isIsland(int area) {
    return neighbours[area].length == 0;
  }

  /** The weighted sum of the values of the neighbours. */
  double lag(double[] values, int area) {
    double sum = 0;
    for (int j : neighbours[area]) {
      sum += values[j];
    }
    return weights[area] * sum;
  }

  /** The sum of all weights. */
  double total() {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * neighbours[i].length;
    }
    return sum;
  }
}
