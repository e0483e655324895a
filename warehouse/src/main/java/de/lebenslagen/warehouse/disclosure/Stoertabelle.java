package de.lebenslagen.warehouse.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A perturbation table of the cell-key method: for each count, which change is made for which cell
 * keys. The layout is that of the R package ptable: columns {@code i} (count), {@code j} (count
 * shown), {@code p} (probability), {@code v} (change, j − i), {@code p_int_lb}, {@code p_int_ub}
 * (the cell keys for which it is made: above the first, up to the second). The last {@code i} holds
 * for all larger counts too.
 *
 * <p>Refused is a table that is no such method: one whose zeros change, that can show a negative
 * count, whose intervals leave a gap or overlap or contradict their probabilities, whose changes
 * don't average zero, or that changes nothing.
 *
 * <p>Reference: F. Enderle, T. Meindl, R package ptable 1.0.0; Eurostat, Guidelines for Statistical
 * Disclosure Control Methods Applied on Geo-Referenced Data and Census Hypercubes (2019).
 */
public final class Stoertabelle {

  /** Cell keys are whole numbers below this: nine decimals. */
  public static final int SCHLUESSEL = 1_000_000_000;

  private static final double TOLERANZ = 1e-6;
  private static final double MITTEL_TOLERANZ = 1e-3;
  private static final List<String> SPALTEN = List.of("i", "j", "p", "v", "p_int_lb", "p_int_ub");

  /** A change and the cell keys it is made for, above {@code von} up to {@code bis}. */
  private record Stufe(int v, double p, long von, long bis) {}

  private final List<List<Stufe>> zeilen;

  private Stoertabelle(List<List<Stufe>> zeilen) {
    this.zeilen = zeilen;
  }

  /**
   * Reads a table.
   *
   * @param text CSV with a comma, a header and the columns above, in any order
   * @throws IllegalArgumentException with the German reason where it is not valid
   */
  public static Stoertabelle parse(String text) {
    List<String> lines = text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("sie ist leer");
    }
    List<String> header = List.of(lines.get(0).replace("\"", "").split(","));
    if (!header.containsAll(SPALTEN)) {
      throw new IllegalArgumentException("ihr fehlen Spalten; nötig sind " + SPALTEN);
    }
    Map<Integer, List<Stufe>> rows = new TreeMap<>();
    for (String line : lines.subList(1, lines.size())) {
      readLine(header, line, rows);
    }
    List<List<Stufe>> all = List.copyOf(rows.values());
    for (int i = 0; i < all.size(); i++) {
      if (!rows.containsKey(i)) {
        throw new IllegalArgumentException("für die Zahl " + i + " fehlen Zeilen");
      }
      check(i, all.get(i));
    }
    if (all.stream().flatMap(List::stream).allMatch(s -> s.v() == 0)) {
      throw new IllegalArgumentException("sie verändert nichts");
    }
    return new Stoertabelle(all);
  }

  private static void readLine(List<String> header, String line, Map<Integer, List<Stufe>> rows) {
    String[] fields = line.replace("\"", "").split(",", -1);
    if (fields.length != header.size()) {
      throw new IllegalArgumentException("eine Zeile hat andere Spalten: " + line);
    }
    try {
      int i = Integer.parseInt(fields[header.indexOf("i")]);
      int j = Integer.parseInt(fields[header.indexOf("j")]);
      int v = Integer.parseInt(fields[header.indexOf("v")]);
      double p = Double.parseDouble(fields[header.indexOf("p")]);
      if (i < 0 || j < 0 || j - i != v || !(p >= 0 && p <= 1)) {
        throw new IllegalArgumentException("unmöglich ist die Zeile " + line);
      }
      rows.computeIfAbsent(i, k -> new ArrayList<>())
          .add(
              new Stufe(
                  v,
                  p,
                  key(fields[header.indexOf("p_int_lb")]),
                  key(fields[header.indexOf("p_int_ub")])));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("keine Zahl steht in der Zeile " + line, e);
    }
  }

  private static long key(String decimal) {
    return new BigDecimal(decimal).movePointRight(9).setScale(0, RoundingMode.HALF_UP).longValue();
  }

  private static void check(int i, List<Stufe> row) {
    long next = 0;
    double mean = 0;
    for (Stufe stufe : row) {
      boolean fits =
          stufe.von() == next
              && stufe.bis() >= stufe.von()
              && Math.abs((stufe.bis() - stufe.von()) / (double) SCHLUESSEL - stufe.p()) < TOLERANZ;
      if (!fits) {
        throw new IllegalArgumentException(
            "für die Zahl " + i + " passen Wahrscheinlichkeiten und Grenzen nicht zusammen");
      }
      next = stufe.bis();
      mean += stufe.p() * stufe.v();
    }
    if (next != SCHLUESSEL) {
      throw new IllegalArgumentException(
          "für die Zahl " + i + " ergeben die Wahrscheinlichkeiten nicht 1");
    }
    if (Math.abs(mean) > MITTEL_TOLERANZ) {
      throw new IllegalArgumentException(
          "für die Zahl " + i + " verschiebt sie den Mittelwert um " + mean);
    }
    if (i == 0 && row.stream().anyMatch(s -> s.v() != 0)) {
      throw new IllegalArgumentException("aus null darf nichts anderes werden");
    }
  }

  /**
   * The count to be shown.
   *
   * @param anzahl the true count, 0 or more
   * @param zellschluessel 0 to {@link #SCHLUESSEL} − 1
   */
  public long apply(long anzahl, int zellschluessel) {
    if (anzahl < 0 || zellschluessel < 0 || zellschluessel >= SCHLUESSEL) {
      throw new IllegalArgumentException("No count or no cell key");
    }
    int row = (int) Math.min(anzahl, zeilen.size() - 1);
    return zeilen.get(row).stream()
        .filter(s -> zellschluessel <= s.bis() && (zellschluessel > s.von() || s.von() == 0))
        .findFirst()
        .map(s -> anzahl + s.v())
        .orElseThrow();
  }

  /** The largest change, either way. */
  public int groessteStoerung() {
    return zeilen.stream().flatMap(List::stream).mapToInt(s -> Math.abs(s.v())).max().orElse(0);
  }

  /** The smallest count but zero that it can show. */
  public int kleinsteGezeigte() {
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < zeilen.size(); i++) {
      for (Stufe stufe : zeilen.get(i)) {
        if (stufe.p() > 0 && i + stufe.v() > 0) {
          least = Math.min(least, i + stufe.v());
        }
      }
    }
    return least;
  }
}
