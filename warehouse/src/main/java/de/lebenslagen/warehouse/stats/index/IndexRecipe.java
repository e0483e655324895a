package de.lebenslagen.warehouse.stats.index;

/**
 * How indicators become one index. The recipe is data; nothing in the code prefers one.
 *
 * @param transform what is combined: z-scores, or transformed ranks that need no scale
 * @param centre what the areas are measured from
 * @param spread in what unit
 * @param combination how the scores of an area become one number
 * @param closing what happens to that number
 */
public record IndexRecipe(
    Transform transform, Centre centre, Spread spread, Combination combination, Closing closing) {

  /** Berlin, Monitoring Soziale Stadtentwicklung: sum of z-scores, standardised again. */
  public static final IndexRecipe BERLIN =
      new IndexRecipe(
          Centre.AREA_MEAN, Spread.POPULATION_SD, Combination.SUM, Closing.STANDARDISE_AGAIN);

  /** A recipe of z-scores. */
  public IndexRecipe(Centre centre, Spread spread, Combination combination, Closing closing) {
    this(Transform.Z_SCORE, centre, spread, combination, closing);
  }

  /** What becomes of the values of an indicator before they are combined. */
  public enum Transform {
    /** (x − centre)/spread. */
    Z_SCORE,
    /** {@link RankTransform#exponential}: the rank among the areas scored, 0 to 100. */
    RANK_EXPONENTIAL
  }

  /** How the scores of an area become one number. */
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
