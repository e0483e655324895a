package de.lebenslagen.dashboards.figures.abbildung;

import de.lebenslagen.dashboards.figures.Zahlformat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * Chooses round thresholds that spread the values over the classes. Equal steps are preferred,
 * because they are easy to read; where they would leave most areas in one class, rounded quintiles
 * are taken.
 */
final class Klassenwahl {

  private static final double[] SCHRITTE = {1, 1.5, 2, 2.5, 3, 4, 5, 6, 8};

  /** How much it counts that the classes between the open ends reach over the values. */
  private static final double REICHWEITE = 0.5;

  /** Equal steps must spread the values at least this well, 1 is perfectly even. */
  private static final double GENUG = 0.72;

  private Klassenwahl() {}

  /**
   * @param values rising
   */
  static Klassen choose(double[] values, Zahlformat format) {
    double[] sorted = printed(values, format);
    if (distinct(sorted) < 2) {
      return new Klassen(List.of(), Klassen.Skala.STUFEN, format);
    }
    List<Double> best = List.of();
    double bestScore = -1;
    for (List<Double> candidate : equalSteps(sorted, format)) {
      double score = spread(sorted, candidate) + REICHWEITE * reach(sorted, candidate);
      if (score > bestScore + 1e-9) {
        bestScore = score;
        best = candidate;
      }
    }
    double bestSpread = spread(sorted, best);
    if (bestSpread < GENUG) {
      List<Double> quintiles = quintiles(sorted, format);
      best = spread(sorted, quintiles) > bestSpread ? quintiles : best;
    }
    return new Klassen(best, Klassen.Skala.STUFEN, format);
  }

  static Klassen chooseAroundZero(double[] sorted, Zahlformat format) {
    double reach = 0;
    for (double value : sorted) {
      reach = Math.max(reach, Math.abs(value));
    }
    double step = 0;
    for (double candidate : steps(reach / 2, format)) {
      step = candidate <= reach / 2 || step == 0 ? candidate : step;
    }
    if (step == 0) {
      return new Klassen(List.of(), Klassen.Skala.ABWEICHUNG, format);
    }
    double near = Klassen.round(step / 4, format.nachkommastellen());
    List<Double> thresholds =
        near > 0 ? List.of(-step, -near, near, step) : List.of(-step, 0.0, step);
    return new Klassen(thresholds, Klassen.Skala.ABWEICHUNG, format);
  }

  /** The values as they are printed: rounding keeps their order. */
  private static double[] printed(double[] values, Zahlformat format) {
    return Arrays.stream(values).map(v -> Klassen.round(v, format.nachkommastellen())).toArray();
  }

  private static long distinct(double[] sorted) {
    return Arrays.stream(sorted).distinct().limit(Klassen.HOECHSTENS + 1).count();
  }

  /** Rising steps around a width that can be printed with the digits of the indicator. */
  private static List<Double> steps(double width, Zahlformat format) {
    List<Double> result = new ArrayList<>();
    if (!(width > 0)) {
      return result;
    }
    int power = (int) Math.floor(Math.log10(width));
    for (int p = power - 1; p <= power + 1; p++) {
      for (double s : SCHRITTE) {
        double step = s * Math.pow(10, p);
        double printed = Klassen.round(step, format.nachkommastellen());
        if (printed > 0 && Math.abs(printed - step) < step * 1e-9) {
          result.add(printed);
        }
      }
    }
    return result;
  }

  private static List<List<Double>> equalSteps(double[] sorted, Zahlformat format) {
    double range = sorted[sorted.length - 1] - sorted[0];
    int most = (int) Math.min(Klassen.HOECHSTENS, distinct(sorted)) - 1;
    List<List<Double>> result = new ArrayList<>();
    for (double step : steps(range / Klassen.HOECHSTENS, format)) {
      double first = Math.ceil(sorted[0] / step) * step;
      for (int shift = 0; shift < 40; shift++) {
        double start = first + shift * step;
        if (start > sorted[sorted.length - 1]) {
          break;
        }
        if (start <= sorted[0]) {
          continue;
        }
        result.add(thresholds(start, step, most, sorted[sorted.length - 1], format));
      }
    }
    return result;
  }

  /** The share of the range that classes of this width cover, at most 1. */
  private static double reach(double[] sorted, List<Double> thresholds) {
    if (thresholds.size() < 2) {
      return 0;
    }
    double step = thresholds.get(1) - thresholds.get(0);
    double range = sorted[sorted.length - 1] - sorted[0];
    return Math.min(1, step * (thresholds.size() + 1) / range);
  }

  private static List<Double> thresholds(
      double start, double step, int most, double max, Zahlformat format) {
    List<Double> result = new ArrayList<>();
    for (int i = 0; i < most && start + i * step <= max; i++) {
      result.add(Klassen.round(start + i * step, format.nachkommastellen()));
    }
    return result;
  }

  private static List<Double> quintiles(double[] sorted, Zahlformat format) {
    TreeSet<Double> result = new TreeSet<>();
    for (int i = 1; i < Klassen.HOECHSTENS; i++) {
      double value = sorted[sorted.length * i / Klassen.HOECHSTENS];
      double rounded = roundTo2Digits(value, format);
      if (rounded > sorted[0]) {
        result.add(rounded);
      }
    }
    return List.copyOf(result);
  }

  private static double roundTo2Digits(double value, Zahlformat format) {
    if (value == 0) {
      return 0;
    }
    double unit = Math.pow(10, Math.floor(Math.log10(Math.abs(value))) - 1);
    return Klassen.round(Math.rint(value / unit) * unit, format.nachkommastellen());
  }

  /** The entropy of the shares of the classes, 1 where all of five are equally full. */
  private static double spread(double[] sorted, List<Double> thresholds) {
    double entropy = 0;
    int from = 0;
    for (int i = 0; i <= thresholds.size(); i++) {
      int to = i == thresholds.size() ? sorted.length : below(sorted, thresholds.get(i));
      double share = (to - from) / (double) sorted.length;
      entropy -= share <= 0 ? 0 : share * Math.log(share);
      from = to;
    }
    return entropy / Math.log(Klassen.HOECHSTENS);
  }

  /** How many values lie below a threshold. */
  private static int below(double[] sorted, double threshold) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) / 2;
      if (sorted[middle] < threshold - 1e-9) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
