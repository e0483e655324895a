package de.lebenslagen.ops.cli;

import java.util.ArrayList;
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

  /** Lines of at most this many characters; a longer word goes on in the next line. */
  static List<String> wrapHard(String text, int breite) {
    List<String> pieces = new ArrayList<>();
    for (String word : text.strip().split("\\s+")) {
      String rest = word;
      while (rest.codePointCount(0, rest.length()) > breite) {
        int end = breakAt(rest, rest.offsetByCodePoints(0, breite));
        pieces.add(rest.substring(0, end));
        rest = rest.substring(end);
      }
      pieces.add(rest);
    }
    return wrap(pieces, breite);
  }

  /** After the last underline or hyphen, where one lies in the second half. */
  private static int breakAt(String word, int end) {
    int mark = Math.max(word.lastIndexOf('_', end - 1), word.lastIndexOf('-', end - 1));
    return mark >= end / 2 ? mark + 1 : end;
  }

  private static List<String> wrap(List<String> words, int breite) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words) {
      if (line.length() > 0 && line.length() + 1 + word.length() > breite) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
