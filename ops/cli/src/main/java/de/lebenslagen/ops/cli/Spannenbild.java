package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.stats.Interval;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Values with their intervals on one scale, drawn with characters: {@code ──●──}; a thin line marks
 * what they are compared with.
 *
 * @param von left end of the scale
 * @param bis right end of the scale
 * @param breite in characters
 */
record Spannenbild(double von, double bis, int breite, OptionalDouble marke) {

  String render(OptionalDouble wert, Optional<Interval> spanne) {
    char[] line = new char[breite];
    Arrays.fill(line, ' ');
    marke.ifPresent(m -> line[at(m)] = '┊');
    spanne.ifPresent(s -> Arrays.fill(line, at(s.lower()), at(s.upper()) + 1, '─'));
    marke.stream().filter(m -> line[at(m)] == '─').forEach(m -> line[at(m)] = '┼');
    wert.ifPresent(w -> line[at(w)] = '●');
    return new String(line).stripTrailing();
  }

  private int at(double wert) {
    double share = bis > von ? (wert - von) / (bis - von) : 0.5;
    return (int) Math.round(Math.max(0, Math.min(1, share)) * (breite - 1));
  }
}
