package de.lebenslagen.warehouse.stats.rate;

import de.lebenslagen.warehouse.stats.Ergebnis;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Whether several shares differ more than chance alone lets them: Pearson's X² = Σ (xᵢ − nᵢp)² /
 * (nᵢp(1−p)) with p = Σx/Σn, compared with χ² of k − 1 degrees of freedom.
 *
 * <p>Edge cases: fewer than two shares with a population, nobody or everybody with the trait: not
 * computable. So are tables where any expected count is under {@value #LEAST_EXPECTED}: the χ²
 * distribution does not hold there. Limits: samples must be independent; the residents of following
 * years are mostly the same, which makes observed variation smaller than chance alone.
 *
 * <p>Reference: Pearson 1900, Philosophical Magazine 50, 157–175; Cochran 1954, Biometrics 10,
 * 417–451, for the least expected count.
 */
public final class Homogeneity {

  private static final double LEAST_EXPECTED = 5;

  private Homogeneity() {}

  /** The p-value of no difference. */
  public static Ergebnis<Double> pValue(List<Proportion> shares) {
    List<Proportion> known = shares.stream().filter(s -> s.findObstacle().isEmpty()).toList();
    if (known.size() < 2) {
      return Ergebnis.missing("Weniger als zwei Anteile zum Vergleichen.");
    }
    double cases = known.stream().mapToLong(Proportion::cases).sum();
    double population = known.stream().mapToLong(Proportion::population).sum();
    double p = cases / population;
    double statistic = 0;
    for (Proportion share : known) {
      double expected = share.population() * p;
      double others = share.population() * (1 - p);
      if (Math.min(expected, others) < LEAST_EXPECTED) {
        return Ergebnis.missing("Zu wenige Fälle für einen Test: erwartet werden weniger als 5.");
      }
      statistic += (share.cases() - expected) * (share.cases() - expected) / (expected * (1 - p));
    }
    return Ergebnis.ofZahl(
        ChiSquaredDistribution.of(known.size() - 1.0).survivalProbability(statistic));
  }
}
