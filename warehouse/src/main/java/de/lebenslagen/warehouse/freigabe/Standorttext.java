package de.lebenslagen.warehouse.freigabe;

import de.lebenslagen.warehouse.model.Abbruch;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Texts of facilities come from outside: what no name can be is refused, and messages stay short.
 */
final class Standorttext {

  private static final int LAENGSTER = 500;
  private static final int LAENGSTER_IN_MELDUNG = 60;
  private static final int MEISTE_IN_MELDUNG = 12;
  private static final String ZEILENENDEN = "\n\r\t";

  private Standorttext() {}

  /**
   * Ends with an Abbruch where a text is no name, kind or address.
   *
   * @throws Abbruch DATEN with the place of the row
   */
  static void check(Gelistet each) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("der Schlüssel", each.einrichtung());
    texts.put("der Name", each.name());
    texts.put("die Art", each.art().orElse(""));
    texts.put("der Träger", each.traeger());
    texts.put("die Anschrift", each.anschrift());
    texts.forEach(
        (was, text) -> {
          if (text.length() > LAENGSTER) {
            throw invalid(each, was + " hat " + text.length() + " Zeichen statt bis " + LAENGSTER);
          }
          if (text.codePoints().anyMatch(Standorttext::isSteuerzeichen)) {
            throw invalid(each, was + " enthält ein Steuerzeichen");
          }
        });
    if (each.name().isBlank()) {
      throw invalid(each, "der Name ist leer");
    }
  }

  private static boolean isSteuerzeichen(int zeichen) {
    boolean control = Character.isISOControl(zeichen) && ZEILENENDEN.indexOf(zeichen) < 0;
    return control
        || zeichen >= 0x202A && zeichen <= 0x202E
        || zeichen >= 0x2066 && zeichen <= 0x2069;
  }

  private static Abbruch invalid(Gelistet each, String was) {
    return new Abbruch(
        Abbruch.Kategorie.DATEN,
        "Eine Einrichtung kann so nicht veröffentlicht werden ("
            + each.fundstelle()
            + "): "
            + was
            + ".",
        "Bitte die Lieferung berichtigen und neu aufnehmen, oder den Schlüssel im Antrag unter"
            + " \"ohne\" nennen.");
  }

  /** For a message: short, and without anything that a terminal would obey. */
  static String cut(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .limit(LAENGSTER_IN_MELDUNG + 1)
        .map(z -> Character.isISOControl(z) || isSteuerzeichen(z) ? ' ' : z)
        .forEach(plain::appendCodePoint);
    return plain.codePointCount(0, plain.length()) <= LAENGSTER_IN_MELDUNG
        ? plain.toString()
        : plain.substring(0, plain.offsetByCodePoints(0, LAENGSTER_IN_MELDUNG)) + "…";
  }

  /** The first ones, and how many more. */
  static String join(Collection<String> texts) {
    String first =
        texts.stream()
            .limit(MEISTE_IN_MELDUNG)
            .map(Standorttext::cut)
            .collect(Collectors.joining(", "));
    int more = texts.size() - MEISTE_IN_MELDUNG;
    return more > 0 ? first + " und " + more + " weitere" : first;
  }
}
