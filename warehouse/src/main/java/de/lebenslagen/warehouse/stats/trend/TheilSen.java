package de.lebenslagen.warehouse.stats.trend;

import de.lebenslagen.warehouse.stats.Checks;
import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.Interval;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Theil-Sen line: a trend that single outlying years do not bend.
 *
 * <p>slope = median of (yⱼ−yᵢ)/(tⱼ−tᵢ) over all pairs, intercept = median of y − slope·t. The
 * interval of the slope is that of Sen: with C = z·√Var(S) of {@link MannKendall} and N pairs, the
 * slopes of rank ⌊(N−C)/2⌋ from either end.
 *
 * <p>Edge cases: fewer than three points are not computable. Limits: the interval is approximate
 * under ten points; breaks must lie outside the series.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1968.10480934">Sen 1968</a>
 * @param slope per unit of time
 * @param intercept at time 0
 * @param slopeInterval of the slope
 */
public record TheilSen(double slope, double intercept, Interval slopeInterval) {

  public TheilSen {
    slope = Checks.finite(slope, "slope");
    intercept = Checks.finite(intercept, "intercept");
  }

  /** Fits the line. */
  public static Ergebnis<TheilSen> of(Series series, double level) {
    Checks.insideUnit(level, "level");
    return MannKendall.of(series).map(test -> fit(series, test.variance(), level));
  }

  private static TheilSen fit(Series series, double variance, double level) {
    double[] slopes = slopes(series);
    double slope = median(slopes);
    double[] rests =
        IntStream.range(0, series.size())
            .mapToDouble(i -> series.values().get(i) - slope * series.times().get(i))
            .sorted()
            .toArray();
    double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
    int rank = (int) Math.floor((slopes.length - z * Math.sqrt(variance)) / 2);
    int first = Math.max(0, rank - 1);
    Interval interval = new Interval(slopes[first], slopes[slopes.length - 1 - first]);
    return new TheilSen(slope, median(rests), interval);
  }

  private static double[] slopes(Series series) {
    int n = series.size();
    double[] slopes = new double[n * (n - 1) / 2];
    int k = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        double rise = series.values().get(j) - series.values().get(i);
        slopes[k++] = rise / (series.times().get(j) - series.times().get(i));
      }
    }
    Arrays.sort(slopes);
    return slopes;
  }

  private static double median(double[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
