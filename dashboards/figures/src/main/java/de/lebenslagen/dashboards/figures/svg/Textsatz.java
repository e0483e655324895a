package de.lebenslagen.dashboards.figures.svg;

import de.lebenslagen.dashboards.figures.gestaltung.Schnitt;
import de.lebenslagen.dashboards.figures.gestaltung.Schrift;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Breaks text into lines. Nothing is ever cut off. */
final class Textsatz {

  private static final int REST = 3;

  private static final List<String> ENDUNGEN =
      List.of(
          "straße",
          "platz",
          "siedlung",
          "viertel",
          "kirche",
          "promenade",
          "damm",
          "allee",
          "ufer",
          "stadt",
          "dorf",
          "feld",
          "park",
          "berg",
          "weg");

  private Textsatz() {}

  /**
   * Lines of at most a width, broken at blanks and behind hyphens and slashes; a word that is wider
   * alone is divided.
   */
  static List<String> wrap(String text, double breite, double groesse, Schnitt schnitt) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String piece : pieces(text)) {
      if (fits(line + piece, breite, groesse, schnitt)) {
        line += piece;
        continue;
      }
      if (!line.isBlank()) {
        lines.add(line.strip());
      }
      line = piece.stripLeading();
      while (!fits(line, breite, groesse, schnitt)) {
        int end = longest(line, breite, groesse, schnitt);
        lines.add(line.substring(0, end) + "-");
        line = line.substring(end);
      }
    }
    if (!line.isBlank() || lines.isEmpty()) {
      lines.add(line.strip());
    }
    return lines;
  }

  private static boolean fits(String text, double breite, double groesse, Schnitt schnitt) {
    String seen = text.strip();
    return seen.codePointCount(0, seen.length()) <= 1
        || Schrift.breite(seen, groesse, schnitt) <= breite;
  }

  /**
   * How much of a word fits with a hyphen behind it, at least one character: up to a part that many
   * names of places end with, else as much as leaves three characters for the next line.
   */
  private static int longest(String word, double breite, double groesse, Schnitt schnitt) {
    int end = word.offsetByCodePoints(0, 1);
    int best = end;
    while (end < word.length()) {
      if (Schrift.breite(word.substring(0, end) + "-", groesse, schnitt) > breite) {
        break;
      }
      best = end;
      String rest = word.substring(end).toLowerCase(Locale.GERMANY);
      if (end > 2 && ENDUNGEN.stream().anyMatch(rest::equals)) {
        return end;
      }
      end = word.offsetByCodePoints(end, 1);
    }
    int left = word.length() - best;
    boolean orphan =
        left < REST && best > 2 * REST && !Character.isSurrogate(word.charAt(best - REST));
    return orphan ? best - (REST - left) : best;
  }

  /** Words with the blank before them; a hyphen or slash ends a piece. */
  private static List<String> pieces(String text) {
    List<String> result = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    for (char c : text.toCharArray()) {
      if (c == ' ' && !piece.isEmpty()) {
        result.add(piece.toString());
        piece.setLength(0);
      }
      piece.append(c);
      if (c == '-' || c == '/') {
        result.add(piece.toString());
        piece.setLength(0);
      }
    }
    result.add(piece.toString());
    return result;
  }

  /** The width of the widest line. */
  static double breite(List<String> lines, double groesse, Schnitt schnitt) {
    return lines.stream().mapToDouble(l -> Schrift.breite(l, groesse, schnitt)).max().orElse(0);
  }
}
