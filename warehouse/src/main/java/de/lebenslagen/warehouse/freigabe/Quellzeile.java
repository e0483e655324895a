package de.lebenslagen.warehouse.freigabe;

import de.lebenslagen.warehouse.model.Statuscode;
import java.util.OptionalLong;

/**
 * A fact as delivered.
 *
 * @param bekannt whether others have published it
 * @param vollstaendig whether the Auspraegungen of its Aufgliederung add up to the total
 * @param vorrang of its Aufgliederung
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
    long vorrang) {

  /** Whether it can be linked exactly with other counts. */
  boolean isGenau() {
    return rundung <= 1;
  }
}
