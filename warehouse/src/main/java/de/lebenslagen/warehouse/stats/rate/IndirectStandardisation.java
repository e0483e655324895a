package de.lebenslagen.warehouse.stats.rate;

import de.lebenslagen.warehouse.stats.Checks;
import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.Interval;
import java.util.List;

/**
 * Indirect standardisation: observed cases against those expected if the reference rates applied to
 * the area's people. The method for areas too small for {@link DirectStandardisation}.
 *
 * <p>expected E = Σ nᵢ·(reference casesᵢ / reference populationᵢ), ratio = x/E, interval = {@link
 * PoissonInterval} of x divided by E, adjusted rate = ratio × crude reference rate.
 *
 * <p>Edge cases: nothing expected, or people in a stratum that the reference does not have: not
 * computable. Limits: ratios of two areas must not be compared with each other, only each with the
 * reference.
 *
 * <p>Reference: Breslow and Day 1987, Statistical Methods in Cancer Research II, IARC Scientific
 * Publications 82, chapter 2.
 *
 * @param observed cases in the area
 * @param expected cases expected
 * @param ratio observed / expected
 * @param interval of the ratio
 * @param adjustedRate per person
 */
public record IndirectStandardisation(
    long observed, double expected, double ratio, Interval interval, double adjustedRate) {

  public IndirectStandardisation {
    expected = Checks.finite(expected, "expected");
    ratio = Checks.finite(ratio, "ratio");
    adjustedRate = Checks.finite(adjustedRate, "adjustedRate");
  }

  /** Compares the observed cases with the reference. */
  public static Ergebnis<IndirectStandardisation> of(
      long observed, List<ReferenceStratum> strata, double level) {
    Checks.count(observed, "observed");
    double expected = 0;
    double referenceCases = 0;
    double referencePopulation = 0;
    for (ReferenceStratum stratum : strata) {
      if (stratum.referencePopulation() > 0) {
        expected += stratum.population() * stratum.referenceCases() / stratum.referencePopulation();
      } else if (stratum.population() > 0) {
        return Ergebnis.missing("Eine Altersgruppe fehlt in der Vergleichsbevölkerung.");
      }
      referenceCases += stratum.referenceCases();
      referencePopulation += stratum.referencePopulation();
    }
    if (expected == 0) {
      return Ergebnis.missing("Es wird kein Fall erwartet.");
    }
    double ratio = observed / expected;
    Interval interval = PoissonInterval.of(observed, level).scale(1 / expected);
    double adjusted = ratio * referenceCases / referencePopulation;
    return Ergebnis.of(new IndirectStandardisation(observed, expected, ratio, interval, adjusted));
  }

  /**
   * The log-normal interval of the ratio, ratio·exp(±z/√x), as epitools computes it: a check, too
   * narrow below and too short above for few cases. Not computable without a case.
   */
  public Ergebnis<Interval> logNormalInterval(double level) {
    if (observed == 0) {
      return Ergebnis.missing("Kein Fall: kein log-normales Intervall.");
    }
    double factor = Math.exp(Quantiles.z(level) / Math.sqrt(observed));
    return Ergebnis.of(new Interval(ratio / factor, ratio * factor));
  }
}
