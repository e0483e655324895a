package de.lebenslagen.warehouse.stats.segregation;

/**
 * Index of dissimilarity: the share of either group that would have to move for an even
 * distribution.
 *
 * <p>½·Σ|aᵢ/A − bᵢ/B|. Against everyone else it is the segregation index IS.
 *
 * <p>Limits: with small areas or groups chance alone makes it large: print {@link
 * ChanceExpectation} beside. It depends on how areas are cut and knows no distances.
 *
 * @see <a href="https://doi.org/10.2307/2088328">Duncan and Duncan 1955</a>
 */
public final class DissimilarityIndex {

  private DissimilarityIndex() {}

  /** The index, 0 (even) to 1 (no area shared). */
  public static double of(TwoGroups groups) {
    double sum = 0;
    for (int i = 0; i < groups.areas(); i++) {
      sum += gap(groups, groups.group(i), groups.residents(i));
    }
    return Math.min(1, sum / 2);
  }

  /** |a/A − b/B| of an area with a members of the group among its residents. */
  static double gap(TwoGroups groups, long members, long residents) {
    return Math.abs(
        (double) members / groups.groupTotal()
            - (double) (residents - members) / groups.otherTotal());
  }
}
