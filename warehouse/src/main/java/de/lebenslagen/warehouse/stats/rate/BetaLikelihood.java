package de.lebenslagen.warehouse.stats.rate;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The beta-binomial log likelihood of all areas with its derivatives, as a function of (ln α, ln
 * β). Sums over k run over the tail counts #{i : xᵢ &gt; k}, so the cost is that of the largest
 * area, not of all (Smith 1983, AS 189, Applied Statistics 32, 196–204).
 */
final class BetaLikelihood {

  private static final double SMALLEST_SIZE = 1e-2;
  private static final double LARGEST_SIZE = 1e9;
  private static final double STEP = 10;
  private static final double LONGEST_MOVE = 1;

  private final int[] with;
  private final int[] without;
  private final int[] all;

  BetaLikelihood(List<Proportion> areas) {
    with = tails(areas, Proportion::cases);
    without = tails(areas, area -> area.population() - area.cases());
    all = tails(areas, Proportion::population);
  }

  private static int[] tails(List<Proportion> areas, ToLongFunction<Proportion> count) {
    int most = Math.toIntExact(areas.stream().mapToLong(count).max().orElse(0));
    int[] tails = new int[most];
    for (Proportion area : areas) {
      int last = Math.toIntExact(count.applyAsLong(area)) - 1;
      if (last >= 0) {
        tails[last]++;
      }
    }
    for (int k = most - 2; k >= 0; k--) {
      tails[k] += tails[k + 1];
    }
    return tails;
  }

  /** The prior size α+β with the highest likelihood on a coarse grid, the mean being held. */
  double bestSize(double mean) {
    double best = SMALLEST_SIZE;
    double highest = Double.NEGATIVE_INFINITY;
    for (double size = SMALLEST_SIZE; size < LARGEST_SIZE; size *= STEP) {
      double value = value(new double[] {Math.log(mean * size), Math.log((1 - mean) * size)});
      if (value > highest) {
        highest = value;
        best = size;
      }
    }
    return best;
  }

  double value(double[] at) {
    double alpha = Math.exp(at[0]);
    double beta = Math.exp(at[1]);
    return logs(with, alpha) + logs(without, beta) - logs(all, alpha + beta);
  }

  /** A Newton step where the function bends downwards, the gradient elsewhere; at most length 1. */
  double[] uphill(double[] at) {
    double alpha = Math.exp(at[0]);
    double beta = Math.exp(at[1]);
    double size = alpha + beta;
    double ga = alpha * (inverses(with, alpha) - inverses(all, size));
    double gb = beta * (inverses(without, beta) - inverses(all, size));
    double cross = squares(all, size);
    double haa = ga + alpha * alpha * (cross - squares(with, alpha));
    double hbb = gb + beta * beta * (cross - squares(without, beta));
    double hab = alpha * beta * cross;
    double determinant = haa * hbb - hab * hab;
    boolean concave = haa < 0 && determinant > 0;
    double da = concave ? (hab * gb - hbb * ga) / determinant : ga;
    double db = concave ? (hab * ga - haa * gb) / determinant : gb;
    double shorten = Math.min(1, LONGEST_MOVE / Math.max(Math.hypot(da, db), LONGEST_MOVE));
    return new double[] {da * shorten, db * shorten};
  }

  private static double logs(int[] tails, double start) {
    double sum = 0;
    for (int k = 0; k < tails.length; k++) {
      sum += tails[k] * Math.log(start + k);
    }
    return sum;
  }

  private static double inverses(int[] tails, double start) {
    double sum = 0;
    for (int k = 0; k < tails.length; k++) {
      sum += tails[k] / (start + k);
    }
    return sum;
  }

  private static double squares(int[] tails, double start) {
    double sum = 0;
    for (int k = 0; k < tails.length; k++) {
      sum += tails[k] / ((start + k) * (start + k));
    }
    return sum;
  }
}
