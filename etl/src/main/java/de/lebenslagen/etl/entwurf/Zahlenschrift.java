package de.lebenslagen.etl.entwurf;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How numbers are written in a file.
 *
 * @param dezimal decimal sign
 * @param tausender thousands separator
 * @param mehrdeutig whether there are only numbers such as 1.234, which can be a thousand or one
 */
record Zahlenschrift(char dezimal, Optional<Character> tausender, boolean mehrdeutig) {

  private static final Pattern KOMMA = Pattern.compile("[-+]?[0-9][0-9. ]*,[0-9]+ ?%?");
  private static final Pattern PUNKTGRUPPEN =
      Pattern.compile("[-+]?[0-9]{1,3}(\\.[0-9]{3})+(,[0-9]+)? ?%?");
  private static final Pattern PUNKT = Pattern.compile("[-+]?[0-9]+\\.[0-9]+ ?%?");
  private static final Pattern LEERGRUPPEN =
      Pattern.compile("[-+]?[0-9]{1,3}( [0-9]{3})+([.,][0-9]+)? ?%?");

  static Zahlenschrift of(Collection<String> zellen) {
    boolean comma = false;
    boolean dots = false;
    boolean dot = false;
    boolean blanks = false;
    for (String cell : zellen) {
      String text = normalize(cell);
      comma |= KOMMA.matcher(text).matches();
      boolean grouped = PUNKTGRUPPEN.matcher(text).matches();
      dots |= grouped;
      dot |= !grouped && PUNKT.matcher(text).matches();
      blanks |= LEERGRUPPEN.matcher(text).matches();
    }
    boolean german = comma && !dot;
    Optional<Character> group =
        blanks ? Optional.of(' ') : german && dots ? Optional.of('.') : Optional.empty();
    return new Zahlenschrift(german ? ',' : '.', group, dots && !comma && !dot);
  }

  /** The same where a person said that a dot separates thousands. */
  Zahlenschrift withTausenderpunkt() {
    return new Zahlenschrift(',', Optional.of('.'), false);
  }

  /** With plain blanks, as no number needs others. */
  static String normalize(String cell) {
    return cell.replace('\u00A0', ' ').replace('\u202F', ' ').replace('\u2009', ' ').strip();
  }

  /** The number in a form that Java reads; empty where it is none. */
  Optional<String> find(String cell) {
    String text = normalize(cell).replaceFirst(" ?%$", "");
    if (tausender.isPresent()) {
      String sign = Pattern.quote(String.valueOf(tausender.get()));
      if (text.matches(
          "[-+]?[0-9]{1,3}(" + sign + "[0-9]{3})+(" + Pattern.quote("" + dezimal) + "[0-9]+)?")) {
        text = text.replaceAll(sign, "");
      }
    }
    String plain = dezimal == ',' ? text.replace(',', '.') : text;
    boolean number =
        plain.matches("[-+]?[0-9]+(\\.[0-9]+)?") && (dezimal == '.' || !text.contains("."));
    return number ? Optional.of(plain) : Optional.empty();
  }
}
