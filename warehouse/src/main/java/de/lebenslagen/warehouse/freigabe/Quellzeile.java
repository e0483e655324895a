package de.lebenslagen.warehouse.freigabe;

import de.lebenslagen.warehouse.model.Statuscode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A fact as delivered.
 *
 * @param anzahl of a count; of a mean the sum behind it, see {@link Messwerte}
 * @param bekannt whether others have published it
 * @param vollstaendig whether the Auspraegungen of its Aufgliederung add up to the total
 * @param vorrang of its Aufgliederung
 * @param wert of a delivered mean, median, rate or index
 */
record Quellzeile(
    String tabelle,
    String datenquelle,
    String aufgliederung,
    Zellort ort,
    int berichtsjahr,
    OptionalLong anzahl,
    Statuscode status,
    String grund,
    String wertart,
    int rundung,
    boolean bekannt,
    boolean vollstaendig,
    long vorrang,
    Optional<BigDecimal> wert) {

  /** Whether it can be linked exactly with other counts. */
  boolean isGenau() {
    return rundung <= 1;
  }

  /** The same mean with the sum behind it. */
  Quellzeile withSumme(long summe) {
    return new Quellzeile(
        tabelle,
        datenquelle,
        aufgliederung,
        ort,
        berichtsjahr,
        OptionalLong.of(summe),
        status,
        grund,
        wertart,
        1,
        bekannt,
        vollstaendig,
        vorrang,
        wert);
  }
}
