package de.lebenslagen.warehouse.stats.segregation;

/**
 * Whom a member of the group meets in the own area.
 *
 * <p>Isolation xPx = Σ aᵢ/A·aᵢ/nᵢ, exposure xPy = Σ aᵢ/A·bᵢ/nᵢ = 1 − xPx, and eta² = (xPx − P)/(1 −
 * P), the isolation beyond the group's share P in the town.
 *
 * <p>Limits: xPx and xPy depend on the size of the group; compare eta² between groups and years.
 *
 * @see <a href="https://doi.org/10.1093/sf/67.2.281">Massey and Denton 1988</a>
 */
public final class ExposureIndex {

  private ExposureIndex() {}

  /** xPx: the mean share of the own group in the area of a member. */
  public static double isolation(TwoGroups groups) {
    double sum = 0;
    for (int i = 0; i < groups.areas(); i++) {
      sum += (double) groups.group(i) / groups.groupTotal() * groups.share(i);
    }
    return Math.min(1, sum);
  }

  /** xPy: the mean share of the other group in the area of a member. */
  public static double exposure(TwoGroups groups) {
    return 1 - isolation(groups);
  }

  /** eta²: 0 where every area has the town's mixture, 1 where no area is shared. */
  public static double etaSquared(TwoGroups groups) {
    double share = groups.groupShare();
    return Math.max(0, (isolation(groups) - share) / (1 - share));
  }
}
