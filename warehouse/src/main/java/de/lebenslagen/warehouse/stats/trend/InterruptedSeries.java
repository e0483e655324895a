package de.lebenslagen.warehouse.stats.trend;

import de.lebenslagen.warehouse.stats.Checks;
import de.lebenslagen.warehouse.stats.Ergebnis;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A series with declared breaks: straight lines between them, and what changes at each.
 *
 * <p>With breaks T₁ &lt; T₂ &lt; … and Dₖ = 1 from Tₖ on: y = level + slope·(t − T₁) + Σₖ (jumpₖ·Dₖ
 * + bendₖ·(t − Tₖ)·Dₖ) by least squares.
 *
 * <p>Edge cases: fewer than {@value #LEAST_POINTS} points before, between or after breaks: not
 * computable; all lines fit exactly: coefficients without test. Limits: a break must be declared
 * beforehand (a changed law, a changed boundary), never looked for; standard errors ignore
 * autocorrelation and are too small where there is some; a jump says nothing of its cause.
 *
 * @see <a href="https://doi.org/10.1046/j.1365-2710.2002.00430.x">Wagner et al. 2002</a>
 * @param level of the first line, carried on to the first break
 * @param slope of the first line
 * @param breaks in the order of time
 */
public record InterruptedSeries(Coefficient level, Coefficient slope, List<Break> breaks) {

  /** Fewer points make no line. */
  public static final int LEAST_POINTS = 3;

  public InterruptedSeries {
    breaks = List.copyOf(breaks);
  }

  /**
   * What changes at a break.
   *
   * @param time the first that belongs to the new line
   * @param jump by which the new line starts above the old one
   * @param bend by which the slope changes
   */
  public record Break(double time, Coefficient jump, Coefficient bend) {
    public Break {
      time = Checks.finite(time, "time");
    }
  }

  /**
   * Fits the lines.
   *
   * @param breakTimes for each break the first time after it, rising; at least one
   */
  public static Ergebnis<InterruptedSeries> of(
      Series series, List<Double> breakTimes, double confidence) {
    Checks.insideUnit(confidence, "confidence");
    Checks.atLeast(1, breakTimes.size(), "breakTimes");
    if (isShort(series, breakTimes)) {
      return Ergebnis.missing(
          "Weniger als " + LEAST_POINTS + " Zeitpunkte vor oder nach einem Zeitreihenbruch.");
    }
    double[][] design =
        series.times().stream().map(time -> row(time, breakTimes)).toArray(double[][]::new);
    double[] values = series.values().stream().mapToDouble(Double::doubleValue).toArray();
    List<Coefficient> fit = LeastSquares.fit(design, values, confidence);
    List<Break> breaks = new ArrayList<>(breakTimes.size());
    for (int k = 0; k < breakTimes.size(); k++) {
      breaks.add(new Break(breakTimes.get(k), fit.get(2 + 2 * k), fit.get(3 + 2 * k)));
    }
    return Ergebnis.of(new InterruptedSeries(fit.get(0), fit.get(1), breaks));
  }

  private static boolean isShort(Series series, List<Double> breakTimes) {
    int[] points = new int[breakTimes.size() + 1];
    for (double time : series.times()) {
      points[(int) breakTimes.stream().filter(start -> time >= start).count()]++;
    }
    return IntStream.of(points).anyMatch(count -> count < LEAST_POINTS);
  }

  private static double[] row(double time, List<Double> breakTimes) {
    double[] row = new double[2 + 2 * breakTimes.size()];
    row[0] = 1;
    row[1] = time - breakTimes.get(0);
    for (int k = 0; k < breakTimes.size(); k++) {
      double since = time - breakTimes.get(k);
      row[2 + 2 * k] = since >= 0 ? 1 : 0;
      row[3 + 2 * k] = Math.max(0, since);
    }
    return row;
  }
}
