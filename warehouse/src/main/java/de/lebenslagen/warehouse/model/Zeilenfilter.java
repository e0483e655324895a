package de.lebenslagen.warehouse.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Which rows of a file are meant: those in which every named column fits one of its patterns.
 *
 * @param muster column → shell patterns, see {@link Muster}
 */
public record Zeilenfilter(Map<String, List<String>> muster) {

  /** Every row. */
  public static final Zeilenfilter ALLE = new Zeilenfilter(Map.of());

  public Zeilenfilter {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    muster.forEach((spalte, patterns) -> copy.put(spalte, List.copyOf(patterns)));
    muster = Collections.unmodifiableMap(copy);
  }

  public boolean isAlle() {
    return muster.isEmpty();
  }

  /**
   * Whether a row is meant.
   *
   * @param text from the name of a column to its text in this row
   */
  public boolean fits(UnaryOperator<String> text) {
    for (Map.Entry<String, List<String>> entry : muster.entrySet()) {
      String cell = text.apply(entry.getKey());
      if (entry.getValue().stream().noneMatch(p -> Muster.fits(p, cell))) {
        return false;
      }
    }
    return true;
  }

  /** Both filters at once. */
  public Zeilenfilter and(Zeilenfilter other) {
    Map<String, List<String>> both = new LinkedHashMap<>(muster);
    both.putAll(other.muster);
    return new Zeilenfilter(both);
  }
}
