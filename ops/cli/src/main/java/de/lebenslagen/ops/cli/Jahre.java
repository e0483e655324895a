package de.lebenslagen.ops.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Years as people write them: {@code 2011, 2012, 2017–2022}. */
final class Jahre {

  private Jahre() {}

  static String format(SortedSet<Integer> jahre) {
    List<String> parts = new ArrayList<>();
    Integer from = null;
    Integer last = null;
    for (Integer jahr : jahre) {
      if (from == null || last == null) {
        from = jahr;
      } else if (jahr != last + 1) {
        parts.add(range(from, last));
        from = jahr;
      }
      last = jahr;
    }
    if (from != null && last != null) {
      parts.add(range(from, last));
    }
    return String.join(", ", parts);
  }

  private static String range(int from, int to) {
    if (from == to) {
      return String.valueOf(from);
    }
    return from + (to == from + 1 ? ", " : "–") + to;
  }

  /** The years between the first and the last that are not among them. */
  static SortedSet<Integer> findMissing(SortedSet<Integer> jahre) {
    SortedSet<Integer> missing = new TreeSet<>();
    if (!jahre.isEmpty()) {
      for (int jahr = jahre.first(); jahr < jahre.last(); jahr++) {
        if (!jahre.contains(jahr)) {
          missing.add(jahr);
        }
      }
    }
    return missing;
  }
}
