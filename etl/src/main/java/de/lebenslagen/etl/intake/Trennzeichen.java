package de.lebenslagen.etl.intake;

/** Notices a header that was cut at the wrong character. */
final class Trennzeichen {

  private static final char[] UEBLICHE = {';', ',', '\t', '|'};

  private Trennzeichen() {}

  /** Refuses a header of one column where several are declared. */
  static void requireSeparated(Rohzeile kopf, char trennzeichen, int declared) throws Lesefehler {
    if (kopf.zellen().size() > 1 || declared < 2) {
      return;
    }
    String text = kopf.zellen().get(0);
    for (char other : UEBLICHE) {
      if (other != trennzeichen && text.indexOf(other) >= 0) {
        throw new Lesefehler(
            Leseregel.TRENNZEICHEN,
            kopf.nummer(),
            declared + " Spalten, getrennt durch " + name(trennzeichen),
            "eine Spalte; sie enthält " + name(other),
            "Bitte das Trennzeichen in der Datenquelle auf " + name(other) + " ändern.");
      }
    }
  }

  private static String name(char c) {
    return c == '\t' ? "den Tabulator" : "\"" + c + "\"";
  }
}
