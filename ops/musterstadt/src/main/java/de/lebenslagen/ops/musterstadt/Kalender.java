package de.lebenslagen.ops.musterstadt;

import java.time.LocalDate;
import java.util.Arrays;

/** First days of years, looked up: people are born by the million. */
final class Kalender {

  private static final int ERSTES = 1780;
  private static final int LETZTES = 2110;
  private static final int[] ERSTER_TAG = new int[LETZTES - ERSTES + 1];

  static {
    for (int jahr = ERSTES; jahr <= LETZTES; jahr++) {
      ERSTER_TAG[jahr - ERSTES] = (int) LocalDate.of(jahr, 1, 1).toEpochDay();
    }
  }

  private Kalender() {}

  /** The first of January as days since 1970. */
  static int ersterTag(int jahr) {
    return ERSTER_TAG[jahr - ERSTES];
  }

  /** The year of a day. */
  static int jahr(int tag) {
    int at = Arrays.binarySearch(ERSTER_TAG, tag);
    return ERSTES + (at >= 0 ? at : -at - 2);
  }
}
