package de.lebenslagen.ops.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A day as a user writes and reads it: {@code 31.12.2027}, or ISO. */
final class Tageswert {

  private static final DateTimeFormatter DEUTSCH =
      DateTimeFormatter.ofPattern("d.M.uuuu", Locale.GERMANY)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter AUSGABE =
      DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.GERMANY);

  /** For picocli. A class, for the reason given at {@link Lebenslagen}. */
  static final class Leser implements ITypeConverter<LocalDate> {

    @Override
    public LocalDate convert(String text) {
      return parse(text);
    }
  }

  private Tageswert() {}

  static LocalDate parse(String text) {
    try {
      return text.indexOf('.') >= 0 ? LocalDate.parse(text, DEUTSCH) : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new TypeConversionException("no day: " + text);
    }
  }

  static String format(LocalDate tag) {
    return AUSGABE.format(tag);
  }
}
