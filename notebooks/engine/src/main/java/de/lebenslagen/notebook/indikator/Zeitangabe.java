package de.lebenslagen.notebook.indikator;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which years a sentence asks for. */
sealed interface Zeitangabe {

  /** Nothing said. */
  record Offen() implements Zeitangabe {}

  /** Years by name, both ends of ranges included. */
  record Jahre(SortedSet<Integer> jahre) implements Zeitangabe {}

  /** From a year, to a year. */
  record Zwischen(int von, int bis) implements Zeitangabe {}

  /** The last ones that have values. */
  record Letzte(int anzahl) implements Zeitangabe {}

  /** Those of the years with values that are asked for. */
  default SortedSet<Integer> select(SortedSet<Integer> vorhanden) {
    SortedSet<Integer> result = new TreeSet<>();
    if (this instanceof Jahre j) {
      result.addAll(j.jahre());
      result.retainAll(vorhanden);
    } else if (this instanceof Zwischen z) {
      vorhanden.stream().filter(y -> y >= z.von() && y <= z.bis()).forEach(result::add);
    } else if (this instanceof Letzte l) {
      List<Integer> all = List.copyOf(vorhanden);
      result.addAll(all.subList(Math.max(0, all.size() - l.anzahl()), all.size()));
    } else {
      result.addAll(vorhanden);
    }
    return result;
  }

  /** Whether one year is asked for. */
  default boolean isEinzeln() {
    return this instanceof Jahre j && j.jahre().size() == 1
        || this instanceof Letzte l && l.anzahl() == 1;
  }

  /** Number words that stand before "Jahre". */
  Map<String, Integer> ZAHLWORTE =
      Map.ofEntries(
          Map.entry("zwei", 2),
          Map.entry("drei", 3),
          Map.entry("vier", 4),
          Map.entry("funf", 5),
          Map.entry("sechs", 6),
          Map.entry("sieben", 7),
          Map.entry("acht", 8),
          Map.entry("neun", 9),
          Map.entry("zehn", 10));
}
