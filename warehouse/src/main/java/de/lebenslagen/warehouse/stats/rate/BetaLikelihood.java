package de.lebenslagen.warehouse.stats.rate;

import java.util.List;

/**
 * The beta-binomial log likelihood of all areas with its derivatives, as a function of (ln α, ln
 * β). The sums over k are those of {@link TailSums} (tail counts: Smith 1983, AS 189, Applied
 * Statistics 32, 196–204).
 */
final class BetaLikelihood {

  private static final double SMALLEST_SIZE = 1e-2;
  private static final double LARGEST_SIZE = 1e9;
  private static final double STEP = 10;
  private static final double LONGEST_MOVE = 1;

  private final TailSums with;
  private final TailSums without;
  private final TailSums all;

  BetaLikelihood(List<Proportion> areas) {
    with = new TailSums(areas.stream().mapToLong(Proportion::cases));
    without = new TailSums(areas.stream().mapToLong(area -> area.population() - area.cases()));
    all = new TailSums(areas.stream().mapToLong(Proportion::population));
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
    return with.logs(alpha) + without.logs(beta) - all.logs(alpha + beta);
  }

  /** A Newton step where the function bends downwards, the gradient elsewhere; at most length 1. */
  double[] uphill(double[] at) {
    double alpha = Math.exp(at[0]);
    double beta = Math.exp(at[1]);
    double size = alpha + beta;
    double inverses = all.inverses(size);
    double ga = alpha * (with.inverses(alpha) - inverses);
    double gb = beta * (without.inverses(beta) - inverses);
    double cross = all.squares(size);
    double haa = ga + alpha * alpha * (cross - with.squares(alpha));
    double hbb = gb + beta * beta * (cross - without.squares(beta));
    double hab = alpha * beta * cross;
    double determinant = haa * hbb - hab * hab;
    boolean concave = haa < 0 && determinant > 0;
    double da = concave ? (hab * gb - hbb * ga) / determinant : ga;
    double db = concave ? (hab * ga - haa * gb) / determinant : gb;
    double shorten = Math.min(1, LONGEST_MOVE / Math.max(Math.hypot(da, db), LONGEST_MOVE));
    return new double[] {da * shorten, db * shorten};
  }
}
