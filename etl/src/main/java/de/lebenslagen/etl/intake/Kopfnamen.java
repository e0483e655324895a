package de.lebenslagen.etl.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes one name per column of the lines of a header. In the lines above the last one an empty cell
 * continues the text to its left, as merged cells do; the same text twice below each other counts
 * once. A line break or several blanks within a name are one blank; a tab stays, because it shows
 * that the columns are separated by tabs.
 */
final class Kopfnamen {

  private final List<List<String>> zeilen;
  private final String verbinder;
  private final String[] links;

  private Kopfnamen(List<List<String>> zeilen, String verbinder) {
    this.zeilen = zeilen;
    this.verbinder = verbinder;
    this.links = new String[zeilen.size()];
    Arrays.fill(links, "");
  }

  /** The names without empty ones at the end. */
  static List<String> merge(List<List<String>> zeilen, String verbinder) {
    Kopfnamen namen = new Kopfnamen(zeilen, verbinder);
    List<String> result = new ArrayList<>();
    int breite = zeilen.stream().mapToInt(List::size).max().orElse(0);
    for (int spalte = 0; spalte < breite; spalte++) {
      result.add(namen.name(spalte));
    }
    while (!result.isEmpty() && result.get(result.size() - 1).isEmpty()) {
      result.remove(result.size() - 1);
    }
    return result;
  }

  private String name(int spalte) {
    int lowest = -1;
    for (int i = 0; i < zeilen.size(); i++) {
      String text = text(i, spalte);
      if (!text.isEmpty()) {
        lowest = i;
        Arrays.fill(links, i, links.length, "");
        links[i] = text;
      }
    }
    List<String> teile = new ArrayList<>();
    for (int i = 0; i <= lowest; i++) {
      String teil = i == zeilen.size() - 1 ? text(i, spalte) : links[i];
      boolean repeated = !teile.isEmpty() && teile.get(teile.size() - 1).equals(teil);
      if (!teil.isEmpty() && !repeated) {
        teile.add(teil);
      }
    }
    return String.join(verbinder, teile);
  }

  private String text(int zeile, int spalte) {
    List<String> zellen = zeilen.get(zeile);
    return spalte < zellen.size() ? collapse(zellen.get(spalte)) : "";
  }

  private static String collapse(String text) {
    StringBuilder result = new StringBuilder();
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isBlank = c != '\t' && (Character.isWhitespace(c) || Character.isSpaceChar(c));
      if (!isBlank && Character.getType(c) != Character.FORMAT) {
        if (blank && !result.isEmpty()) {
          result.append(' ');
        }
        result.append(c);
        blank = false;
      }
      blank |= isBlank;
    }
    return result.toString();
  }
}
