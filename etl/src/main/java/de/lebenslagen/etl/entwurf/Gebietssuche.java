package de.lebenslagen.etl.entwurf;

import de.lebenslagen.warehouse.model.Muster;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.raum.Ebene;
import de.lebenslagen.warehouse.raum.Gebietsstand;
import de.lebenslagen.warehouse.raum.Raumgliederung;
import de.lebenslagen.warehouse.raum.Raumverzeichnis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the column whose cells are areas of the workspace, and of which Ebene. */
final class Gebietssuche {

  private static final double GENUG = 0.8;

  /**
   * Where the areas stand.
   *
   * @param breite to which keys are filled with zeros; 0 where they need not be
   * @param summen cell texts, or shell patterns, of rows that are totals or of other areas
   * @param ebenen where rows of several levels stand below each other: the number of digits of the
   *     keys of each, the longest first; empty where there is one level
   */
  record Treffer(
      String spalte,
      String raumgliederung,
      Gebietsstand stand,
      String ebene,
      boolean name,
      int breite,
      List<String> summen,
      double guete,
      Map<Integer, String> ebenen) {

    private Treffer(
        String spalte,
        String raumgliederung,
        Gebietsstand stand,
        String ebene,
        boolean name,
        int breite,
        List<String> summen,
        double guete) {
      this(spalte, raumgliederung, stand, ebene, name, breite, summen, guete, Map.of());
    }
  }

  private final Raumverzeichnis raeume;

  Gebietssuche(Raumverzeichnis raeume) {
    this.raeume = raeume;
  }

  Optional<Treffer> find(List<Spaltenprobe> spalten) {
    List<Treffer> found = new ArrayList<>();
    for (Spaltenprobe spalte : spalten) {
      if (!spalte.isJahrBenannt() && !spalte.isDatum() && !spalte.distinct().isEmpty()) {
        for (Raumgliederung r : raeume.listRaumgliederungen()) {
          Gebietsstand stand = r.gebietsstaende().get(r.gebietsstaende().size() - 1);
          stand.ebenen().forEach(e -> match(spalte, r, stand, e).ifPresent(found::add));
        }
      }
    }
    return found.stream().max(Comparator.comparingDouble(Treffer::guete));
  }

  /** Keys of several levels in one column, told apart by their length, as GENESIS writes them. */
  Optional<Treffer> findMehrere(List<Spaltenprobe> spalten) {
    for (Spaltenprobe spalte : spalten) {
      for (Raumgliederung r : raeume.listRaumgliederungen()) {
        Gebietsstand stand = r.gebietsstaende().get(r.gebietsstaende().size() - 1);
        Map<Integer, String> ebenen = new TreeMap<>(Comparator.reverseOrder());
        Set<String> unbekannt = new TreeSet<>(spalte.distinct());
        for (Ebene ebene : stand.ebenen()) {
          int width = width(stand, ebene);
          Predicate<String> known =
              c ->
                  c.length() == width
                      && raeume.find(r.id(), stand.gueltigVon(), ebene.id(), c).isPresent();
          if (width > 0 && unbekannt.removeIf(known)) {
            ebenen.put(width, ebene.id());
          }
        }
        if (ebenen.size() > 1) {
          String smallest = ebenen.values().iterator().next();
          List<String> others = muster(unbekannt, spalte.distinct());
          return Optional.of(
              new Treffer(
                  spalte.name(), r.id(), stand, smallest, false, 0, others, 1, Map.copyOf(ebenen)));
        }
      }
    }
    return Optional.empty();
  }

  /** Patterns for keys of other areas: of a length, of another Land, or one by one. */
  private static List<String> muster(Set<String> unbekannt, Set<String> alle) {
    Set<String> result = new LinkedHashSet<>();
    for (String key : unbekannt) {
      String length = "?".repeat(key.length());
      String land = key.length() > 2 ? key.substring(0, 2) + length.substring(2) : key;
      result.add(
          Stream.of(length, land)
              .filter(m -> alle.stream().allMatch(c -> !Muster.fits(m, c) || unbekannt.contains(c)))
              .findFirst()
              .orElse(key));
    }
    return List.copyOf(result);
  }

  private Optional<Treffer> match(
      Spaltenprobe spalte, Raumgliederung r, Gebietsstand stand, Ebene ebene) {
    Set<String> cells = spalte.distinct();
    List<String> totals = Summenwort.list(cells);
    int width = width(stand, ebene);
    Predicate<String> byKey =
        c -> raeume.find(r.id(), stand.gueltigVon(), ebene.id(), pad(c, width)).isPresent();
    Predicate<String> byName =
        c -> raeume.findByName(r.id(), stand.gueltigVon(), ebene.id(), c).isPresent();
    double keys = share(cells, totals, byKey);
    double names = share(cells, totals, byName);
    double best = Math.max(keys, names);
    int known = cells.size() - totals.size();
    if (best < GENUG || known < 1) {
      return Optional.empty();
    }
    boolean padded = keys >= names && cells.stream().anyMatch(c -> !pad(c, width).equals(c));
    return Optional.of(
        new Treffer(
            spalte.name(),
            r.id(),
            stand,
            ebene.id(),
            names > keys,
            padded ? width : 0,
            totals,
            guete(spalte, stand, ebene, best, known)));
  }

  /** A column that names many of the areas, once each, under a telling header, is the likeliest. */
  private static double guete(
      Spaltenprobe spalte, Gebietsstand stand, Ebene ebene, double share, int known) {
    String head = spalte.name().toLowerCase(Locale.ROOT);
    boolean telling =
        List.of(
                "gebiet",
                "stadtteil",
                "bezirk",
                "raum",
                "ort",
                "ags",
                "district",
                "schl",
                "gemeinde")
            .stream()
            .anyMatch(head::contains);
    double covered =
        Math.min(1.0, known / (double) Math.max(1, stand.listRaeume(ebene.id()).size()));
    boolean text = !spalte.isAll(c -> c.matches("[0-9]+"));
    return share + covered + (telling ? 1 : 0) + (text ? 0.3 : 0);
  }

  private static double share(Set<String> cells, List<String> totals, Predicate<String> test) {
    long known = cells.stream().filter(c -> !totals.contains(c)).filter(test).count();
    return known / (double) Math.max(1, cells.size() - totals.size());
  }

  private static int width(Gebietsstand stand, Ebene ebene) {
    List<Integer> widths =
        stand.listRaeume(ebene.id()).stream()
            .map(r -> r.id().schluessel())
            .filter(k -> !k.equals(RaumId.NICHT_ZUORDENBAR))
            .filter(k -> k.matches("[0-9]+"))
            .map(String::length)
            .distinct()
            .toList();
    return widths.size() == 1 ? widths.get(0) : 0;
  }

  private static String pad(String key, int width) {
    return key.matches("[0-9]+") && key.length() < width
        ? "0".repeat(width - key.length()) + key
        : key;
  }
}
