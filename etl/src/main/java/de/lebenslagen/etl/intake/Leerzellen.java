package de.lebenslagen.etl.intake;

/**
 * Counts the empty cells that a file does not hold but claims, between one far to the right and its
 * neighbour, so that a small file can't be an endless table.
 */
final class Leerzellen {

  static final int MEISTE_SPALTEN = 16_384;
  private static final long MEISTE = 10_000_000;

  private long anzahl;

  /**
   * Adds some.
   *
   * @param breite columns of the row
   */
  void add(int count, int breite, int zeile) throws Lesefehler {
    anzahl += count;
    if (breite > MEISTE_SPALTEN || anzahl > MEISTE) {
      throw new Lesefehler(
          Leseregel.ZEILENLAENGE,
          zeile,
          "höchstens 16 384 Spalten und 10 Millionen leere Zellen",
          "mehr",
          "Bitte nur den Bereich mit der Tabelle liefern.");
    }
  }
}
