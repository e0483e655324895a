package de.lebenslagen.warehouse.freigabe;

import de.lebenslagen.warehouse.freigabe.Verhaeltnis.Posten;
import de.lebenslagen.warehouse.model.Altersgruppe;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;

/** Finds the cells behind a selection of an indicator: at one place, in one year. */
final class Zellsuche {

  private record Stelle(String gegenstand, String raum, int jahr) {}

  private final Map<Stelle, List<Netzzelle>> zellen = new HashMap<>();

  Zellsuche(Collection<Netzzelle> all) {
    for (Netzzelle zelle : all) {
      if (zelle.isVerknuepfbar() && zelle.vorlage().isPresent()) {
        Zellort ort = zelle.ort().orElseThrow();
        zellen
            .computeIfAbsent(
                new Stelle(ort.gegenstand(), ort.raum(), zelle.vorlage().get().berichtsjahr()),
                s -> new ArrayList<>())
            .add(zelle);
      }
    }
  }

  /**
   * The cells that make up the selection; of ages, the bands that fill it without gap.
   *
   * @return empty where some of it was not counted
   */
  List<Netzzelle> list(Posten posten, String raum, int jahr) {
    List<Netzzelle> there =
        zellen.getOrDefault(
            new Stelle(posten.gegenstand(), raum, jahr - posten.jahresversatz()), List.of());
    List<Netzzelle> exact =
        there.stream().filter(z -> merkmale(z).equals(posten.merkmale())).limit(1).toList();
    String band = posten.merkmale().get(Zellort.ALTER);
    return exact.isEmpty() && band != null ? bands(there, posten, Altersgruppe.parse(band)) : exact;
  }

  private static SortedMap<String, String> merkmale(Netzzelle zelle) {
    return zelle.ort().orElseThrow().merkmale();
  }

  private static List<Netzzelle> bands(List<Netzzelle> there, Posten posten, Altersgruppe wanted) {
    List<Netzzelle> result = new ArrayList<>();
    OptionalInt at = OptionalInt.of(wanted.von());
    while (at.isPresent() && !OptionalInt.of(at.getAsInt()).equals(wanted.bis())) {
      int from = at.getAsInt();
      Optional<Netzzelle> next =
          there.stream()
              .filter(z -> isBand(z, posten, from, wanted))
              .max((a, b) -> Integer.compare(end(a), end(b)));
      if (next.isEmpty()) {
        return List.of();
      }
      result.add(next.get());
      at = band(next.get()).bis();
    }
    return result;
  }

  private static boolean isBand(Netzzelle zelle, Posten posten, int from, Altersgruppe wanted) {
    Zellort ort = zelle.ort().orElseThrow();
    return ort.merkmale().containsKey(Zellort.ALTER)
        && zelle.wert().isPresent()
        && sameOtherwise(ort, posten)
        && band(zelle).von() == from
        && end(zelle) <= wanted.bis().orElse(Integer.MAX_VALUE);
  }

  private static boolean sameOtherwise(Zellort ort, Posten posten) {
    Zellort wanted = new Zellort(ort.gegenstand(), ort.raum(), ort.zeitbezug(), posten.merkmale());
    return ort.without(Zellort.ALTER).equals(wanted.without(Zellort.ALTER));
  }

  private static Altersgruppe band(Netzzelle zelle) {
    return Altersgruppe.parse(merkmale(zelle).getOrDefault(Zellort.ALTER, ""));
  }

  private static int end(Netzzelle zelle) {
    return band(zelle).bis().orElse(Integer.MAX_VALUE);
  }
}
