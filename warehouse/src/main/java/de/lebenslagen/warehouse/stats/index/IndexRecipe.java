package de.lebenslagen.warehouse.stats.index;

/**
 * How indicators become one index. The recipe is data; nothing in the code prefers one.
 *
 * @param centre what the areas are measured from
 * @param spread in what unit
 * @param combination how z-scores become one number
 * @param closing what happens to that number
 */
public record IndexRecipe(Centre centre, Spread spread, Combination combination, Closing closing) {

  /** Berlin, Monitoring Soziale Stadtentwicklung: sum of z-scores, standardised again. */
  public static final IndexRecipe BERLIN =
      new IndexRecipe(
          Centre.AREA_MEAN, Spread.POPULATION_SD, Combination.SUM, Closing.STANDARDISE_AGAIN);

  /** How the z-scores of an area become one number. */
  public enum Combination {
    /** Σ weight·z. */
    SUM,
    /** Σ weight·z / Σ|weight|. */
    MEAN
  }

  /** What happens to the combined number. */
  public enum Closing {
    NONE,
    /** It is turned into a z-score itself, with the same centre and spread. */
    STANDARDISE_AGAIN
  }
}
