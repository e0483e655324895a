package de.lebenslagen.warehouse.stats.segregation;

import de.lebenslagen.warehouse.stats.Checks;
import de.lebenslagen.warehouse.stats.Draws;
import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.Interval;
import de.lebenslagen.warehouse.stats.index.BinomialDraw;
import de.lebenslagen.warehouse.stats.rate.BetaBinomialShrinkage;
import de.lebenslagen.warehouse.stats.rate.Proportion;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Whether the index of dissimilarity differs between two times, by parametric bootstrap of no
 * change.
 *
 * <p>Were nothing changed but the sizes of areas and of the group, the shares of both times would
 * come from one pattern: the pooled shares of the areas, shrunken ({@link BetaBinomialShrinkage}),
 * their odds multiplied so that each time keeps its group. From it both times are drawn anew. The
 * draws differ by m on average, because smaller numbers alone look more segregated, with standard
 * deviation s. The difference freed from chance is D₂ − D₁ − m, its interval and p-value are normal
 * with s.
 *
 * <p>Edge cases: a group under {@link TwoGroups#LEAST_MINORITY} at either time is not tested; where
 * the index cannot vary there is no test. Limits: most residents are the same at both times, so the
 * test errs towards no difference; people who live together count one by one, which errs the other
 * way; with few areas the normal approximation is rough.
 *
 * @see <a href="https://doi.org/10.1111/ectj.12039">Allen, Burgess, Davidson and Windmeijer
 *     2015</a>, on the bias and bootstrap tests of the index
 * @param difference later minus earlier, freed from chance
 * @param interval of the difference
 * @param pValue of no change, two-sided
 */
public record DissimilarityChange(double difference, Interval interval, double pValue) {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final double WIDEST_ODDS = 40;
  private static final int HALVINGS = 80;

  /**
   * The change.
   *
   * @param earlier over the same areas as {@code later}, in the same order
   * @param draws at least 2; 1000 are enough for 95 %
   * @param seed the same seed gives the same result
   */
  public static Ergebnis<DissimilarityChange> of(
      TwoGroups earlier, TwoGroups later, int draws, double level, long seed) {
    Checks.insideUnit(level, "level");
    Checks.atLeast(2, draws, "draws");
    Checks.sameLength(earlier.areas(), later.areas(), "areas of the later time");
    if (earlier.interpretierbarkeit() == Interpretierbarkeit.NICHT_INTERPRETIERBAR
        || later.interpretierbarkeit() == Interpretierbarkeit.NICHT_INTERPRETIERBAR) {
      return Ergebnis.missing(
          "Eine der Gruppen hat weniger als " + TwoGroups.LEAST_MINORITY + " Menschen.");
    }
    List<Double> pattern = pattern(earlier, later);
    BinomialDraw before = draw(pattern, earlier);
    BinomialDraw after = draw(pattern, later);
    List<Double> differences =
        Draws.list(
            draws, seed, random -> index(after, later, random) - index(before, earlier, random));
    double mean = differences.stream().mapToDouble(Double::doubleValue).sum() / draws;
    double squares = differences.stream().mapToDouble(d -> (d - mean) * (d - mean)).sum();
    double error = Math.sqrt(squares / (draws - 1));
    if (!(error > 0)) {
      return Ergebnis.missing("Der Zufall kann diesen Index nicht ändern: kein Test möglich.");
    }
    double raw = DissimilarityIndex.of(later) - DissimilarityIndex.of(earlier);
    double difference = Checks.finite(raw - mean, "difference");
    double reach = NORMAL.inverseSurvivalProbability((1 - level) / 2) * error;
    return Ergebnis.of(
        new DissimilarityChange(
            difference,
            new Interval(difference - reach, difference + reach),
            Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(difference) / error))));
  }

  /** The shrunken shares of both times together. */
  private static List<Double> pattern(TwoGroups earlier, TwoGroups later) {
    List<Proportion> pooled = new ArrayList<>();
    for (int i = 0; i < earlier.areas(); i++) {
      pooled.add(
          new Proportion(
              earlier.group(i) + later.group(i), earlier.residents(i) + later.residents(i)));
    }
    return BetaBinomialShrinkage.estimates(pooled).stream().map(Ergebnis::get).toList();
  }

  /** Draws of one time, from the pattern with the odds that give its group its size. */
  private static BinomialDraw draw(List<Double> pattern, TwoGroups groups) {
    double low = -WIDEST_ODDS;
    double high = WIDEST_ODDS;
    for (int step = 0; step < HALVINGS; step++) {
      double middle = (low + high) / 2;
      if (expected(pattern, groups, middle) < groups.groupTotal()) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double shift = high;
    List<Long> residents = new ArrayList<>();
    for (int i = 0; i < groups.areas(); i++) {
      residents.add(groups.residents(i));
    }
    return BinomialDraw.of(pattern.stream().map(p -> shifted(p, shift)).toList(), residents);
  }

  private static double expected(List<Double> pattern, TwoGroups groups, double shift) {
    double sum = 0;
    for (int i = 0; i < groups.areas(); i++) {
      sum += groups.residents(i) * shifted(pattern.get(i), shift);
    }
    return sum;
  }

  /** The share whose log odds are larger by {@code shift}; 0 and 1 stay. */
  private static double shifted(double share, double shift) {
    double odds = share * Math.exp(shift);
    return odds / (odds + 1 - share);
  }

  /** The index of one draw; where it has nobody of a group it is 0. */
  private static double index(BinomialDraw draw, TwoGroups groups, SplittableRandom random) {
    long[] members = draw.nextCounts(random);
    long[] others = new long[members.length];
    for (int i = 0; i < members.length; i++) {
      others[i] = groups.residents(i) - members[i];
    }
    TwoGroups drawn = new TwoGroups(members, others);
    return drawn.groupTotal() == 0 || drawn.otherTotal() == 0 ? 0 : DissimilarityIndex.of(drawn);
  }
}
