package de.lebenslagen.warehouse.stats.rate;

import de.lebenslagen.warehouse.stats.Checks;
import de.lebenslagen.warehouse.stats.Ergebnis;

/**
 * How large a change between two years must be to stand out from chance at all: the half width of
 * the normal interval of a difference, z·√(2·p(1−p)/n).
 *
 * <p>For 12 %: 2.3 points with 1,500 people, 5.2 with 300. Edge cases: n = 0 is not computable.
 * Limits: a true change of exactly this size is found in one case out of two.
 *
 * @see <a href="https://doi.org/10.1002/0471445428">Fleiss, Levin and Paik 2003, chapter 4</a>
 */
public final class DetectableChange {

  private DetectableChange() {}

  /**
   * @param share the usual share, strictly between 0 and 1
   * @param population people in each of the two years
   * @return a difference of shares; 0.023 are 2.3 points
   */
  public static Ergebnis<Double> of(double share, long population, double level) {
    Checks.insideUnit(share, "share");
    Checks.count(population, "population");
    double z = Quantiles.z(level);
    return population == 0
        ? Ergebnis.missing("Nenner ist 0.")
        : Ergebnis.ofZahl(z * Math.sqrt(2 * share * (1 - share) / population));
  }
}
