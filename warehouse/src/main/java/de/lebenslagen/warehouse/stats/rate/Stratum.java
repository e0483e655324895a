package de.lebenslagen.warehouse.stats.rate;

import de.lebenslagen.warehouse.stats.Checks;

/**
 * One stratum (usually an age group) of a directly standardised rate.
 *
 * @param cases events in the area
 * @param population persons or person-years in the area
 * @param standard size of the stratum in the standard population
 */
public record Stratum(long cases, double population, double standard) {

  public Stratum {
    Checks.count(cases, "cases");
    population = Checks.nonNegative(population, "population");
    standard = Checks.nonNegative(standard, "standard");
  }
}
