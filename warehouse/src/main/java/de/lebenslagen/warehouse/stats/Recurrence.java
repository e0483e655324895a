package de.lebenslagen.warehouse.stats;

import java.util.function.IntToDoubleFunction;

/**
 * The probabilities of consecutive counts from one of them and the ratios of neighbours: a hundred
 * times faster than one by one. The relative error grows by about 1e-16 a step.
 */
public final class Recurrence {

  private Recurrence() {}

  /**
   * The probabilities of {@code first} to {@code last}.
   *
   * @param middle where to start, between both; best near the mode, so that nothing underflows
   * @param probability of one count
   * @param ratio P(k + 1) / P(k)
   */
  public static double[] fill(
      int first, int last, int middle, IntToDoubleFunction probability, IntToDoubleFunction ratio) {
    double[] chances = new double[last - first + 1];
    int start = Math.max(first, Math.min(last, middle));
    chances[start - first] = probability.applyAsDouble(start);
    for (int k = start; k < last; k++) {
      chances[k + 1 - first] = chances[k - first] * ratio.applyAsDouble(k);
    }
    for (int k = start - 1; k >= first; k--) {
      chances[k - first] = chances[k + 1 - first] / ratio.applyAsDouble(k);
    }
    return chances;
  }
}
