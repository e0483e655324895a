package de.lebenslagen.warehouse.raum;

/** How much of the area files is read. */
enum Leseumfang {
  /** Boundaries too, checked against each other. */
  MIT_GRENZEN,
  /** Keys, names and links only. */
  NUR_SCHLUESSEL
}
