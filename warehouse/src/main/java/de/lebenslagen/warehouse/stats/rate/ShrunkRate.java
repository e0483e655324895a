package de.lebenslagen.warehouse.stats.rate;

import de.lebenslagen.warehouse.stats.Checks;
import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.Interval;

/**
 * The rate of one area, pulled towards the others as far as its size makes necessary.
 *
 * @param raw the area's own rate: always shown beside
 * @param shrunk the empirical-Bayes estimate
 * @param ownWeight share of the area's own rate in it, 0 (full shrinkage) to 1
 * @param interval credible interval, where the method has one
 */
public record ShrunkRate(double raw, double shrunk, double ownWeight, Ergebnis<Interval> interval) {

  public ShrunkRate {
    raw = Checks.finite(raw, "raw");
    shrunk = Checks.finite(shrunk, "shrunk");
    ownWeight = Checks.finite(ownWeight, "ownWeight");
  }

  /** Whether nothing is left of the area's own rate. This must be said beside the figure. */
  public boolean isVollGeschrumpft() {
    return ownWeight == 0;
  }
}
