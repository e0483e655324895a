package de.lebenslagen.warehouse.stats.segregation;

/** Whether an index may be read at all; printed beside it where not. */
public enum Interpretierbarkeit {
  INTERPRETIERBAR("interpretierbar"),
  NICHT_INTERPRETIERBAR("nicht interpretierbar");

  private final String wort;

  Interpretierbarkeit(String wort) {
    this.wort = wort;
  }

  /** The German words to print. */
  public String wort() {
    return wort;
  }
}
