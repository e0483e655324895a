package de.lebenslagen.etl.intake;

/**
 * Counts cells, empty ones too, so that a small file can't claim to be an endless table. Fifty
 * million are a thousand columns for every area in Germany.
 */
final class Zellenbudget {

  static final int MEISTE_SPALTEN = 16_384;
  private static final long MEISTE_ZELLEN = 50_000_000;

  private long zellen;

  void take(int count, int zeile) throws Lesefehler {
    zellen += count;
    if (count > MEISTE_SPALTEN || zellen > MEISTE_ZELLEN) {
      throw new Lesefehler(
          Leseregel.ZEILENLAENGE,
          zeile,
          "höchstens 16 384 Spalten und 50 Millionen Zellen",
          "mehr",
          "Bitte nur den Bereich mit der Tabelle liefern.");
    }
  }
}
