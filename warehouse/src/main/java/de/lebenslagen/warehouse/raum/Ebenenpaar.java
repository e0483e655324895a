package de.lebenslagen.warehouse.raum;

/** Two Ebenen by id, the smaller one first. */
record Ebenenpaar(String von, String nach) {

  static Ebenenpaar of(Raumzuordnung zuordnung) {
    return new Ebenenpaar(zuordnung.von().ebene(), zuordnung.nach().ebene());
  }
}
