package de.lebenslagen.etl.entwurf;

import java.util.regex.Pattern;

/** Texts as they are written in YAML. */
final class Yamltext {

  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-zÄÖÜäöüß][A-Za-zÄÖÜäöüß0-9 _./()§-]*");
  private static final Pattern WORT =
      Pattern.compile("(?i)y|n|yes|no|true|false|on|off|null|~|ja|nein");

  private Yamltext() {}

  /** Plain where nothing can be taken otherwise, else in double quotes. */
  static String quote(String text) {
    boolean plain =
        PLAIN.matcher(text).matches() && text.equals(text.strip()) && !WORT.matcher(text).matches();
    return plain
        ? text
        : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t") + "\"";
  }

  /** A key of a–z, 0–9 and _ made of any text; "wert" where nothing is left. */
  static String kennung(String text) {
    String ascii =
        text.strip()
            .toLowerCase(java.util.Locale.ROOT)
            .replace("ä", "ae")
            .replace("ö", "oe")
            .replace("ü", "ue")
            .replace("ß", "ss")
            .replaceAll("[^a-z0-9]+", "_")
            .replaceAll("^_+|_+$", "");
    String begun =
        ascii.isEmpty() || !Character.isLetter(ascii.charAt(0)) ? "wert_" + ascii : ascii;
    String result = begun.substring(0, Math.min(50, begun.length())).replaceAll("_+$", "");
    return result.equals("insgesamt") ? "alle" : result;
  }
}
