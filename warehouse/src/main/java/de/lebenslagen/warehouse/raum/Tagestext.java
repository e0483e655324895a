package de.lebenslagen.warehouse.raum;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Days as people and programs write them: {@code 2018-01-31} or {@code 31.1.2018}. */
final class Tagestext {

  private static final List<DateTimeFormatter> FORMEN =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          DateTimeFormatter.ofPattern("d.M.uuuu", Locale.GERMANY)
              .withResolverStyle(ResolverStyle.STRICT));

  private Tagestext() {}

  static Optional<LocalDate> find(String text) {
    for (DateTimeFormatter form : FORMEN) {
      try {
        return Optional.of(LocalDate.parse(text, form));
      } catch (DateTimeException e) {
        // the next form may fit
      }
    }
    return Optional.empty();
  }
}
