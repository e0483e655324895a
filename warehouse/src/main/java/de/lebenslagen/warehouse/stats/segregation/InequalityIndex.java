package de.lebenslagen.warehouse.stats.segregation;

import de.lebenslagen.warehouse.stats.Checks;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Segregation as inequality of the group's share pᵢ over areas with nᵢ of N residents, P in all.
 *
 * <p>Gini: ΣᵢΣⱼ nᵢnⱼ|pᵢ − pⱼ| / (2N²P(1−P)). Atkinson with 0 &lt; b &lt; 1: 1 − P/(1−P)·|Σ
 * (1−pᵢ)^(1−b)·pᵢ^b·nᵢ/(PN)|^(1/(1−b)); b under 0.5 weighs areas where the group is rare, above 0.5
 * those where it is frequent.
 *
 * <p>Limits: as {@link DissimilarityIndex}.
 *
 * @see <a href="https://doi.org/10.1093/sf/67.2.281">Massey and Denton 1988</a>
 */
public final class InequalityIndex {

  private InequalityIndex() {}

  /** Gini, 0 (even) to 1 (no area shared). */
  public static double gini(TwoGroups groups) {
    int[] byShare =
        IntStream.range(0, groups.areas())
            .boxed()
            .sorted(Comparator.comparingDouble(groups::share))
            .mapToInt(Integer::intValue)
            .toArray();
    double before = 0;
    double weightedBefore = 0;
    double sum = 0;
    for (int i : byShare) {
      double n = groups.residents(i);
      sum += n * (groups.share(i) * before - weightedBefore);
      before += n;
      weightedBefore += n * groups.share(i);
    }
    double total = groups.total();
    double share = groups.groupShare();
    return clampToUnit(sum / (total * total * share * (1 - share)));
  }

  /**
   * Atkinson, 0 (even) to 1 (no area shared).
   *
   * @param b strictly between 0 and 1, usually 0.5
   */
  public static double atkinson(TwoGroups groups, double b) {
    Checks.insideUnit(b, "b");
    double share = groups.groupShare();
    double sum = 0;
    for (int i = 0; i < groups.areas(); i++) {
      double p = groups.share(i);
      sum += Math.pow(1 - p, 1 - b) * Math.pow(p, b) * groups.residents(i);
    }
    double mean = sum / groups.groupTotal();
    return clampToUnit(1 - share / (1 - share) * Math.pow(mean, 1 / (1 - b)));
  }

  private static double clampToUnit(double value) {
    return Math.max(0, Math.min(1, value));
  }
}
