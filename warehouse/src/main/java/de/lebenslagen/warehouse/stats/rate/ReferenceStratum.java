package de.lebenslagen.warehouse.stats.rate;

import de.lebenslagen.warehouse.stats.Checks;

/**
 * One stratum of an indirectly standardised rate: the area's people and the reference's rate.
 *
 * @param population persons in the area
 * @param referenceCases events in the reference population
 * @param referencePopulation persons in the reference population
 */
public record ReferenceStratum(double population, long referenceCases, double referencePopulation) {

  public ReferenceStratum {
    population = Checks.nonNegative(population, "population");
    Checks.count(referenceCases, "referenceCases");
    referencePopulation = Checks.nonNegative(referencePopulation, "referencePopulation");
  }
}
