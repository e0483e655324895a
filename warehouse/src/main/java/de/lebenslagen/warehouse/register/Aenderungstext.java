package de.lebenslagen.warehouse.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which files changed, as a German phrase: {@code arbeitslose 2017–2022; einwohner 2011, 2022}. */
final class Aenderungstext {

  private static final int GENANNT = 3;

  /** The keys of a Zeitbezug that lies within one calendar year. */
  private static final Pattern JAHR =
      Pattern.compile("(?:(?:stichtag|kalenderjahr|halbjahr|quartal)_)?([0-9]{4})(?:-.*)?");

  private Aenderungstext() {}

  /** Dimensions are named where nothing else changed: they follow from what is delivered. */
  static String describe(Collection<DatenstandDatei> geaendert) {
    Map<String, SortedSet<String>> zeiten = new TreeMap<>();
    SortedSet<String> dimensionen = new TreeSet<>();
    for (DatenstandDatei datei : geaendert) {
      if (datei.isDimension()) {
        dimensionen.add(datei.tabelle());
      } else {
        zeiten.computeIfAbsent(datei.datenquelle(), d -> new TreeSet<>()).add(datei.zeitbezug());
      }
    }
    if (!zeiten.isEmpty()) {
      List<String> parts = new ArrayList<>();
      zeiten.forEach((datenquelle, z) -> parts.add(datenquelle + " " + format(z)));
      return shorten(parts, "; ", "weitere Datenquelle", "weitere Datenquellen");
    }
    return dimensionen.isEmpty()
        ? "keine Änderung"
        : shorten(List.copyOf(dimensionen), ", ", "weitere Tabelle", "weitere Tabellen");
  }

  private static String shorten(List<String> parts, String sep, String one, String many) {
    int rest = parts.size() - GENANNT;
    String text = String.join(sep, parts.subList(0, Math.min(GENANNT, parts.size())));
    return rest > 0 ? text + " und " + rest + " " + (rest == 1 ? one : many) : text;
  }

  /** Years, three in a row and more as a span; then what is no single year. */
  private static String format(SortedSet<String> zeitbezuege) {
    SortedSet<Integer> jahre = new TreeSet<>();
    List<String> parts = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (String zeitbezug : zeitbezuege) {
      Matcher m = JAHR.matcher(zeitbezug);
      if (m.matches()) {
        jahre.add(Integer.parseInt(m.group(1)));
      } else {
        others.add(zeitbezug.substring(zeitbezug.indexOf('_') + 1));
      }
    }
    while (!jahre.isEmpty()) {
      int from = jahre.first();
      int to = from;
      while (jahre.contains(to + 1)) {
        to++;
      }
      parts.add(from == to ? String.valueOf(from) : from + (to == from + 1 ? ", " : "–") + to);
      jahre = jahre.tailSet(to + 1);
    }
    parts.addAll(others);
    return String.join(", ", parts);
  }
}
