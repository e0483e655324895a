package de.lebenslagen.ops.cli;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines at blanks. */
final class Umbruch {

  private Umbruch() {}

  /** Lines of at most this many characters; a longer word stands alone. */
  static List<String> wrap(String text, int breite) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+")) {
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
