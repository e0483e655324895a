package de.lebenslagen.ops.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A well-set table for the terminal: title, columns aligned by what they hold, a rule under the
 * head and above a closing row, notes below. Too long texts are cut with an ellipsis.
 */
final class TerminalTabelle {

  /** How a column is set. */
  enum Ausrichtung {
    LINKS,
    RECHTS
  }

  /** A column head; a line break in the title makes a head of two lines. */
  record Spalte(String titel, Ausrichtung ausrichtung) {
    static Spalte links(String titel) {
      return new Spalte(titel, Ausrichtung.LINKS);
    }

    static Spalte rechts(String titel) {
      return new Spalte(titel, Ausrichtung.RECHTS);
    }
  }

  private static final String ABSTAND = "  ";
  private static final int GROESSTE_SPALTE = 60;

  private final Stil stil;
  private final List<Spalte> spalten;
  private final List<List<String>> zeilen = new ArrayList<>();
  private final List<String> schluss = new ArrayList<>();

  TerminalTabelle(Stil stil, List<Spalte> spalten) {
    this.stil = stil;
    this.spalten = List.copyOf(spalten);
  }

  void add(List<String> zellen) {
    if (zellen.size() != spalten.size()) {
      throw new IllegalArgumentException(
          spalten.size() + " cells expected, found " + zellen.size());
    }
    zeilen.add(zellen.stream().map(TerminalTabelle::clean).toList());
  }

  /** The closing row, for instance the town as a whole. */
  void close(List<String> zellen) {
    add(zellen);
    schluss.addAll(zeilen.remove(zeilen.size() - 1));
  }

  /** The lines, without a line break at the end. */
  List<String> render() {
    int[] widths = widths();
    List<String> lines = new ArrayList<>();
    head(widths).forEach(line -> lines.add(stil.fett(line)));
    String rule = rule(widths);
    lines.add(stil.blass(rule));
    zeilen.forEach(zeile -> lines.add(line(zeile, widths)));
    if (!schluss.isEmpty()) {
      lines.add(stil.blass(rule));
      lines.add(stil.fett(line(schluss, widths)));
    }
    return lines;
  }

  private List<String> head(int[] widths) {
    int most = spalten.stream().mapToInt(s -> s.titel().split("\n").length).max().orElse(1);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      int level = i;
      lines.add(line(spalten.stream().map(s -> headLine(s.titel(), level, most)).toList(), widths));
    }
    return lines;
  }

  private static String headLine(String titel, int level, int most) {
    String[] parts = titel.split("\n");
    int index = level - (most - parts.length);
    return index < 0 ? "" : parts[index];
  }

  private int[] widths() {
    int[] widths = new int[spalten.size()];
    for (int i = 0; i < widths.length; i++) {
      int column = i;
      int head = spalten.get(i).titel().lines().mapToInt(TerminalTabelle::length).max().orElse(0);
      int body = zeilen.stream().mapToInt(z -> length(z.get(column))).max().orElse(0);
      int closing = schluss.isEmpty() ? 0 : length(schluss.get(column));
      widths[i] = Math.min(GROESSTE_SPALTE, Math.max(head, Math.max(body, closing)));
    }
    return widths;
  }

  private String line(List<String> zellen, int[] widths) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      String text = cut(zellen.get(i), widths[i]);
      String pad = " ".repeat(widths[i] - length(text));
      parts.add(spalten.get(i).ausrichtung() == Ausrichtung.LINKS ? text + pad : pad + text);
    }
    return (ABSTAND + String.join(ABSTAND, parts)).stripTrailing();
  }

  private static String rule(int[] widths) {
    return ABSTAND
        + java.util.Arrays.stream(widths)
            .mapToObj("─"::repeat)
            .collect(Collectors.joining(ABSTAND));
  }

  private static String cut(String text, int width) {
    return length(text) <= width
        ? text
        : text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Control characters never reach the terminal: a delivered name could steer it. */
  private static String clean(String text) {
    return text.codePoints()
        .map(c -> Character.isISOControl(c) ? ' ' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
