package de.lebenslagen.dashboards.publish.mappe;

import java.util.regex.Pattern;

/** Text as a cell can hold it. */
final class Zellentext {

  /** The longest text of a cell, in UTF-16 units. */
  private static final int LONGEST = 32_767;

  private static final String CUT = " … [gekürzt]";
  private static final Pattern NOT_IN_XML =
      Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private Zellentext() {}

  /** Without characters that XML forbids; a text that is too long says that it was cut. */
  static String clean(String text) {
    String clean = NOT_IN_XML.matcher(text).replaceAll("\uFFFD");
    if (clean.length() <= LONGEST) {
      return clean;
    }
    int end = LONGEST - CUT.length();
    if (Character.isHighSurrogate(clean.charAt(end - 1))) {
      end--;
    }
    return clean.substring(0, end) + CUT;
  }

  /** Whether a spreadsheet would take the text, typed anew, for a formula. */
  static boolean isFormelartig(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
  }

  /** Characters of the longest line. */
  static int width(String text) {
    return text.lines().mapToInt(line -> line.codePointCount(0, line.length())).max().orElse(0);
  }
}
