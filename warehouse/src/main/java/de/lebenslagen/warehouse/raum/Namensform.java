package de.lebenslagen.warehouse.raum;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes names comparable as people write them: case, umlauts, ß, hyphens and blanks do not count.
 */
final class Namensform {

  private static final Pattern AKZENT = Pattern.compile("\\p{M}+");
  private static final Pattern SONST = Pattern.compile("[^a-z0-9]+");

  private Namensform() {}

  /** For instance {@code westlichehoehe} for "Westliche Höhe", "WESTLICHE HOEHE". */
  static String of(String name) {
    String text =
        Normalizer.normalize(name, Normalizer.Form.NFC)
            .toLowerCase(Locale.GERMANY)
            .replace("ä", "ae")
            .replace("ö", "oe")
            .replace("ü", "ue")
            .replace("ß", "ss")
            .replace("strasse", "str");
    String ohneAkzent =
        AKZENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return SONST.matcher(ohneAkzent).replaceAll("");
  }
}
