package de.lebenslagen.warehouse.stats.segregation;

import de.lebenslagen.warehouse.stats.Checks;
import de.lebenslagen.warehouse.stats.Draws;
import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.Recurrence;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * What an index would be if the members of the group were spread over the residents by lot, sizes
 * of areas and of the group being fixed; and the index corrected for it.
 *
 * <p>For the index of dissimilarity, Theil's H and isolation the expectation is exact: the members
 * in an area are hypergeometric, and the expectation of a sum is the sum of expectations. For any
 * other index it is the mean over seeded random allocations.
 *
 * <p>Correction of Carrington and Troske, with index I and expectation E: (I − E)/(1 − E) where I ≥
 * E, (I − E)/E below: 0 is chance, 1 full segregation, negative more even than chance.
 *
 * <p>Edge cases: an expectation of 1 (each area one person) leaves nothing to correct: not
 * computable. Limits: people who live together are allotted one by one, so families make true
 * chance larger than this.
 *
 * @see <a href="https://doi.org/10.1080/07350015.1997.10524718">Carrington and Troske 1997</a>
 */
public final class ChanceExpectation {

  /** The chance of counts further away is below 1e-30. */
  private static final double SPAN_SD = 12;

  private static final int SPAN_LEAST = 60;

  /** Draws with one generator. */
  private static final int BLOCK = 10;

  private ChanceExpectation() {}

  /** The exact expectation of {@link DissimilarityIndex}. */
  public static double ofDissimilarity(TwoGroups groups) {
    return Math.min(1, expectedSum(groups, (k, n) -> DissimilarityIndex.gap(groups, k, n)) / 2);
  }

  /**
   * The exact expectation of {@link GroupTable#theilH}, of any number of groups: the entropy of an
   * area is a sum over groups, and the members of each are hypergeometric.
   */
  public static Ergebnis<Double> ofTheilH(GroupTable table) {
    double entropy = table.entropy();
    if (entropy == 0) {
      return Ergebnis.missing("Nur eine Gruppe ist vertreten.");
    }
    double left = 0;
    for (long group : table.groupSizes()) {
      for (long residents : table.areaSizes()) {
        left += expected(table.size(), group, residents, (k, n) -> surprise(k, n));
      }
    }
    return Ergebnis.ofZahl(Math.max(0, Math.min(1, 1 - left / (table.size() * entropy))));
  }

  /** −k·ln(k/n): what a group of k adds to n times the entropy of an area. */
  private static double surprise(long k, long n) {
    return k == 0 ? 0 : -k * Math.log((double) k / n);
  }

  /** The exact expectation of {@link ExposureIndex#isolation}. */
  public static double ofIsolation(TwoGroups groups) {
    return Math.min(1, expectedSum(groups, (k, n) -> (double) k * k / n) / groups.groupTotal());
  }

  /** What an area adds to an index, with so many members among its residents. */
  private interface Summand {
    double of(long members, long residents);
  }

  private static double expectedSum(TwoGroups groups, Summand summand) {
    double sum = 0;
    for (int i = 0; i < groups.areas(); i++) {
      sum += expected(groups.total(), groups.groupTotal(), groups.residents(i), summand);
    }
    return sum;
  }

  private static double expected(long all, long group, long residents, Summand summand) {
    int n = Math.toIntExact(residents);
    HypergeometricDistribution members =
        HypergeometricDistribution.of(Math.toIntExact(all), Math.toIntExact(group), n);
    double span = SPAN_SD * Math.sqrt(members.getVariance()) + SPAN_LEAST;
    int first = (int) Math.max(members.getSupportLowerBound(), members.getMean() - span);
    int last = (int) Math.min(members.getSupportUpperBound(), members.getMean() + span);
    double[] chances =
        Recurrence.fill(
            first,
            last,
            (int) members.getMean(),
            members::probability,
            k -> (double) (group - k) / (k + 1) * (n - k) / (all - group - n + k + 1));
    double sum = 0;
    for (int k = first; k <= last; k++) {
      sum += chances[k - first] * summand.of(k, n);
    }
    return sum;
  }

  /**
   * The mean of any index over random allocations.
   *
   * @param index for instance {@code InequalityIndex::gini}
   * @param draws at least 1
   * @param seed the same seed gives the same mean
   */
  public static double simulate(
      TwoGroups groups, ToDoubleFunction<TwoGroups> index, int draws, long seed) {
    Checks.atLeast(1, draws, "draws");
    int blocks = (draws + BLOCK - 1) / BLOCK;
    List<double[]> drawn =
        Draws.list(blocks, seed, random -> block(new Lottery(groups), index, random));
    double sum = 0;
    for (int d = 0; d < draws; d++) {
      sum += drawn.get(d / BLOCK)[d % BLOCK];
    }
    return Checks.finite(sum / draws, "expectation");
  }

  /** A lottery remembers how it left the residents, so that the draws of one block are its own. */
  private static double[] block(
      Lottery lottery, ToDoubleFunction<TwoGroups> index, SplittableRandom random) {
    return IntStream.range(0, BLOCK)
        .mapToDouble(d -> index.applyAsDouble(lottery.draw(random)))
        .toArray();
  }

  /** The index corrected for its expectation under chance, −1 to 1. */
  public static Ergebnis<Double> correct(double index, double expectation) {
    Checks.finite(index, "index");
    if (!(expectation >= 0 && expectation < 1)) {
      return Ergebnis.missing("Schon der Zufall ergibt vollständige Segregation.");
    }
    return index >= expectation
        ? Ergebnis.ofZahl((index - expectation) / (1 - expectation))
        : Ergebnis.ofZahl((index - expectation) / expectation);
  }
}
