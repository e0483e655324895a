package de.lebenslagen.warehouse.model;

/** The fixed part of an Ebene: what it is used for. The Ebenen themselves are data. */
public enum EbenenRolle {
  /** The smallest unit; everything else is assembled from it. */
  KLEINSTE,
  /** The level at which the town plans. */
  SOZIALRAUM,
  /** The whole town. */
  STADT,
  /** Something to compare with: Gemeinde, Kreis, Land, Bund. */
  VERGLEICH,
  /** A level in between, without a role of its own. */
  ZWISCHEN
}
