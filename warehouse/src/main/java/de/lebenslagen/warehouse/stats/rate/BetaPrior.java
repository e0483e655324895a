package de.lebenslagen.warehouse.stats.rate;

import de.lebenslagen.warehouse.stats.Checks;
import de.lebenslagen.warehouse.stats.Ergebnis;
import java.util.List;

/**
 * The beta distribution from which the shares of all areas are thought to come, by maximum
 * likelihood.
 *
 * <p>The beta-binomial log likelihood (without the constant) is Σᵢ Σ_{k&lt;xᵢ} ln(α+k) +
 * Σ_{k&lt;nᵢ−xᵢ} ln(β+k) − Σ_{k&lt;nᵢ} ln(α+β+k). It is climbed by Newton's method in ln α and ln β
 * with halved steps. Whether it has a maximum at all is decided first by its slope at α+β = ∞.
 *
 * <p>Edge cases: no more spread than by chance: no prior. All areas at 0 or 100 %: the likelihood
 * rises to α+β = 0, where the search stops at 10⁻⁶ and nothing is shrunken.
 *
 * <p>Reference: Skellam 1948, Journal of the Royal Statistical Society B 10, 257–261.
 *
 * @param alpha above 0
 * @param beta above 0
 */
public record BetaPrior(double alpha, double beta) {

  private static final int MOST_STEPS = 200;
  private static final double DONE = 1e-12;

  /** ln α and ln β stop here, where areas keep their own share to the sixth digit. */
  private static final double SMALLEST = Math.log(1e-6);

  public BetaPrior {
    if (!(Checks.finite(alpha, "alpha") > 0 && Checks.finite(beta, "beta") > 0)) {
      throw new IllegalArgumentException("Beta needs both above 0, found " + alpha + ", " + beta);
    }
  }

  /** Prior mean, the centre to which areas are pulled. */
  public double mean() {
    return alpha / (alpha + beta);
  }

  /**
   * Fits the prior.
   *
   * @param areas without obstacle: population above 0, no more cases than population
   */
  public static Ergebnis<BetaPrior> fit(List<Proportion> areas) {
    Checks.atLeast(1, areas.size(), "areas");
    areas.forEach(BetaPrior::requireShare);
    double mean = pooledShare(areas);
    if (mean == 0 || mean == 1 || slopeAtInfinity(areas, mean) <= 0) {
      return Ergebnis.missing("Die Räume unterscheiden sich nicht mehr als durch Zufall.");
    }
    return climb(new BetaLikelihood(areas), mean);
  }

  static double pooledShare(List<Proportion> areas) {
    double cases = areas.stream().mapToDouble(Proportion::cases).sum();
    return cases / areas.stream().mapToDouble(Proportion::population).sum();
  }

  private static void requireShare(Proportion area) {
    area.findObstacle()
        .ifPresent(
            obstacle -> {
              throw new IllegalArgumentException("Not a share: " + area + ". " + obstacle);
            });
  }

  /** Derivative of the log likelihood by 1/(α+β) at 0, with the mean held. */
  private static double slopeAtInfinity(List<Proportion> areas, double mean) {
    double slope = 0;
    for (Proportion area : areas) {
      double x = area.cases();
      double n = area.population();
      slope += x * (x - 1) / mean + (n - x) * (n - x - 1) / (1 - mean) - n * (n - 1);
    }
    return slope / 2;
  }

  private static Ergebnis<BetaPrior> climb(BetaLikelihood likelihood, double mean) {
    double size = likelihood.bestSize(mean);
    double[] at = {Math.log(mean * size), Math.log((1 - mean) * size)};
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] move = likelihood.uphill(at);
      double length = 1;
      double here = likelihood.value(at);
      double[] next = plus(at, move, length);
      while (likelihood.value(next) < here && length > DONE) {
        length /= 2;
        next = plus(at, move, length);
      }
      at = next;
      if (Math.hypot(move[0], move[1]) * length < DONE) {
        break;
      }
    }
    return Ergebnis.of(new BetaPrior(Math.exp(at[0]), Math.exp(at[1])));
  }

  private static double[] plus(double[] at, double[] move, double length) {
    return new double[] {
      Math.max(SMALLEST, at[0] + length * move[0]), Math.max(SMALLEST, at[1] + length * move[1])
    };
  }
}
