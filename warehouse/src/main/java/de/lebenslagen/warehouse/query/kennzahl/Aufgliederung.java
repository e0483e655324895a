package de.lebenslagen.warehouse.query.kennzahl;

import java.time.LocalDate;
import java.util.Set;

/**
 * A declared Aufgliederung.
 *
 * @param reihe what its Datenquelle continues or is continued by; its own id where it stands alone
 * @param merkmale what is broken out
 * @param vollstaendig whether its rows add up to the total
 * @param fehlendIstNull whether a cell without a row is exactly zero, not undelivered: so it is
 *     where rows are counted, and where an area has no facility
 */
record Aufgliederung(
    String datenquelle,
    String reihe,
    String id,
    String gegenstand,
    String tabelle,
    Set<String> merkmale,
    String raumgliederung,
    LocalDate gebietsstand,
    String ebene,
    boolean vollstaendig,
    boolean fehlendIstNull,
    long vorrang) {

  boolean isMesswert() {
    return tabelle.equals("fct_messwert");
  }

  boolean isEinrichtung() {
    return tabelle.equals("fct_einrichtung");
  }

  boolean isWanderung() {
    return tabelle.equals("fct_wanderung");
  }

  /** For messages: {@code ewo/alter (stadtteil)}. */
  String bezeichnung() {
    return datenquelle + "/" + id + " (" + ebene + ")";
  }
}
