package de.lebenslagen.warehouse.freigabe;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A delivered mean or median with what is needed to know whether it tells about single people.
 *
 * @param wert Gegenstand in {@code fct_messwert}
 * @param anzahl Gegenstand that counts those whose values are behind it, broken down alike
 * @param hoechstens a value that no single one of them can exceed; of a mean only, whose values are
 *     0 or more
 */
record Messwertregel(String wert, Art art, String anzahl, Optional<BigDecimal> hoechstens) {

  /** What was made of the single values. */
  enum Art {
    /** Means of parts and of the whole tell one another, through the sums behind them. */
    MITTELWERT,
    /** Tells no sum. */
    MEDIAN
  }
}
