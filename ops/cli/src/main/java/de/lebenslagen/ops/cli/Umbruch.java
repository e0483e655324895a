package de.lebenslagen.ops.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Breaks text into lines at blanks. */
final class Umbruch {

  private Umbruch() {}

  /**
   * Lines of at most this many characters; a longer word stands alone, so that it can be copied.
   */
  static List<String> wrap(String text, int breite) {
    return wrap(List.of(text.strip().split("\\s+")), breite);
  }

  /**
   * Lines of at most this many characters. A longer word goes on in the next line behind a hyphen,
   * an underline or a slash; where it has none it ends with an ellipsis: half a word says less than
   * a shortened one.
   */
  static List<String> wrapHard(String text, int breite) {
    List<String> pieces = new ArrayList<>();
    for (String word : text.strip().split("\\s+")) {
      String line = "";
      for (String piece : listTeile(word)) {
        if (!line.isEmpty() && length(line) + length(piece) > breite) {
          pieces.add(line);
          line = "";
        }
        line += cut(piece, breite);
      }
      pieces.add(line);
    }
    return wrap(pieces, breite);
  }

  /** The longest piece of a text that is never broken. */
  static int longestTeil(String text) {
    return Arrays.stream(text.strip().split("\\s+"))
        .flatMap(w -> listTeile(w).stream())
        .mapToInt(Umbruch::length)
        .max()
        .orElse(0);
  }

  /** What of a word stays together, with the mark behind it. */
  private static List<String> listTeile(String word) {
    return List.of(word.split("(?<=[-_/–])(?=[\\p{L}\\p{N}])"));
  }

  /** Within a width, with … where something is missing. */
  static String cut(String piece, int breite) {
    return length(piece) <= breite
        ? piece
        : piece.substring(0, piece.offsetByCodePoints(0, breite - 1)) + "…";
  }

  /** Characters as a reader counts them. */
  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static List<String> wrap(List<String> words, int breite) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words) {
      if (line.length() > 0 && length(line.toString()) + 1 + length(word) > breite) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
