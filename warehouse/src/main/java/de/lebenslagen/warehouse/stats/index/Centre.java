package de.lebenslagen.warehouse.stats.index;

/** What the areas are measured from. */
public enum Centre {
  /** The plain mean of the areas: every area counts the same. */
  AREA_MEAN,
  /**
   * The mean weighted by size: for rates weighted with their denominator this is the town's rate.
   */
  WEIGHTED_MEAN
}
