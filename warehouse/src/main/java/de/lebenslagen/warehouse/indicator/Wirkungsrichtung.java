package de.lebenslagen.warehouse.indicator;

/** What a higher value means for the people there. */
public enum Wirkungsrichtung {
  HOEHER_IST_BELASTUNG("höher heißt: mehr Belastung"),
  HOEHER_IST_STAERKE("höher heißt: mehr Stärke"),
  NEUTRAL("weder Belastung noch Stärke, ein Kontext");

  private final String bezeichnung;

  Wirkungsrichtung(String bezeichnung) {
    this.bezeichnung = bezeichnung;
  }

  /** The German words for it. */
  public String bezeichnung() {
    return bezeichnung;
  }
}
