package de.lebenslagen.warehouse.stats.rate;

import de.lebenslagen.warehouse.stats.Checks;
import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.Interval;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * Direct standardisation: the rate that the area would have with the age structure of the standard
 * population.
 *
 * <p>With strata i, cases xᵢ, population nᵢ, standard sᵢ and wᵢ = (sᵢ/Σs)/nᵢ: y = Σwᵢxᵢ, v =
 * Σwᵢ²xᵢ.
 *
 * <ul>
 *   <li>Fay–Feuer: Gamma(y²/v, v/y) quantile at α/2 and, with w = max wᵢ, Gamma((y+w)²/(v+w²),
 *       (v+w²)/(y+w)) quantile at 1−α/2. No cases: lower limit 0 (the formula has none).
 *   <li>Dobson: y + √(v/x)·(limit − x) with the exact Poisson limits of x = Σxᵢ. No cases: lower
 *       limit 0, upper limit that of Fay–Feuer (v is 0).
 * </ul>
 *
 * <p>Edge cases: under {@value #LEAST_CASES} cases no rate; a stratum with weight and without
 * population is not computable, one with neither counts for nothing. Limits: the choice of the
 * standard is a convention; name it beside the figure.
 *
 * @see <a
 *     href="https://doi.org/10.1002/(SICI)1097-0258(19970415)16:7%3C791::AID-SIM500%3E3.0.CO;2-%23">
 *     Fay and Feuer 1997</a>; <a href="https://doi.org/10.1002/sim.4780100317">Dobson et al.
 *     1991</a>
 */
public final class DirectStandardisation {

  /** No standardised rate is made of fewer cases. */
  public static final long LEAST_CASES = 10;

  private DirectStandardisation() {}

  /** The standardised rate with its intervals. */
  public static Ergebnis<StandardisedRate> of(List<Stratum> strata, double level) {
    long cases = cases(strata);
    if (cases < LEAST_CASES) {
      return Ergebnis.missing(
          "Nur " + cases + " Fälle: standardisierte Raten erst ab " + LEAST_CASES + " Fällen.");
    }
    return sums(strata)
        .map(
            sums ->
                new StandardisedRate(
                    cases,
                    cases / strata.stream().mapToDouble(Stratum::population).sum(),
                    sums.rate(),
                    fayFeuer(sums, level),
                    dobson(sums, level)));
  }

  /** The interval of Fay and Feuer for any number of cases. */
  public static Ergebnis<Interval> fayFeuer(List<Stratum> strata, double level) {
    return sums(strata).map(sums -> fayFeuer(sums, level));
  }

  /** The interval of Dobson for any number of cases. */
  public static Ergebnis<Interval> dobson(List<Stratum> strata, double level) {
    return sums(strata).map(sums -> dobson(sums, level));
  }

  private record Sums(long cases, double rate, double variance, double largestWeight) {}

  private static Ergebnis<Sums> sums(List<Stratum> strata) {
    double standard = strata.stream().mapToDouble(Stratum::standard).sum();
    Optional<String> obstacle = findObstacle(strata, standard);
    if (obstacle.isPresent()) {
      return Ergebnis.missing(obstacle.get());
    }
    double rate = 0;
    double variance = 0;
    double largest = 0;
    for (Stratum stratum : strata) {
      if (stratum.population() > 0) {
        double weight = stratum.standard() / standard / stratum.population();
        rate += weight * stratum.cases();
        variance += weight * weight * stratum.cases();
        largest = Math.max(largest, weight);
      }
    }
    return Ergebnis.of(new Sums(cases(strata), rate, variance, largest));
  }

  private static Optional<String> findObstacle(List<Stratum> strata, double standard) {
    if (standard == 0) {
      return Optional.of("Standardbevölkerung ist leer.");
    }
    for (Stratum stratum : strata) {
      if (stratum.population() == 0 && (stratum.standard() > 0 || stratum.cases() > 0)) {
        return Optional.of("Eine Altersgruppe der Standardbevölkerung hat hier keine Bevölkerung.");
      }
    }
    return Optional.empty();
  }

  private static long cases(List<Stratum> strata) {
    return strata.stream().mapToLong(Stratum::cases).sum();
  }

  private static Interval fayFeuer(Sums sums, double level) {
    double tail = Quantiles.tail(level);
    double lower =
        sums.variance() == 0
            ? 0
            : gamma(sums.rate(), sums.variance()).inverseCumulativeProbability(tail);
    double w = sums.largestWeight();
    double upper = gamma(sums.rate() + w, sums.variance() + w * w).inverseSurvivalProbability(tail);
    return new Interval(lower, upper);
  }

  private static GammaDistribution gamma(double mean, double variance) {
    return GammaDistribution.of(mean * mean / variance, variance / mean);
  }

  private static Interval dobson(Sums sums, double level) {
    if (sums.variance() == 0) {
      return fayFeuer(sums, level);
    }
    double unit = Math.sqrt(sums.variance() / sums.cases());
    Interval exact = PoissonInterval.exact(sums.cases(), level);
    double lower = sums.rate() + unit * (exact.lower() - sums.cases());
    double upper = sums.rate() + unit * (exact.upper() - sums.cases());
    return new Interval(Math.max(0, Checks.finite(lower, "lower")), upper);
  }
}
