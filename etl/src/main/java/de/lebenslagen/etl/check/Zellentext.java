package de.lebenslagen.etl.check;

/** The text of a cell, as a check reads it and as a message shows it. */
final class Zellentext {

  private static final int LAENGE_IN_MELDUNG = 60;

  private Zellentext() {}

  /** Without blanks around it: no-break, narrow and zero-width ones too. */
  static String strip(String text) {
    int begin = 0;
    int end = text.length();
    while (begin < end && isBlank(text.charAt(begin))) {
      begin++;
    }
    while (end > begin && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(begin, end);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }

  /** In quotes, on one line, not too long. */
  static String quote(String text) {
    String line = text.replaceAll("\\s", " ");
    return line.length() > LAENGE_IN_MELDUNG
        ? "\"" + line.substring(0, LAENGE_IN_MELDUNG) + "…\""
        : "\"" + line + "\"";
  }

  /** {@code 1.0} is what a spreadsheet makes of {@code 1}; other texts stay as they are. */
  static String withoutDecimalZeros(String text) {
    int point = text.indexOf('.');
    return point > 0 && isDigits(text.substring(0, point)) && isZeros(text.substring(point + 1))
        ? text.substring(0, point)
        : text;
  }

  /**
   * What programs write so that Excel keeps a text: {@code '05170044} and {@code ="05170044"} hold
   * 05170044; any other text is as it is.
   */
  static String withoutTextmarke(String text) {
    int length = text.length();
    if (length > 3 && text.startsWith("=\"") && text.endsWith("\"")) {
      String inner = text.substring(2, length - 1);
      return inner.indexOf('"') < 0 ? inner : text;
    }
    return length > 1 && text.charAt(0) == '\'' && text.indexOf('\'', 1) < 0
        ? text.substring(1)
        : text;
  }

  static boolean isDigits(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isZeros(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c == '0');
  }
}
