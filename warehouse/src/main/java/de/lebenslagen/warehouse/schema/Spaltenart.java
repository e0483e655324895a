package de.lebenslagen.warehouse.schema;

/** The storage type of a column of the star. */
public enum Spaltenart {
  /** UTF-8 text of few distinct values: an ENUM in the query file. */
  SCHLUESSEL,
  /** UTF-8 text. */
  TEXT,
  /** 32-bit signed. */
  GANZZAHL,
  /** 64-bit signed. */
  ANZAHL,
  /** 64-bit floating point, always finite. */
  DEZIMAL,
  /** A day. */
  DATUM,
  WAHRHEITSWERT,
  /** Well-known binary geometry, WGS 84, longitude first. */
  GEOMETRIE
}
