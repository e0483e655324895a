package de.lebenslagen.warehouse.stats.index;

import de.lebenslagen.warehouse.stats.Checks;
import de.lebenslagen.warehouse.stats.Ergebnis;
import java.util.Arrays;
import java.util.List;

/**
 * A z-score scale, z = (x − centre)/spread. Fitted to one year and applied to another it keeps the
 * base year frozen.
 *
 * <p>Edge cases: values without spread (all the same, or only one area) have no scale. Limits: with
 * N areas no z-score can exceed {@link #largestPossible}, so with five areas a class beyond 1.8 is
 * empty for ever, and one area moves all others.
 *
 * @see <a href="https://doi.org/10.1787/9789264043466-en">OECD and JRC 2008, Handbook on
 *     Constructing Composite Indicators</a>
 * @param centre z = 0, in the unit of the indicator
 * @param spread z = 1 lies so far above the centre
 */
public record ZScale(double centre, double spread) {

  /** Spreads below this share of the largest value are rounding noise of equal values. */
  private static final double NOISE = 1e-13;

  public ZScale {
    centre = Checks.finite(centre, "centre");
    if (!(Checks.finite(spread, "spread") > 0)) {
      throw new IllegalArgumentException("A scale needs a spread above 0, found " + spread + ".");
    }
  }

  /** Fits a scale to areas that all weigh the same. */
  public static Ergebnis<ZScale> fit(List<Double> values, Spread spread) {
    double[] equal = new double[values.size()];
    Arrays.fill(equal, 1);
    return fit(values, Arrays.stream(equal).boxed().toList(), Centre.AREA_MEAN, spread);
  }

  /**
   * Fits a scale.
   *
   * @param weights usually residents, one per area; not all 0
   */
  public static Ergebnis<ZScale> fit(
      List<Double> values, List<Double> weights, Centre centre, Spread spread) {
    Checks.atLeast(1, values.size(), "values");
    List<Double> counted =
        centre == Centre.AREA_MEAN ? values.stream().map(value -> 1.0).toList() : weights;
    return fitAround(weightedMean(values, counted), values, weights, spread);
  }

  /**
   * Fits the spread around a given centre, for instance the town's value.
   *
   * @param weights usually residents, one per area; not all 0
   */
  public static Ergebnis<ZScale> fitAround(
      double centre, List<Double> values, List<Double> weights, Spread spread) {
    Checks.sameLength(values.size(), weights.size(), "weights");
    if (values.size() < 2) {
      return Ergebnis.missing("Weniger als zwei Räume: keine Streuung.");
    }
    double found = spreadAround(centre, values, weights, spread);
    double largest = values.stream().mapToDouble(Math::abs).reduce(Math.abs(centre), Math::max);
    return found <= NOISE * largest
        ? Ergebnis.missing("Alle Räume haben denselben Wert: keine Streuung.")
        : Ergebnis.of(new ZScale(centre, found));
  }

  private static double spreadAround(
      double centre, List<Double> values, List<Double> weights, Spread spread) {
    List<Double> squares = values.stream().map(x -> (x - centre) * (x - centre)).toList();
    double sum = squares.stream().mapToDouble(Double::doubleValue).sum();
    return switch (spread) {
      case POPULATION_SD -> Math.sqrt(sum / values.size());
      case SAMPLE_SD -> Math.sqrt(sum / (values.size() - 1));
      case WEIGHTED_SD -> Math.sqrt(weightedMean(squares, weights));
      case WEIGHTED_MEAN_ABSOLUTE_DEVIATION ->
          weightedMean(values.stream().map(x -> Math.abs(x - centre)).toList(), weights);
    };
  }

  private static double weightedMean(List<Double> values, List<Double> weights) {
    Checks.sameLength(values.size(), weights.size(), "weights");
    double sum = 0;
    double total = 0;
    for (int i = 0; i < values.size(); i++) {
      double weight = Checks.nonNegative(weights.get(i), "weight");
      sum += weight * Checks.finite(values.get(i), "value");
      total += weight;
    }
    if (total == 0) {
      throw new IllegalArgumentException("At least one area must have a weight above 0.");
    }
    return sum / total;
  }

  /** The z-score of one value. */
  public double score(double value) {
    return Checks.finite((value - centre) / spread, "score");
  }

  /** The z-scores of all values, in their order. */
  public List<Double> score(List<Double> values) {
    return values.stream().map(value -> score(value.doubleValue())).toList();
  }

  /**
   * The largest |z| that an area can reach around the plain mean: (N−1)/√N with the sample standard
   * deviation, √(N−1) with that of the population. 5 areas: 1.79, 8: 2.47, 10: 2.85 (sample).
   */
  public static Ergebnis<Double> largestPossible(int areas, Spread spread) {
    Checks.count(areas, "areas");
    if (areas < 2) {
      return Ergebnis.missing("Weniger als zwei Räume: keine Streuung.");
    }
    return switch (spread) {
      case POPULATION_SD -> Ergebnis.ofZahl(Math.sqrt(areas - 1.0));
      case SAMPLE_SD -> Ergebnis.ofZahl((areas - 1) / Math.sqrt(areas));
      case WEIGHTED_SD, WEIGHTED_MEAN_ABSOLUTE_DEVIATION ->
          Ergebnis.missing("Mit Gewichten gibt es keine feste Grenze.");
    };
  }
}
