package de.lebenslagen.warehouse.stats.index;

/**
 * In what unit the areas are measured: a spread of the values x around a centre c, with weights w
 * and N areas.
 */
public enum Spread {
  /** √(Σ(x−c)²/N): Berlin. */
  POPULATION_SD,
  /** √(Σ(x−c)²/(N−1)). */
  SAMPLE_SD,
  /** √(Σw(x−c)²/Σw). */
  WEIGHTED_SD,
  /** Σw|x−c|/Σw: Darmstadt. */
  WEIGHTED_MEAN_ABSOLUTE_DEVIATION
}
