package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.model.Abbruch;
import java.time.LocalDate;

/** Refuses days and years that can only be a slip of the keyboard. */
final class Zeitangabe {

  private static final int ERSTES_JAHR = 1900;

  private Zeitangabe() {}

  /**
   * A Berichtsjahr that has begun.
   *
   * @param option as the user writes it
   */
  static void requireJahr(String option, int jahr, LocalDate heute) {
    if (jahr < ERSTES_JAHR || jahr > heute.getYear()) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "\""
              + option
              + " "
              + jahr
              + "\": erwartet ist ein Berichtsjahr von "
              + ERSTES_JAHR
              + " bis "
              + heute.getYear()
              + ".",
          "Bitte das Jahr prüfen, aus dem die Zahlen sind.");
    }
  }

  /**
   * A day that is not before the first and not after the last.
   *
   * @param option as the user writes it
   * @param warum which days can be, a German sentence
   */
  static void requireTag(
      String option, LocalDate tag, LocalDate erster, LocalDate letzter, String warum) {
    if (tag.isBefore(erster) || tag.isAfter(letzter)) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "\""
              + option
              + " "
              + Tageswert.format(tag)
              + "\": erwartet ist ein Tag von "
              + Tageswert.format(erster)
              + " bis "
              + Tageswert.format(letzter)
              + ". "
              + warum,
          "Bitte den Tag prüfen, vor allem das Jahr.");
    }
  }
}
