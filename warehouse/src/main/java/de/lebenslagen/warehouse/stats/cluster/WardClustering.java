package de.lebenslagen.warehouse.stats.cluster;

import de.lebenslagen.warehouse.stats.Checks;
import de.lebenslagen.warehouse.stats.Ergebnis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Ward's hierarchical clustering: joins in every step the two types whose union loses least
 * homogeneity. The check beside {@link KMedoids}.
 *
 * <p>Height of a join of A and B: √(2|A||B|/(|A|+|B|))·distance of their centres, kept up to date
 * by the formula of Lance and Williams. Ties go to the first pair, so the result is the same every
 * time.
 *
 * <p>Edge cases: fewer different areas than types: not computable; one area has no joins. Limits:
 * tends to types of equal size; a join is never undone.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1963.10500845">Ward 1963</a>
 */
public final class WardClustering {

  private final Distances distances;
  private final List<Join> joins;

  /**
   * One step.
   *
   * @param first lowest area of the one type
   * @param second lowest area of the other, higher than {@code first}
   * @param height at least that of the step before
   */
  public record Join(int first, int second, double height) {
    public Join {
      height = Checks.finite(height, "height");
    }
  }

  private WardClustering(Distances distances, List<Join> joins) {
    this.distances = distances;
    this.joins = joins;
  }

  /** Joins all areas, step by step. */
  public static WardClustering of(Distances distances) {
    int n = distances.size();
    double[][] squares = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        squares[i][j] = distances.between(i, j) * distances.between(i, j);
      }
    }
    int[] sizes = new int[n];
    Arrays.fill(sizes, 1);
    List<Join> joins = new ArrayList<>(n);
    for (int step = 1; step < n; step++) {
      Join join = nearest(squares, sizes);
      joins.add(join);
      merge(squares, sizes, join.first(), join.second());
    }
    return new WardClustering(distances, List.copyOf(joins));
  }

  /** A size of 0 marks a type that was joined to another. */
  private static Join nearest(double[][] squares, int[] sizes) {
    int first = 0;
    int second = 0;
    double lowest = Double.MAX_VALUE;
    for (int i = 0; i < sizes.length; i++) {
      for (int j = i + 1; j < sizes.length && sizes[i] > 0; j++) {
        if (sizes[j] > 0 && squares[i][j] < lowest) {
          first = i;
          second = j;
          lowest = squares[i][j];
        }
      }
    }
    return new Join(first, second, Math.sqrt(lowest));
  }

  private static void merge(double[][] squares, int[] sizes, int first, int second) {
    double between = squares[first][second];
    for (int other = 0; other < sizes.length; other++) {
      if (sizes[other] > 0 && other != first && other != second) {
        double total = sizes[first] + sizes[second] + sizes[other];
        double joined =
            ((sizes[first] + sizes[other]) * squares[first][other]
                    + (sizes[second] + sizes[other]) * squares[second][other]
                    - sizes[other] * between)
                / total;
        squares[first][other] = Math.max(0, joined);
        squares[other][first] = squares[first][other];
      }
    }
    sizes[first] += sizes[second];
    sizes[second] = 0;
  }

  /** The steps, from the first to the last. */
  public List<Join> joins() {
    return joins;
  }

  /** The types before the last k − 1 joins, k at least 2. */
  public Ergebnis<Clustering> cut(int k) {
    Checks.atLeast(2, k, "types");
    if (distances.different() < k) {
      return Ergebnis.missing("Weniger verschiedene Räume als Typen.");
    }
    int[] labels = new int[distances.size()];
    Arrays.setAll(labels, area -> area);
    for (Join join : joins.subList(0, distances.size() - k)) {
      for (int area = 0; area < labels.length; area++) {
        labels[area] = labels[area] == join.second() ? join.first() : labels[area];
      }
    }
    return Ergebnis.of(Clustering.of(distances, labels));
  }
}
