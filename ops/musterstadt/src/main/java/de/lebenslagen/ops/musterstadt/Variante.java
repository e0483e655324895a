package de.lebenslagen.ops.musterstadt;

/** What happens in Musterstadt. */
public enum Variante {
  /** Trends, measures, a boundary change, a break, a correction, a missing and a late delivery. */
  STANDARD("standard"),

  /**
   * Nothing happens: every case is drawn on its own, each year anew, with a rate that depends on
   * the Sozialraum alone. Differences between years are binomial chance, so a test at level α must
   * be significant in a share α of the Sozialräume.
   */
  NULL("null");

  private final String kennung;

  Variante(String kennung) {
    this.kennung = kennung;
  }

  /** How a user writes it. */
  public String kennung() {
    return kennung;
  }
}
