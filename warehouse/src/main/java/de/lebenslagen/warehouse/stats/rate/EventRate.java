package de.lebenslagen.warehouse.stats.rate;

import de.lebenslagen.warehouse.stats.Checks;
import de.lebenslagen.warehouse.stats.Ergebnis;

/**
 * Events against an exposure, for instance 14 births in 1,250 woman-years. Unlike a share a rate
 * may exceed 1.
 *
 * @param cases events, each counted
 * @param exposure persons or person-years
 */
public record EventRate(long cases, double exposure) {

  public EventRate {
    Checks.count(cases, "cases");
    exposure = Checks.nonNegative(exposure, "exposure");
  }

  /** The rate per unit of exposure; not available without exposure, never 0. */
  public Ergebnis<Double> rate() {
    return exposure == 0 ? Ergebnis.missing("Bezugsgröße ist 0.") : Ergebnis.ofZahl(raw());
  }

  double raw() {
    return cases / exposure;
  }
}
