package de.lebenslagen.warehouse.stats.rate;

import de.lebenslagen.warehouse.stats.Checks;
import de.lebenslagen.warehouse.stats.Ergebnis;
import java.util.Optional;

/**
 * Cases that are part of a population, for instance 12 of 85 children.
 *
 * <p>Real data do hold more cases than population (place of residence against place of service).
 * That is allowed here and never capped: the share is computed and can be flagged with {@link
 * #isAboveOne}; intervals and tests that need a true share say that they cannot be computed.
 *
 * @param cases persons with the trait
 * @param population all persons
 */
public record Proportion(long cases, long population) {

  public Proportion {
    Checks.count(cases, "cases");
    Checks.count(population, "population");
  }

  /** The share x/n; not available for an empty population, never 0 %. */
  public Ergebnis<Double> share() {
    return population == 0
        ? Ergebnis.missing("Nenner ist 0.")
        : Ergebnis.ofZahl((double) cases / population);
  }

  /** Whether there are more cases than population. */
  public boolean isAboveOne() {
    return cases > population;
  }

  /** Why no method for true shares can be applied, where that is so. */
  Optional<String> findObstacle() {
    if (population == 0) {
      return Optional.of("Nenner ist 0.");
    }
    if (isAboveOne()) {
      return Optional.of("Zähler " + cases + " ist größer als Nenner " + population + ".");
    }
    return Optional.empty();
  }

  /** The share of a proportion without obstacle. */
  double p() {
    return (double) cases / population;
  }
}
