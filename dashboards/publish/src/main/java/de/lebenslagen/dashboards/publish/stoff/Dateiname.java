package de.lebenslagen.dashboards.publish.stoff;

import java.util.Locale;
import java.util.Set;

/** Names of files that mean the same on every system, whatever the text was. */
public final class Dateiname {

  private static final int LAENGSTE = 60;

  private Dateiname() {}

  /** Lower-case letters, digits and hyphens; {@code x} where nothing is left. */
  public static String of(String text) {
    String plain =
        text.toLowerCase(Locale.ROOT)
            .replace("ä", "ae")
            .replace("ö", "oe")
            .replace("ü", "ue")
            .replace("ß", "ss")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    String cut = plain.length() > LAENGSTE ? plain.substring(0, LAENGSTE) : plain;
    return cut.isEmpty() ? "x" : cut;
  }

  /** A name that isn't taken yet: with a number behind it where it is. It is taken from then on. */
  static String claim(String wanted, Set<String> taken) {
    String free = wanted;
    for (int n = 2; !taken.add(free); n++) {
      free = wanted + "-" + n;
    }
    return free;
  }
}
