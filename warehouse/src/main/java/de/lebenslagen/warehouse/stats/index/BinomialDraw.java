package de.lebenslagen.warehouse.stats.index;

import de.lebenslagen.warehouse.stats.Checks;
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
    return tables.stream().map(table -> table.draw(random.nextDouble())).toList();
  }

  /** The distribution function over the counts within ten standard deviations of the mean. */
  private record Table(int population, int first, double[] cumulative) {

    static Table of(int population, double share) {
      Checks.atLeast(1, population, "population");
      BinomialDistribution counts = BinomialDistribution.of(population, share);
      double span = SPAN_SD * Math.sqrt(counts.getVariance()) + SPAN_LEAST;
      int first = (int) Math.max(0, Math.floor(counts.getMean() - span));
      int last = (int) Math.min(population, Math.ceil(counts.getMean() + span));
      double[] cumulative = new double[last - first + 1];
      double sum = 0;
      for (int k = first; k <= last; k++) {
        sum += counts.probability(k);
        cumulative[k - first] = sum;
      }
      return new Table(population, first, cumulative);
    }

    double draw(double uniform) {
      int found = Arrays.binarySearch(cumulative, uniform);
      int at = Math.min(found >= 0 ? found + 1 : -found - 1, cumulative.length - 1);
      return (double) (first + at) / population;
    }
  }
}
