package de.lebenslagen.warehouse.raum;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One house number, or several from the first to the last: {@code 12}, {@code 12a}, {@code 12-14}.
 *
 * @param von first number
 * @param vonZusatz letter of the first, lower case; empty text where there is none
 * @param bis last number; the first where there is one only
 * @param bisZusatz letter of the last
 */
record Hausnummer(int von, String vonZusatz, int bis, String bisZusatz) {

  private static final int HOECHSTE = 99_999;

  /** Two numbers behind each other with a comma between are two houses only when near. */
  private static final int NACHBARN = 20;

  private static final String EINE = "(\\d{1,5})\\s*([a-zA-Z]?|[1-3]/[2-4])";
  private static final String ZWEITE =
      "(?:\\s*(?:[-–+/&%s]|bis|u\\.|und)\\s*(?:(\\d{1,5})\\s*([a-zA-Z]?)|([a-zA-Z])))?";
  private static final String VORN = "(?:Nr\\.?\\s*|Hs\\.?-?Nr\\.?\\s*)?";
  private static final Pattern GANZ = compile(",");
  private static final Pattern ANFANG = compile("");

  /** What spreadsheets make of a number. */
  private static final Pattern DEZIMAL = Pattern.compile("(\\d{1,5})[.,]0+");

  /** What may follow a house number: floor, side building, flat. */
  private static final Pattern DAHINTER =
      Pattern.compile(
          "\\s*(?:[,;/(].*|(?:Whg|Wohnung|App|Hinterhaus|HH|VH|EG|OG|DG|\\d+\\.\\s*(?:OG|Stock|Etage))\\b.*)",
          Pattern.CASE_INSENSITIVE);

  private static Pattern compile(String komma) {
    return Pattern.compile(VORN + EINE + ZWEITE.replace("%s", komma), Pattern.CASE_INSENSITIVE);
  }

  /** Reads a text; empty where it is no house number. */
  static Optional<Hausnummer> find(String text) {
    String t = text.strip();
    Matcher dezimal = DEZIMAL.matcher(t);
    if (dezimal.matches()) {
      t = dezimal.group(1);
    }
    Matcher whole = GANZ.matcher(t);
    if (whole.matches() && (t.indexOf(',') < 0 || isNah(whole))) {
      return of(whole);
    }
    Matcher begin = ANFANG.matcher(t);
    return begin.lookingAt() && DAHINTER.matcher(t.substring(begin.end())).matches()
        ? of(begin)
        : Optional.empty();
  }

  private static boolean isNah(Matcher m) {
    int abstand =
        m.group(3) == null ? 0 : Integer.parseInt(m.group(3)) - Integer.parseInt(m.group(1));
    return abstand >= 0 && abstand <= NACHBARN;
  }

  private static Optional<Hausnummer> of(Matcher m) {
    int von = Integer.parseInt(m.group(1));
    String vonZusatz = zusatz(m.group(2));
    int bis = m.group(3) == null ? von : Integer.parseInt(m.group(3));
    String bisZusatz =
        m.group(3) != null
            ? zusatz(m.group(4))
            : m.group(5) != null ? zusatz(m.group(5)) : vonZusatz;
    if (von == 0 || von > HOECHSTE || bis < von) {
      return Optional.empty();
    }
    return Optional.of(new Hausnummer(von, vonZusatz, bis, bisZusatz));
  }

  /** Fractions ({@code 12 1/2}) lie beside the number itself. */
  private static String zusatz(String text) {
    return text == null || text.indexOf('/') >= 0 ? "" : text.toLowerCase(Locale.ROOT);
  }

  /** Whether it names more than one house. */
  boolean isBereich() {
    return bis != von || !bisZusatz.equals(vonZusatz);
  }

  /** The first house alone. */
  Hausnummer erste() {
    return new Hausnummer(von, vonZusatz, von, vonZusatz);
  }

  /** The last house alone. */
  Hausnummer letzte() {
    return new Hausnummer(bis, bisZusatz, bis, bisZusatz);
  }
}
