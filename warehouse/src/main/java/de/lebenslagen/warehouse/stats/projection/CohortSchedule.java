package de.lebenslagen.warehouse.stats.projection;

import de.lebenslagen.warehouse.stats.Checks;
import java.util.List;

/**
 * What happens to one sex during a step, by age group; the last group is open.
 *
 * @param survival share that lives through the step: first that of the newborn into the first
 *     group, then into each following one, last into the open group from the two oldest together
 * @param migration net migrants of the whole step by age at its end
 */
public record CohortSchedule(List<Double> survival, List<Double> migration) {

  public CohortSchedule {
    survival = List.copyOf(survival);
    migration = List.copyOf(migration);
    Checks.sameLength(survival.size(), migration.size(), "migration");
    survival.forEach(
        share -> {
          if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("A survival share lies in [0, 1], found " + share);
          }
        });
    migration.forEach(migrants -> Checks.finite(migrants, "migration"));
  }

  int groups() {
    return survival.size();
  }
}
