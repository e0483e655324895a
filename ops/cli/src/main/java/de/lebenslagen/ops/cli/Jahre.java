package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.figures.Jahresangabe;
import java.util.SortedSet;
import java.util.TreeSet;

/** Years as people write them: {@code 2011, 2012, 2017–2022}. */
final class Jahre {

  private Jahre() {}

  static String format(SortedSet<Integer> jahre) {
    return Jahresangabe.format(jahre);
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
