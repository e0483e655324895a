package de.lebenslagen.warehouse.query.arrow;

import java.time.LocalDate;
import java.util.OptionalInt;
import tech.tablesaw.columns.dates.PackedLocalDate;

/**
 * Tablesaw packs a day into year, month, day, and a time into hour, minute, millisecond. Days of
 * the years that occur are looked up, all others computed.
 */
final class Packung {

  private static final int ERSTER = Math.toIntExact(LocalDate.of(1870, 1, 1).toEpochDay());
  private static final int[] TAGE =
      new int[Math.toIntExact(LocalDate.of(2170, 1, 1).toEpochDay()) - ERSTER];

  static {
    for (int i = 0; i < TAGE.length; i++) {
      TAGE[i] = PackedLocalDate.pack(LocalDate.ofEpochDay(ERSTER + i));
    }
  }

  private static final long MS_JE_STUNDE = 3_600_000;
  private static final long MS_JE_MINUTE = 60_000;

  static final long MS_JE_TAG = 24 * MS_JE_STUNDE;

  private Packung() {}

  /** The packed day; empty for years that Tablesaw can't hold. */
  static OptionalInt findTag(long epochDay) {
    long index = epochDay - ERSTER;
    if (index >= 0 && index < TAGE.length) {
      return OptionalInt.of(TAGE[(int) index]);
    }
    if (epochDay < LocalDate.MIN.toEpochDay() || epochDay > LocalDate.MAX.toEpochDay()) {
      return OptionalInt.empty();
    }
    LocalDate day = LocalDate.ofEpochDay(epochDay);
    boolean fits = day.getYear() > Short.MIN_VALUE && day.getYear() <= Short.MAX_VALUE;
    return fits ? OptionalInt.of(PackedLocalDate.pack(day)) : OptionalInt.empty();
  }

  /** The packed time of a millisecond of the day. */
  static int uhrzeit(long ms) {
    long hour = ms / MS_JE_STUNDE;
    long minute = ms % MS_JE_STUNDE / MS_JE_MINUTE;
    return (int) (hour << 24 | minute << 16 | ms % MS_JE_MINUTE);
  }
}
