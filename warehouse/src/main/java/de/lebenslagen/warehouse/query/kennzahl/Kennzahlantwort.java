package de.lebenslagen.warehouse.query.kennzahl;

import de.lebenslagen.warehouse.model.Abbruch;
import java.util.List;
import java.util.Optional;

/**
 * What came of a selection.
 *
 * @param werte sorted by area and time; empty where there is an obstacle
 * @param hindernis why the selection can't be answered
 * @param bezeichnung where the numbers come from: {@code einwohner/insgesamt (stadtteil)}; empty
 *     text where there is an obstacle
 * @param summierbar whether areas may be added up: only then has a group of areas a value
 * @param sql that added up the facts; empty text where there was none
 */
public record Kennzahlantwort(
    Kennzahlauswahl auswahl,
    List<Kennzahlwert> werte,
    Optional<Abbruch> hindernis,
    String bezeichnung,
    boolean summierbar,
    String sql) {

  public Kennzahlantwort {
    werte = List.copyOf(werte);
  }

  static Kennzahlantwort of(Kennzahlplan plan, List<Kennzahlwert> werte) {
    return new Kennzahlantwort(
        plan.auswahl(),
        werte,
        Optional.empty(),
        plan.bezeichnung(),
        plan.isUeberRaeumeSummierbar(),
        plan.sql());
  }

  static Kennzahlantwort hindernis(Kennzahlauswahl auswahl, Abbruch grund) {
    return new Kennzahlantwort(auswahl, List.of(), Optional.of(grund), "", false, "");
  }
}
