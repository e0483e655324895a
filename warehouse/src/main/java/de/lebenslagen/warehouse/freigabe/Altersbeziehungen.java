package de.lebenslagen.warehouse.freigabe;

import de.lebenslagen.warehouse.model.Altersgruppe;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * Links age bands, whatever sources they come from: the bounds of all of them cut life into pieces,
 * and each band is the sum of its pieces. So 0–7 beside 0–18 makes 7–18 a count that must be
 * protected too, though nobody published it.
 */
final class Altersbeziehungen {

  private static final int ENDE = 1000;

  private record Gruppe(String gegenstand, String zeitbezug, List<String> merkmale) {}

  private final Zellnetz netz;

  private Altersbeziehungen(Zellnetz netz) {
    this.netz = netz;
  }

  static void relate(Zellnetz netz) {
    Altersbeziehungen relations = new Altersbeziehungen(netz);
    group(netz).values().forEach(relations::relate);
  }

  /**
   * Links totals to the bands of each source that go from birth on without a gap or an overlap: so
   * a total that nobody delivered is what its source says of the place.
   */
  static void relateGanze(Zellnetz netz) {
    Altersbeziehungen relations = new Altersbeziehungen(netz);
    group(netz).values().forEach(places -> places.forEach(relations::relateGanze));
  }

  /** All bands by what is counted, then by place. */
  private static Map<Gruppe, Map<Zellort, List<Netzzelle>>> group(Zellnetz netz) {
    Map<Gruppe, Map<Zellort, List<Netzzelle>>> groups = new LinkedHashMap<>();
    for (Netzzelle zelle : netz.list()) {
      if (isBand(zelle)) {
        Zellort ort = zelle.ort().orElseThrow();
        Gruppe gruppe =
            new Gruppe(ort.gegenstand(), ort.zeitbezug(), List.copyOf(ort.merkmale().keySet()));
        groups
            .computeIfAbsent(gruppe, g -> new LinkedHashMap<>())
            .computeIfAbsent(ort.without(Zellort.ALTER), w -> new ArrayList<>())
            .add(zelle);
      }
    }
    return groups;
  }

  private static boolean isBand(Netzzelle zelle) {
    return zelle.isVerknuepfbar()
        && zelle.art() != Netzzelle.Art.UNGEZAEHLT
        && zelle.art() != Netzzelle.Art.KOMPLEMENT
        && zelle
            .ort()
            .flatMap(o -> Optional.ofNullable(o.merkmale().get(Zellort.ALTER)))
            .isPresent();
  }

  private void relate(Map<Zellort, List<Netzzelle>> places) {
    NavigableSet<Integer> bounds = new TreeSet<>(List.of(0, ENDE));
    places.values().forEach(bands -> bands.forEach(b -> bounds.addAll(bounds(band(b)))));
    places.forEach((whole, bands) -> relate(whole, bands, bounds));
  }

  private static Altersgruppe band(Netzzelle zelle) {
    return Altersgruppe.parse(zelle.ort().orElseThrow().merkmale().getOrDefault(Zellort.ALTER, ""));
  }

  private static List<Integer> bounds(Altersgruppe band) {
    return List.of(band.von(), band.bis().orElse(ENDE));
  }

  private void relate(Zellort whole, List<Netzzelle> bands, NavigableSet<Integer> bounds) {
    bands.stream()
        .sorted((a, b) -> Integer.compare(width(a), width(b)))
        .forEach(
            zelle -> {
              Altersgruppe band = band(zelle);
              List<Zellort> pieces = pieces(whole, bounds, band.von(), band.bis().orElse(ENDE));
              netz.relate(zelle.ort().orElseThrow(), pieces);
            });
    List<Netzzelle> complete = bands.stream().filter(Altersbeziehungen::isVollstaendig).toList();
    int from = complete.stream().mapToInt(z -> band(z).von()).min().orElse(0);
    int to = complete.stream().mapToInt(z -> band(z).bis().orElse(ENDE)).max().orElse(ENDE);
    netz.relate(whole, pieces(whole, bounds, from, to));
  }

  private void relateGanze(Zellort whole, List<Netzzelle> all) {
    Map<String, List<Netzzelle>> sources = new LinkedHashMap<>();
    for (Netzzelle zelle : all.stream().filter(Altersbeziehungen::isVollstaendig).toList()) {
      Quellzeile zeile = zelle.vorlage().orElseThrow();
      sources
          .computeIfAbsent(
              zeile.datenquelle() + "/" + zeile.aufgliederung(), s -> new ArrayList<>())
          .add(zelle);
    }
    for (List<Netzzelle> bands : sources.values()) {
      bands.sort(Comparator.comparingInt(z -> band(z).von()));
      int next = 0;
      for (Netzzelle zelle : bands) {
        next = band(zelle).von() == next ? band(zelle).bis().orElse(ENDE) : -1;
      }
      if (next == ENDE) {
        netz.relate(whole, bands.stream().map(z -> z.ort().orElseThrow()).toList());
      }
    }
  }

  private static int width(Netzzelle zelle) {
    return band(zelle).bis().orElse(ENDE) - band(zelle).von();
  }

  private static boolean isVollstaendig(Netzzelle zelle) {
    return zelle.vorlage().map(Quellzeile::vollstaendig).orElse(false);
  }

  private static List<Zellort> pieces(
      Zellort whole, NavigableSet<Integer> bounds, int from, int to) {
    List<Zellort> pieces = new ArrayList<>();
    for (Integer low = bounds.ceiling(from); low != null && low < to; low = bounds.higher(low)) {
      int high = Optional.ofNullable(bounds.higher(low)).orElse(ENDE);
      Altersgruppe piece =
          new Altersgruppe(low, high == ENDE ? OptionalInt.empty() : OptionalInt.of(high));
      pieces.add(whole.with(Zellort.ALTER, piece.schluessel()));
    }
    return pieces;
  }
}
