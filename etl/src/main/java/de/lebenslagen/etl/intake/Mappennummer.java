package de.lebenslagen.etl.intake;

/** The numbers with which the parts of a workbook point at rows, texts and styles. */
final class Mappennummer {

  private static final int MEISTE_ZIFFERN = 9;

  private Mappennummer() {}

  /** The number, blanks around it aside; -1 where the text is none of at most nine digits. */
  static int read(String text) {
    String bare = text.strip();
    if (bare.isEmpty() || bare.length() > MEISTE_ZIFFERN) {
      return -1;
    }
    int result = 0;
    for (int i = 0; i < bare.length(); i++) {
      int digit = bare.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      result = 10 * result + digit;
    }
    return result;
  }
}
