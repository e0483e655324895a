package de.lebenslagen.etl.check;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a wrong text looks like, as the repair that fits it. */
final class Verdacht {

  static final String SUMMENZEILE =
      "Das sieht nach einer Summenzeile aus: bitte in der Datenquelle unter auslassen oder ende_bei"
          + " nennen.";

  private static final String MONAT =
      "(?:Jan|Feb|Mrz|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Mar|May|Oct|Dec)[a-zä]*\\.?";
  private static final Pattern DATUM =
      Pattern.compile(
          "[0-9]{1,2}\\.? ?-?"
              + MONAT
              + "(?:[ -]?[0-9]{2,4})?|"
              + MONAT
              + "[ -]?[0-9]{2,4}|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}\\.[0-9]{1,2}\\.[0-9]{2,4}");
  private static final Pattern EXPONENT = Pattern.compile("[0-9](?:[.,][0-9]+)?[eE]\\+?[0-9]{1,2}");
  private static final Pattern SUMME =
      Pattern.compile(
          "(?:summe|gesamt|insgesamt|zusammen|total|alle|durchschnitt|mittelwert|ø|stadt )\\b.*|ø.*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Verdacht() {}

  /** For a key or category. */
  static Optional<String> findAbhilfe(String text) {
    if (DATUM.matcher(text).matches()) {
      return Optional.of(
          "Das sieht nach einem Datum aus: Excel macht aus 1-3 den 1. März. Bitte die Spalte in"
              + " Excel als Text formatieren und die Angabe neu schreiben.");
    }
    if (EXPONENT.matcher(text).matches()) {
      return Optional.of(
          "Excel hat den langen Schlüssel gerundet, Stellen sind verloren. Bitte die Spalte als Text"
              + " formatieren und neu ausgeben.");
    }
    return isSumme(text) ? Optional.of(SUMMENZEILE) : Optional.empty();
  }

  /** Whether a text names a total, not an area or category. */
  static boolean isSumme(String text) {
    return !text.isEmpty() && !Character.isDigit(text.charAt(0)) && SUMME.matcher(text).matches();
  }
}
