package de.lebenslagen.dashboards.publish.mappe;

import java.time.LocalDate;

/** What a cell of a workbook holds. */
public sealed interface Zelle {

  /** Nothing. */
  Zelle LEER = new Leer();

  /** Nothing yet: a field to be filled in, marked as such. */
  Zelle EINGABE = new Eingabe();

  /** The same for a key or a name: digits typed into it stay text, with their leading zeros. */
  Zelle EINGABE_TEXT = new Eingabetext();

  /** The sum of the data rows of its column, as a formula. */
  Zelle SUMME = new Summe();

  static Zelle text(String text) {
    return new Text(text);
  }

  static Zelle zahl(long zahl) {
    return new Zahl(zahl, 0);
  }

  /** A mark in the place of a number: right-aligned and grey. */
  static Zelle zeichen(String zeichen) {
    return new Zeichen(zeichen);
  }

  /** Stays text, also where it looks like a formula. */
  record Text(String text) implements Zelle {}

  /** In bold: a subtotal or a group's name. */
  record Hervorgehoben(String text) implements Zelle {}

  /** A mark in the place of a number. */
  record Zeichen(String zeichen) implements Zelle {}

  /**
   * A number, shown the German way by a German Excel.
   *
   * @param nachkommastellen digits shown after the comma; the cell keeps the whole number
   */
  record Zahl(double zahl, int nachkommastellen) implements Zelle {

    public Zahl {
      if (!Double.isFinite(zahl)) {
        throw new IllegalArgumentException("a finite number, found " + zahl);
      }
      if (nachkommastellen < 0 || nachkommastellen > 9) {
        throw new IllegalArgumentException("0 to 9 digits, found " + nachkommastellen);
      }
    }
  }

  /**
   * The probability of a test, shown as {@code < 0,001} where rounding would leave nothing of it.
   *
   * @param nachkommastellen digits shown after the comma; the cell keeps the whole number
   */
  record PWert(double zahl, int nachkommastellen) implements Zelle {

    public PWert {
      if (!(zahl >= 0 && zahl <= 1)) {
        throw new IllegalArgumentException("a probability, found " + zahl);
      }
      if (nachkommastellen < 1 || nachkommastellen > 9) {
        throw new IllegalArgumentException("1 to 9 digits, found " + nachkommastellen);
      }
    }
  }

  /** A key of digits that may not lose its leading zeros: text, never a number. */
  record Schluessel(String schluessel) implements Zelle {}

  /** A day, shown as {@code 31.12.2024}. */
  record Datum(LocalDate tag) implements Zelle {}

  /** See {@link #LEER}. */
  record Leer() implements Zelle {}

  /** See {@link #EINGABE}. */
  record Eingabe() implements Zelle {}

  /** See {@link #EINGABE_TEXT}. */
  record Eingabetext() implements Zelle {}

  /** See {@link #SUMME}. */
  record Summe() implements Zelle {}
}
