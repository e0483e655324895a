package de.lebenslagen.ops.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A well-set table for the terminal: columns aligned by what they hold, a rule under the head and
 * above a closing row. Where it is wider than the terminal, columns of text become narrower;
 * numbers are never cut.
 */
final class TerminalTabelle {

  /** How a column is set, and what happens to what does not fit. */
  enum Satz {
    /** To the left; cut with an ellipsis. */
    LINKS,
    /** To the left; goes on in the next line. */
    UMBROCHEN,
    /** To the right; never cut. */
    RECHTS
  }

  /** A column head; a line break in the title makes a head of two lines. */
  record Spalte(String titel, Satz satz) {
    static Spalte links(String titel) {
      return new Spalte(titel, Satz.LINKS);
    }

    static Spalte umbrochen(String titel) {
      return new Spalte(titel, Satz.UMBROCHEN);
    }

    static Spalte rechts(String titel) {
      return new Spalte(titel, Satz.RECHTS);
    }
  }

  private static final String ABSTAND = "  ";
  private static final int SCHMALSTE = 10;

  private final Stil stil;
  private final int breite;
  private final List<Spalte> spalten;
  private final List<List<String>> zeilen = new ArrayList<>();
  private final Map<Integer, String> gruppen = new HashMap<>();
  private final List<String> schluss = new ArrayList<>();

  /**
   * @param breite the most characters a line may have
   */
  TerminalTabelle(Stil stil, int breite, List<Spalte> spalten) {
    this.stil = stil;
    this.breite = breite;
    this.spalten = List.copyOf(spalten);
  }

  static TerminalTabelle of(Umgebung umgebung, Spalte... spalten) {
    return new TerminalTabelle(
        Stil.of(umgebung), umgebung.tabellenbreite(), Arrays.asList(spalten));
  }

  void add(List<String> zellen) {
    if (zellen.size() != spalten.size()) {
      throw new IllegalArgumentException(
          spalten.size() + " cells expected, found " + zellen.size());
    }
    zeilen.add(zellen.stream().map(TerminalTabelle::clean).toList());
  }

  /** A heading over the rows that follow. */
  void group(String titel) {
    gruppen.put(zeilen.size(), clean(titel));
  }

  /** The closing row, for instance the town as a whole. */
  void close(List<String> zellen) {
    add(zellen);
    schluss.addAll(zeilen.remove(zeilen.size() - 1));
  }

  /** Whether the table can't be set within the width, however narrow its texts. */
  boolean isZuBreit() {
    return total(widths()) > breite;
  }

  /** Whether a text is cut. */
  boolean isGekuerzt() {
    int[] widths = widths();
    return IntStream.range(0, widths.length)
        .filter(i -> spalten.get(i).satz() == Satz.LINKS)
        .anyMatch(i -> zeilen.stream().anyMatch(z -> Umbruch.length(z.get(i)) > widths[i]));
  }

  /** The lines, without a line break at the end. */
  List<String> render() {
    int[] widths = widths();
    List<String> lines = new ArrayList<>();
    head(widths).forEach(line -> lines.add(stil.fett(line)));
    String rule = rule(widths);
    lines.add(stil.blass(rule));
    for (int i = 0; i < zeilen.size(); i++) {
      String gruppe = gruppen.get(i);
      if (gruppe != null) {
        lines.add(i == 0 ? stil.fett(ABSTAND + gruppe) : "");
        if (i > 0) {
          lines.add(stil.fett(ABSTAND + gruppe));
        }
      }
      lines.addAll(row(zeilen.get(i), widths));
    }
    if (!schluss.isEmpty()) {
      lines.add(stil.blass(rule));
      row(schluss, widths).forEach(line -> lines.add(stil.fett(line)));
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

  /** What the columns need; where that is too much, the widest texts give way first. */
  private int[] widths() {
    int[] widths = IntStream.range(0, spalten.size()).map(this::naturalWidth).toArray();
    int[] soft = IntStream.range(0, spalten.size()).map(this::softWidth).toArray();
    int excess = total(widths) - breite;
    while (excess > 0) {
      int widest = findWidestText(widths, soft);
      if (widest < 0) {
        widest = findWidestText(widths, new int[widths.length]);
      }
      if (widest < 0) {
        return widths;
      }
      widths[widest]--;
      excess--;
    }
    return widths;
  }

  private int naturalWidth(int column) {
    int head = spalten.get(column).titel().lines().mapToInt(Umbruch::length).max().orElse(0);
    int body = zeilen.stream().mapToInt(z -> Umbruch.length(z.get(column))).max().orElse(0);
    int closing = schluss.isEmpty() ? 0 : Umbruch.length(schluss.get(column));
    return Math.max(head, Math.max(body, closing));
  }

  /** What a column needs so that no word of it is shortened. */
  private int softWidth(int column) {
    return spalten.get(column).satz() == Satz.UMBROCHEN
        ? zeilen.stream().mapToInt(z -> Umbruch.longestTeil(z.get(column))).max().orElse(0)
        : 0;
  }

  private int findWidestText(int[] widths, int[] least) {
    int widest = -1;
    for (int i = 0; i < widths.length; i++) {
      boolean text =
          spalten.get(i).satz() != Satz.RECHTS && widths[i] > Math.max(SCHMALSTE, least[i]);
      if (text && (widest < 0 || widths[i] > widths[widest])) {
        widest = i;
      }
    }
    return widest;
  }

  private static int total(int[] widths) {
    return Arrays.stream(widths).map(w -> w + ABSTAND.length()).sum();
  }

  private List<String> row(List<String> zellen, int[] widths) {
    List<List<String>> cells = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      cells.add(
          spalten.get(i).satz() == Satz.UMBROCHEN
              ? Umbruch.wrapHard(zellen.get(i), widths[i])
              : List.of(zellen.get(i)));
    }
    int height = cells.stream().mapToInt(List::size).max().orElse(1);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < height; i++) {
      int level = i;
      lines.add(
          line(cells.stream().map(c -> level < c.size() ? c.get(level) : "").toList(), widths));
    }
    return lines;
  }

  private String line(List<String> zellen, int[] widths) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      String text = Umbruch.cut(zellen.get(i), widths[i]);
      String pad = " ".repeat(widths[i] - Umbruch.length(text));
      parts.add(spalten.get(i).satz() == Satz.RECHTS ? pad + text : text + pad);
    }
    return (ABSTAND + String.join(ABSTAND, parts)).stripTrailing();
  }

  private static String rule(int[] widths) {
    return ABSTAND
        + Arrays.stream(widths).mapToObj("─"::repeat).collect(Collectors.joining(ABSTAND));
  }

  /** Control characters never reach the terminal: a delivered name could steer it. */
  static String clean(String text) {
    return text.codePoints()
        .map(c -> Character.isISOControl(c) ? ' ' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
