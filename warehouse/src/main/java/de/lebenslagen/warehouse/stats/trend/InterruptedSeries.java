package de.lebenslagen.warehouse.stats.trend;

import de.lebenslagen.warehouse.stats.Checks;
import de.lebenslagen.warehouse.stats.Ergebnis;
import java.util.List;

/**
 * A series with one declared break: two straight lines, and what changes between them.
 *
 * <p>With the break T and D = 1 from T on: y = level + slope·(t − T) + jump·D + bend·(t − T)·D by
 * least squares.
 *
 * <p>Edge cases: fewer than {@value #LEAST_PER_SIDE} points on one side: not computable; both lines
 * fit exactly: coefficients without test. Limits: the break must be declared beforehand (a changed
 * law, a changed boundary), never looked for; standard errors ignore autocorrelation and are too
 * small where there is some; a jump says nothing of its cause.
 *
 * @see <a href="https://doi.org/10.1046/j.1365-2710.2002.00430.x">Wagner et al. 2002</a>
 * @param level of the first line, carried on to the break
 * @param slope of the first line
 * @param jump by which the second line starts above the first
 * @param bend by which the slope changes
 */
public record InterruptedSeries(
    Coefficient level, Coefficient slope, Coefficient jump, Coefficient bend) {

  /** Fewer points make no line. */
  public static final int LEAST_PER_SIDE = 3;

  /**
   * Fits both lines.
   *
   * @param breakTime the first time that belongs to the second line
   */
  public static Ergebnis<InterruptedSeries> of(Series series, double breakTime, double confidence) {
    Checks.finite(breakTime, "breakTime");
    Checks.insideUnit(confidence, "confidence");
    long after = series.times().stream().filter(time -> time >= breakTime).count();
    if (after < LEAST_PER_SIDE || series.size() - after < LEAST_PER_SIDE) {
      return Ergebnis.missing(
          "Weniger als " + LEAST_PER_SIDE + " Zeitpunkte vor oder nach dem Zeitreihenbruch.");
    }
    double[][] design = new double[series.size()][];
    for (int i = 0; i < design.length; i++) {
      double time = series.times().get(i) - breakTime;
      double second = time >= 0 ? 1 : 0;
      design[i] = new double[] {1, time, second, second * time};
    }
    double[] values = series.values().stream().mapToDouble(Double::doubleValue).toArray();
    List<Coefficient> fit = LeastSquares.fit(design, values, confidence);
    return Ergebnis.of(new InterruptedSeries(fit.get(0), fit.get(1), fit.get(2), fit.get(3)));
  }
}
