package de.lebenslagen.warehouse.stats.rate;

import de.lebenslagen.warehouse.stats.Checks;
import de.lebenslagen.warehouse.stats.Ergebnis;
import java.util.List;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * Probability map after Choynowski: how unusual is the count of an area if the rate were the same
 * everywhere?
 *
 * <p>With m = Σx/Σn, the expected count is Eᵢ = m·nᵢ; reported are P(X ≤ xᵢ) and P(X ≥ xᵢ) for X ~
 * Poisson(Eᵢ).
 *
 * <p>Edge cases: an area without exposure, or no case anywhere: not computable. Limits: in large
 * areas small differences look unusual, so read it beside the rates; it is no test of a single area
 * chosen after looking.
 *
 * @see <a href="https://r-spatial.github.io/spdep/reference/probmap.html">Choynowski 1959, Journal
 *     of the American Statistical Association 54, 385–388, as in spdep</a>
 * @param expected count under one common rate
 * @param atMost P(X ≤ x): near 0 where there are unusually few
 * @param atLeast P(X ≥ x): near 0 where there are unusually many
 */
public record ProbabilityMap(double expected, double atMost, double atLeast) {

  public ProbabilityMap {
    expected = Checks.finite(expected, "expected");
    atMost = Checks.finite(atMost, "atMost");
    atLeast = Checks.finite(atLeast, "atLeast");
  }

  /** The entry of each area, in their order. */
  public static List<Ergebnis<ProbabilityMap>> of(List<EventRate> areas) {
    double cases = areas.stream().mapToDouble(EventRate::cases).sum();
    double exposure = areas.stream().mapToDouble(EventRate::exposure).sum();
    return areas.stream().map(area -> entry(area, cases, exposure)).toList();
  }

  private static Ergebnis<ProbabilityMap> entry(EventRate area, double cases, double exposure) {
    if (area.exposure() == 0) {
      return Ergebnis.missing("Bezugsgröße ist 0.");
    }
    if (cases == 0) {
      return Ergebnis.missing("In keinem Raum gibt es einen Fall.");
    }
    double expected = cases * area.exposure() / exposure;
    PoissonDistribution counts = PoissonDistribution.of(expected);
    int x = Math.toIntExact(area.cases());
    return Ergebnis.of(
        new ProbabilityMap(
            expected, counts.cumulativeProbability(x), counts.survivalProbability(x - 1)));
  }
}
