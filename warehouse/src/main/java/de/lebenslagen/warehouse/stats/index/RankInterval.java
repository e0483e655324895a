package de.lebenslagen.warehouse.stats.index;

import de.lebenslagen.warehouse.stats.Checks;
import de.lebenslagen.warehouse.stats.Draws;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The rank of an area with the ranks that chance alone could have given it: parametric bootstrap.
 *
 * <p>Each draw gives every area a new value from the model; the interval holds the middle of the
 * ranks drawn. Rank 1 has the highest value; areas with the same value share the better rank. The
 * draws run on all cores and depend on the seed only, see {@link Draws}.
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

    /**
     * New values, one per area, in their order, with all chance from {@code random}. Called by
     * several threads at once.
     */
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
    List<int[]> drawn =
        Draws.list(
            draws,
            seed,
            random -> {
              List<Double> values = draw.next(random);
              Checks.sameLength(areas, values.size(), "draw");
              return ranks(values);
            });
    int[] ranks = ranks(observed);
    int cut = (int) Math.floor((1 - level) / 2 * draws);
    List<RankInterval> intervals = new ArrayList<>(areas);
    for (int i = 0; i < areas; i++) {
      int area = i;
      int[] ofArea = drawn.stream().mapToInt(all -> all[area]).sorted().toArray();
      intervals.add(new RankInterval(ranks[i], ofArea[cut], ofArea[draws - 1 - cut]));
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
