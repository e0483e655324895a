package de.lebenslagen.warehouse.model;

/** How a number came to be ({@code wert_art} in Parquet). */
public enum Wertart {
  /** Counted by the source. */
  GEZAEHLT,
  /** Counted, then rounded by the source; see {@code rundung}. */
  GERUNDET,
  /** Provisional ({@code p}). */
  VORLAEUFIG,
  /** Revised ({@code r}). */
  REVIDIERT,
  /** Estimated by the source ({@code s}, {@code e}) or by us. */
  GESCHAETZT,
  /** Converted to another Gebietsstand. */
  UMGERECHNET,
  /** Projected into the future. */
  PROJIZIERT,
  /** A rate, mean, index or class as delivered: never rolled up, never turned back into counts. */
  GELIEFERT
}
