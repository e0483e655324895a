package de.lebenslagen.dashboards.publish.mappe;

import java.util.List;

/**
 * A column of a sheet.
 *
 * @param breite in characters; 0: as wide as its content needs
 * @param auswahl what a drop-down offers in its cells; empty: anything may be typed
 */
public record Spalte(String titel, int breite, List<String> auswahl) {

  public Spalte {
    if (breite < 0 || breite > 255) {
      throw new IllegalArgumentException("0 to 255 characters, found " + breite);
    }
    auswahl = List.copyOf(auswahl);
  }

  /** As wide as its content needs. */
  public static Spalte of(String titel) {
    return new Spalte(titel, 0, List.of());
  }

  /** Of a fixed width in characters. */
  public static Spalte of(String titel, int breite) {
    return new Spalte(titel, breite, List.of());
  }

  public Spalte withAuswahl(List<String> neu) {
    return new Spalte(titel, breite, neu);
  }
}
