package de.lebenslagen.etl.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A sum that knows what it lacks, and how far rounding by the source may have moved it.
 *
 * @param bekannt sum of the numbers
 * @param verdeckt whether some cell holds a statement instead of a number
 * @param vorhanden whether there was a row for each summand
 * @param spielraum sum of half the units to which the source rounds
 */
record Summe(BigDecimal bekannt, boolean verdeckt, boolean vorhanden, BigDecimal spielraum) {

  /** Where there are no rows. */
  static final Summe FEHLT = new Summe(BigDecimal.ZERO, false, false, BigDecimal.ZERO);

  static Summe of(BigDecimal konstante) {
    return new Summe(konstante, false, true, BigDecimal.ZERO);
  }

  /** Whether the number is the whole sum. */
  boolean isGenau() {
    return vorhanden && !verdeckt;
  }

  /** With the cell of one more row. */
  Summe plus(Zeile zeile, int index, BigDecimal rundung) {
    Optional<BigDecimal> zahl = Spalten.findZahl(zeile, index);
    return new Summe(
        bekannt.add(zahl.orElse(BigDecimal.ZERO)),
        verdeckt || zahl.isEmpty(),
        vorhanden,
        spielraum.add(rundung));
  }

  /** Both sums together. */
  Summe plus(Summe other) {
    return new Summe(
        bekannt.add(other.bekannt),
        verdeckt || other.verdeckt,
        vorhanden && other.vorhanden,
        spielraum.add(other.spielraum));
  }

  /** With the cells of more rows; a sum over none is not there. */
  Summe plus(List<Zeile> zeilen, int index, BigDecimal rundung) {
    Summe result = new Summe(bekannt, verdeckt, vorhanden && !zeilen.isEmpty(), spielraum);
    for (Zeile zeile : zeilen) {
      result = result.plus(zeile, index, rundung);
    }
    return result;
  }
}
