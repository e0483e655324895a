package de.lebenslagen.warehouse.freigabe;

import de.lebenslagen.warehouse.model.Zeitart;
import de.lebenslagen.warehouse.model.Zeitbezug;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** Links periods to the shorter ones that make them up: a year to its quarters. */
final class Zeitbeziehungen {

  private record Reihe(String gegenstand, String raum, SortedMap<String, String> merkmale) {}

  private Zeitbeziehungen() {}

  /**
   * @param additiv Gegenstaende whose periods add up
   */
  static void relate(Zellnetz netz, Set<String> additiv) {
    Map<Reihe, TreeSet<Zeitbezug>> series = new LinkedHashMap<>();
    for (Netzzelle zelle : netz.list()) {
      if (zelle.isVerknuepfbar() && additiv.contains(zelle.gegenstand())) {
        Zellort ort = zelle.ort().orElseThrow();
        Zeitbezug zeit = Zeitbezug.parse(ort.zeitbezug());
        if (zeit.art() != Zeitart.STICHTAG) {
          series
              .computeIfAbsent(
                  new Reihe(ort.gegenstand(), ort.raum(), ort.merkmale()), r -> new TreeSet<>())
              .add(zeit);
        }
      }
    }
    series.forEach((reihe, zeiten) -> relate(netz, reihe, zeiten));
  }

  private static void relate(Zellnetz netz, Reihe reihe, TreeSet<Zeitbezug> zeiten) {
    for (Zeitbezug whole : zeiten) {
      for (Zeitart art : Zeitart.values()) {
        List<Zeitbezug> parts =
            zeiten.stream().filter(z -> z.art() == art && isPart(z, whole)).toList();
        findPartition(whole, parts)
            .ifPresent(
                found ->
                    netz.relate(
                        ort(reihe, whole), found.stream().map(z -> ort(reihe, z)).toList()));
      }
    }
  }

  private static boolean isPart(Zeitbezug part, Zeitbezug whole) {
    return !part.equals(whole)
        && !part.von().isBefore(whole.von())
        && !part.bis().isAfter(whole.bis())
        && !(part.von().equals(whole.von()) && part.bis().equals(whole.bis()));
  }

  private static Optional<List<Zeitbezug>> findPartition(Zeitbezug whole, List<Zeitbezug> parts) {
    List<Zeitbezug> sorted = new ArrayList<>(parts);
    sorted.sort((a, b) -> a.von().compareTo(b.von()));
    var next = whole.von();
    for (Zeitbezug part : sorted) {
      if (!part.von().equals(next)) {
        return Optional.empty();
      }
      next = part.bis().plusDays(1);
    }
    return next.equals(whole.bis().plusDays(1)) ? Optional.of(sorted) : Optional.empty();
  }

  private static Zellort ort(Reihe reihe, Zeitbezug zeit) {
    return new Zellort(reihe.gegenstand(), reihe.raum(), zeit.schluessel(), reihe.merkmale());
  }
}
