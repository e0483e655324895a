package de.lebenslagen.warehouse.query.kennzahl;

/** How the counts of an Aufgliederung get to the areas that are asked for. */
sealed interface Gebietsweg {

  /** They were counted for these areas. */
  record Direkt() implements Gebietsweg {}

  /** They are added up into the areas in which theirs lie. */
  record Zuordnung() implements Gebietsweg {}

  /**
   * They are converted to another Gebietsstand.
   *
   * @param ebene level of that Gebietsstand whose areas get the shares; where it is not the wanted
   *     one its areas are added up
   */
  record Umrechnung(String ebene) implements Gebietsweg {}

  /**
   * They belong to facilities, which are found anew on another Gebietsstand, by their points.
   *
   * @param ebene smallest level of that Gebietsstand
   */
  record Punkt(String ebene) implements Gebietsweg {}
}
