package de.lebenslagen.dashboards.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Years as a reader writes them. */
public final class Jahresangabe {

  private Jahresangabe() {}

  /** For instance {@code 2011, 2017–2022}; two years in a row stay two. Empty for none. */
  public static String format(Collection<Integer> jahre) {
    List<String> parts = new ArrayList<>();
    List<Integer> sorted = List.copyOf(new TreeSet<>(jahre));
    int from = 0;
    while (from < sorted.size()) {
      int to = from;
      while (to + 1 < sorted.size() && sorted.get(to + 1) == sorted.get(to) + 1) {
        to++;
      }
      if (to - from >= 2) {
        parts.add(sorted.get(from) + "–" + sorted.get(to));
      } else {
        sorted.subList(from, to + 1).forEach(j -> parts.add(String.valueOf(j)));
      }
      from = to + 1;
    }
    return String.join(", ", parts);
  }
}
