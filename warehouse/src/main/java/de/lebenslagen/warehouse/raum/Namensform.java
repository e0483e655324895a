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

  /**
   * Damerau–Levenshtein distance (optimal string alignment): insertions, deletions, substitutions
   * and swaps of neighbours that lead from one to the other.
   */
  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      d[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      d[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int ersetzt = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        d[i][j] = Math.min(ersetzt, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
