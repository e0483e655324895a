package de.lebenslagen.warehouse.stats.trend;

import de.lebenslagen.warehouse.stats.Checks;
import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.Interval;

/**
 * One coefficient of a regression.
 *
 * @param estimate in the unit of the values (per unit of time where it is a slope)
 * @param test missing where the line fits exactly: nothing is left to measure chance with
 */
public record Coefficient(double estimate, Ergebnis<Test> test) {

  public Coefficient {
    estimate = Checks.finite(estimate, "estimate");
  }

  /**
   * How sure it is.
   *
   * @param standardError above 0
   * @param pValue of no effect, two-sided
   * @param interval of the coefficient
   */
  public record Test(double standardError, double tValue, double pValue, Interval interval) {
    public Test {
      standardError = Checks.finite(standardError, "standardError");
      tValue = Checks.finite(tValue, "tValue");
      pValue = Checks.finite(pValue, "pValue");
    }
  }
}
