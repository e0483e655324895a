package de.lebenslagen.dashboards.publish.mappe;

import java.util.List;
import java.util.Optional;

/**
 * A column of a sheet.
 *
 * @param breite in characters; 0: as wide as its content needs
 * @param auswahl what a drop-down offers in its cells; empty: anything may be typed
 * @param zahlen what its cells take, where they are to be numbers
 */
public record Spalte(
    String titel, int breite, List<String> auswahl, Optional<Zahleneingabe> zahlen) {

  /** A column that takes anything, or what the drop-down offers. */
  public Spalte(String titel, int breite, List<String> auswahl) {
    this(titel, breite, auswahl, Optional.empty());
  }

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

  /** A column whose cells take numbers and some marks; a spreadsheet refuses the rest. */
  public Spalte withZahlen(Zahleneingabe eingabe) {
    return new Spalte(titel, breite, auswahl, Optional.of(eingabe));
  }

  public Spalte withAuswahl(List<String> neu) {
    return new Spalte(titel, breite, neu, zahlen);
  }
}
