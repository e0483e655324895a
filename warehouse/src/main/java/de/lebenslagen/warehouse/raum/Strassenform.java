package de.lebenslagen.warehouse.raum;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes street names comparable as people write them: case, umlauts, ß, hyphens, dots and blanks do
 * not count, and usual abbreviations are the words they stand for.
 */
final class Strassenform {

  private static final Pattern STRASSE = Pattern.compile("str(?=$|[^a-zäöüß])");
  private static final Pattern PLATZ = Pattern.compile("pl\\.?$");
  private static final Pattern SANKT = Pattern.compile("(?<![a-zäöüß])st(?:\\.|(?=[\\s-]))");
  private static final Pattern DOKTOR = Pattern.compile("(?<![a-zäöüß])doktor(?![a-zäöüß])");
  private static final Pattern PROFESSOR = Pattern.compile("(?<![a-zäöüß])professor(?![a-zäöüß])");

  private Strassenform() {}

  /** For instance {@code drmartinlutherkingstr} for "Doktor-Martin-Luther-King-Strasse". */
  static String of(String name) {
    String text = Normalizer.normalize(name, Normalizer.Form.NFC);
    text = text.toLowerCase(Locale.GERMANY).strip();
    text = STRASSE.matcher(text).replaceAll("strasse");
    text = PLATZ.matcher(text).replaceAll("platz");
    text = SANKT.matcher(text).replaceAll("sankt");
    text = DOKTOR.matcher(text).replaceAll("dr");
    text = PROFESSOR.matcher(text).replaceAll("prof");
    return Namensform.of(text);
  }
}
