package de.lebenslagen.warehouse.stats.index;

import de.lebenslagen.warehouse.stats.Checks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The rank of an area with the ranks that chance alone could have given it: parametric bootstrap.
 *
 * <p>Each draw gives every area a new value from the model; the interval holds the middle of the
 * ranks drawn. Rank 1 has the highest value; areas with the same value share the better rank. The
 * draws depend on the seed only.
 *
 * <p>Limits: the interval is about chance in the counts, not about errors in the delivery; with few
 * areas it nearly always spans several ranks, which is the message.
 *
 * @see <a href="https://doi.org/10.2307/2983325">Goldstein and Spiegelhalter 1996</a>
 * @param rank observed
 * @param best smallest rank in the interval
 * @param worst largest rank in the interval
 */
public record RankInterval(int rank, int best, int worst) {

  /** A model that draws one value per area. */
  @FunctionalInterface
  public interface Draw {

    /** New values, one per area, in their order, with all chance from {@code random}. */
    List<Double> next(SplittableRandom random);
  }

  /**
   * The rank intervals of all areas.
   *
   * @param observed values
   * @param draw the model, see {@link BinomialDraw}
   * @param draws at least 1; 1000 are enough for 95 %
   */
  public static List<RankInterval> of(
      List<Double> observed, Draw draw, int draws, double level, long seed) {
    Checks.insideUnit(level, "level");
    Checks.atLeast(1, draws, "draws");
    int areas = observed.size();
    int[][] drawn = new int[areas][draws];
    SplittableRandom random = new SplittableRandom(seed);
    for (int d = 0; d < draws; d++) {
      List<Double> values = draw.next(random);
      Checks.sameLength(areas, values.size(), "draw");
      int[] ranks = ranks(values);
      for (int i = 0; i < areas; i++) {
        drawn[i][d] = ranks[i];
      }
    }
    int[] ranks = ranks(observed);
    int cut = (int) Math.floor((1 - level) / 2 * draws);
    List<RankInterval> intervals = new ArrayList<>(areas);
    for (int i = 0; i < areas; i++) {
      Arrays.sort(drawn[i]);
      intervals.add(new RankInterval(ranks[i], drawn[i][cut], drawn[i][draws - 1 - cut]));
    }
    return List.copyOf(intervals);
  }

  private static int[] ranks(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return values.stream().mapToInt(value -> 1 + countAbove(sorted, value)).toArray();
  }

  private static int countAbove(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] > value) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return sorted.length - low;
  }
}
