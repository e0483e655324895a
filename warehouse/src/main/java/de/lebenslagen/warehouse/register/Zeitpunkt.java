package de.lebenslagen.warehouse.register;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Instants as the register stores and shows them. */
final class Zeitpunkt {

  private static final DateTimeFormatter TEXT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final DateTimeFormatter ANZEIGE =
      DateTimeFormatter.ofPattern("dd.MM.uuuu, HH:mm 'Uhr'", Locale.GERMANY);

  private Zeitpunkt() {}

  /** Cut to the microseconds that the register keeps. */
  static Instant cut(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }

  /** Fixed width and UTC, so that text order is time order. */
  static String format(Instant instant) {
    return TEXT.format(instant);
  }

  static Instant parse(String text) {
    return Instant.parse(text);
  }

  /** For people, in the zone of the town. */
  static String show(Instant instant, ZoneId zone) {
    return ANZEIGE.withZone(zone).format(instant);
  }
}
