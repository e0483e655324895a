package de.lebenslagen.warehouse.stats.index;

import de.lebenslagen.warehouse.stats.Checks;
import de.lebenslagen.warehouse.stats.Recurrence;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Draws shares x/n with x ~ Binomial(n, p) by inversion of the tabulated distribution: the model of
 * a parametric bootstrap over shares.
 *
 * <p>Use shrunken shares as p where cases are few: with p = 0 nothing varies.
 */
public final class BinomialDraw implements RankInterval.Draw {

  private static final double SPAN_SD = 10;
  private static final int SPAN_LEAST = 40;

  private final List<Table> tables;

  private BinomialDraw(List<Table> tables) {
    this.tables = tables;
  }

  /**
   * @param shares p of each area, 0 to 1
   * @param populations n of each area, above 0
   */
  public static BinomialDraw of(List<Double> shares, List<Long> populations) {
    Checks.sameLength(shares.size(), populations.size(), "populations");
    Table[] tables = new Table[shares.size()];
    for (int i = 0; i < tables.length; i++) {
      tables[i] = Table.of(Math.toIntExact(populations.get(i)), shares.get(i));
    }
    return new BinomialDraw(List.of(tables));
  }

  @Override
  public List<Double> next(SplittableRandom random) {
    return tables.stream()
        .map(table -> (double) table.draw(random.nextDouble()) / table.population())
        .toList();
  }

  /** The same draw as counts x. */
  public long[] nextCounts(SplittableRandom random) {
    long[] counts = new long[tables.size()];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = tables.get(i).draw(random.nextDouble());
    }
    return counts;
  }

  /** The distribution function over the counts within ten standard deviations of the mean. */
  private record Table(int population, int first, double[] cumulative) {

    static Table of(int population, double share) {
      Checks.atLeast(1, population, "population");
      BinomialDistribution counts = BinomialDistribution.of(population, share);
      double span = SPAN_SD * Math.sqrt(counts.getVariance()) + SPAN_LEAST;
      int first = (int) Math.max(0, Math.floor(counts.getMean() - span));
      int last = (int) Math.min(population, Math.ceil(counts.getMean() + span));
      double odds = share / (1 - share);
      double[] chances =
          Recurrence.fill(
              first,
              last,
              (int) counts.getMean(),
              counts::probability,
              k -> (double) (population - k) / (k + 1) * odds);
      for (int i = 1; i < chances.length; i++) {
        chances[i] += chances[i - 1];
      }
      return new Table(population, first, chances);
    }

    int draw(double uniform) {
      int found = Arrays.binarySearch(cumulative, uniform);
      return first + Math.min(found >= 0 ? found + 1 : -found - 1, cumulative.length - 1);
    }
  }
}
