package de.lebenslagen.warehouse.stats.rate;

/** What may be said about a change: whether it can be told from chance. */
public enum Unterscheidbarkeit {
  UNTERSCHEIDBAR("unterscheidbar"),
  NICHT_UNTERSCHEIDBAR("nicht unterscheidbar");

  private final String wort;

  Unterscheidbarkeit(String wort) {
    this.wort = wort;
  }

  /** The German word to print. */
  public String wort() {
    return wort;
  }

  /** Judges a p-value, adjusted where it is one of many, at the error probability alpha. */
  public static Unterscheidbarkeit of(double pValue, double alpha) {
    return pValue <= alpha ? UNTERSCHEIDBAR : NICHT_UNTERSCHEIDBAR;
  }
}
