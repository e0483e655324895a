package de.lebenslagen.warehouse.raum;

/** Whether the areas of an Ebene take up all of the smaller areas. */
public enum Abdeckung {
  /** Every smaller area lies wholly in areas of this Ebene: its shares sum to 1. */
  VOLLSTAENDIG,
  /**
   * Some places lie in no area of this Ebene, as with a Programmgebiet: shares sum to at most 1.
   */
  TEILWEISE
}
