package de.lebenslagen.warehouse.register;

/** What a connection may do. */
enum Zugriff {
  LESEN,
  SCHREIBEN
}
