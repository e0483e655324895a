package de.lebenslagen.warehouse.stats.projection;

import de.lebenslagen.warehouse.stats.Checks;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Rounds to whole persons so that the sum stays: every value is rounded down, the persons missing
 * go to the largest remainders, among equal ones to the first.
 *
 * <p>Edge cases: no values give an empty list; every value moves by less than one. Limits: rounds
 * one sum only; the rows and columns of a table cannot both be kept this way.
 *
 * <p>Reference: Hamilton's method in Balinski and Young 2001, Fair Representation, Brookings.
 */
public final class LargestRemainder {

  private LargestRemainder() {}

  /**
   * Rounds values so that they sum to their rounded sum.
   *
   * @param values not negative
   */
  public static List<Long> round(List<Double> values) {
    double sum = values.stream().mapToDouble(value -> Checks.nonNegative(value, "value")).sum();
    return distribute(values, Math.round(sum));
  }

  /**
   * Shares out a whole total in proportion to weights.
   *
   * @param weights not negative, not all 0 unless the total is 0
   */
  public static List<Long> apportion(List<Double> weights, long total) {
    Checks.count(total, "total");
    double sum = weights.stream().mapToDouble(weight -> Checks.nonNegative(weight, "weight")).sum();
    if (total == 0) {
      return weights.stream().map(weight -> 0L).toList();
    }
    if (sum == 0) {
      throw new IllegalArgumentException("A total of " + total + " needs a weight above 0.");
    }
    return distribute(weights.stream().map(weight -> weight / sum * total).toList(), total);
  }

  private static List<Long> distribute(List<Double> values, long total) {
    long[] whole = values.stream().mapToLong(value -> (long) Math.floor(value)).toArray();
    long missing = total - LongStream.of(whole).sum();
    int[] byRemainder =
        IntStream.range(0, whole.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> whole[i] - values.get(i)))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int k = 0; k < missing; k++) {
      whole[byRemainder[k]]++;
    }
    return LongStream.of(whole).boxed().toList();
  }
}
