package de.lebenslagen.warehouse.stats.rate;

import de.lebenslagen.warehouse.stats.Checks;
import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.Interval;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Empirical-Bayes shares with a beta prior fitted to all areas by maximum likelihood: the default.
 *
 * <p>xᵢ ~ Binomial(nᵢ, pᵢ), pᵢ ~ Beta(α, β); estimate (α+xᵢ)/(α+β+nᵢ), interval from Beta(α+xᵢ,
 * β+nᵢ−xᵢ).
 *
 * <p>Edge cases: where the areas differ no more than by chance (the likelihood rises up to α+β → ∞)
 * every estimate is the share of all, {@link ShrunkRate#isVollGeschrumpft} holds and there is no
 * interval. An area without population, or with more cases than population, has no estimate and
 * counts for nothing. Limits: the uncertainty of α and β is ignored, so intervals are a little too
 * short with few areas.
 *
 * <p>Reference: Skellam 1948, Journal of the Royal Statistical Society B 10, 257–261.
 */
public final class BetaBinomialShrinkage {

  private static final String VOLL_GESCHRUMPFT =
      "Die Räume unterscheiden sich nicht mehr als durch Zufall: alle auf den Gesamtwert"
          + " geschrumpft.";

  private BetaBinomialShrinkage() {}

  /** The estimates in the order of the areas. */
  public static List<Ergebnis<ShrunkRate>> of(List<Proportion> areas, double level) {
    double tail = Quantiles.tail(level);
    List<Proportion> known = areas.stream().filter(area -> area.findObstacle().isEmpty()).toList();
    if (known.isEmpty()) {
      return areas.stream().map(area -> obstacle(area)).toList();
    }
    Ergebnis<BetaPrior> prior = BetaPrior.fit(known);
    double mean = BetaPrior.pooledShare(known);
    return areas.stream()
        .map(
            area ->
                area.findObstacle().isPresent()
                    ? obstacle(area)
                    : Ergebnis.of(
                        prior
                            .find()
                            .map(found -> shrink(area, found, tail))
                            .orElseGet(() -> pool(area, mean))))
        .toList();
  }

  /** The estimates alone, without intervals: for draws that need them a thousand times. */
  public static List<Ergebnis<Double>> estimates(List<Proportion> areas) {
    List<Proportion> known = areas.stream().filter(area -> area.findObstacle().isEmpty()).toList();
    if (known.isEmpty()) {
      return areas.stream()
          .map(area -> Ergebnis.<Double>missing(area.findObstacle().orElseThrow()))
          .toList();
    }
    Optional<BetaPrior> prior = BetaPrior.fit(known).find();
    double mean = BetaPrior.pooledShare(known);
    return areas.stream()
        .map(
            area ->
                area.findObstacle()
                    .map(Ergebnis::<Double>missing)
                    .orElseGet(
                        () -> Ergebnis.ofZahl(prior.map(p -> estimate(area, p)).orElse(mean))))
        .toList();
  }

  private static double estimate(Proportion area, BetaPrior prior) {
    return (prior.alpha() + area.cases()) / (prior.alpha() + prior.beta() + area.population());
  }

  private static Ergebnis<ShrunkRate> obstacle(Proportion area) {
    return Ergebnis.missing(area.findObstacle().orElseThrow());
  }

  private static ShrunkRate shrink(Proportion area, BetaPrior prior, double tail) {
    double alpha = prior.alpha() + area.cases();
    double beta = prior.beta() + area.population() - area.cases();
    BetaDistribution posterior = BetaDistribution.of(alpha, beta);
    Interval interval =
        new Interval(
            posterior.inverseCumulativeProbability(tail),
            posterior.inverseSurvivalProbability(tail));
    double weight = area.population() / (prior.alpha() + prior.beta() + area.population());
    return new ShrunkRate(area.p(), estimate(area, prior), weight, Ergebnis.of(interval));
  }

  private static ShrunkRate pool(Proportion area, double mean) {
    return new ShrunkRate(
        area.p(), Checks.finite(mean, "mean"), 0, Ergebnis.missing(VOLL_GESCHRUMPFT));
  }
}
