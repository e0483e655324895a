package de.lebenslagen.warehouse.schema;

/**
 * A column of the star.
 *
 * @param pflicht never NULL
 * @param beschreibung German, with the unit where there is one; shown in the catalogue
 */
public record Sternspalte(String name, Spaltenart art, boolean pflicht, String beschreibung) {

  static Sternspalte pflicht(String name, Spaltenart art, String beschreibung) {
    return new Sternspalte(name, art, true, beschreibung);
  }

  static Sternspalte frei(String name, Spaltenart art, String beschreibung) {
    return new Sternspalte(name, art, false, beschreibung);
  }
}
