package de.lebenslagen.ops.musterstadt;

import java.util.Locale;

/** Small text forms. */
final class Texte {

  private Texte() {}

  /** With leading zeros. */
  static String stellen(long zahl, int stellen) {
    String text = Long.toString(zahl);
    return "0".repeat(Math.max(0, stellen - text.length())) + text;
  }

  /** With the thousands dot of a German table. */
  static String tausender(long zahl) {
    return String.format(Locale.GERMANY, "%,d", zahl);
  }
}
