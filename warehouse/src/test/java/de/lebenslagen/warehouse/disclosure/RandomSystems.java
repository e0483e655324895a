package de.lebenslagen.warehouse.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Seeded tiny tables, small enough to try every table of whole numbers. */
final class RandomSystems {

  private static final List<String> ZEILEN = List.of("a", "b", "c");
  private static final List<String> SPALTEN = List.of("x", "y", "z");

  private RandomSystems() {}

  /** A 3 × 3 table with all sums; small counts are protected, some inner cells unpublished. */
  static Zellsystem table(Random random) {
    Map<String, Long> werte = new LinkedHashMap<>();
    for (String zeile : ZEILEN) {
      for (String spalte : SPALTEN) {
        long wert = random.nextInt(3) == 0 ? random.nextInt(2) : random.nextInt(4);
        List.of(zeile + spalte, zeile, spalte, "T")
            .forEach(cell -> werte.merge(cell, wert, Long::sum));
      }
    }
    boolean overlay = random.nextInt(4) == 0;
    List<Zelle> zellen = new ArrayList<>();
    werte.forEach(
        (cell, wert) -> zellen.add(new Zelle(cell, wert, schutzbedarf(cell, wert, overlay))));
    return Zellsystem.of(zellen, beziehungen());
  }

  private static Schutzbedarf schutzbedarf(String cell, long wert, boolean overlay) {
    boolean geheim = wert == 1 || wert == 2;
    if (overlay && cell.length() == 2) {
      return geheim ? Schutzbedarf.UNVEROEFFENTLICHT_SCHUETZEN : Schutzbedarf.UNVEROEFFENTLICHT;
    }
    return geheim ? Schutzbedarf.SCHUETZEN : Schutzbedarf.OFFEN;
  }

  private static List<Beziehung> beziehungen() {
    List<Beziehung> beziehungen = new ArrayList<>();
    beziehungen.add(Beziehung.sum("T", ZEILEN));
    beziehungen.add(Beziehung.sum("T", SPALTEN));
    for (String zeile : ZEILEN) {
      beziehungen.add(Beziehung.sum(zeile, SPALTEN.stream().map(s -> zeile + s).toList()));
    }
    for (String spalte : SPALTEN) {
      beziehungen.add(Beziehung.sum(spalte, ZEILEN.stream().map(z -> z + spalte).toList()));
    }
    return beziehungen;
  }

  /** A sparse 3 × 3 × 3 table with all sums; here whole numbers can be narrower than real ones. */
  static Zellsystem cube(Random random) {
    List<Achse> achsen =
        Stream.of("A", "B", "C").map(name -> achse(name, List.of("1", "2", "3"))).toList();
    Map<List<String>, Long> werte = new LinkedHashMap<>();
    for (String a : List.of("1", "2", "3")) {
      for (String b : List.of("1", "2", "3")) {
        for (String c : List.of("1", "2", "3")) {
          werte.put(List.of(a, b, c), (long) Math.max(0, random.nextInt(5) - 2));
        }
      }
    }
    Kreuztabelle tabelle = new Kreuztabelle("Faelle", achsen, werte);
    return new Tabellenverbund(List.of(tabelle), wert -> wert == 1).zellsystem();
  }

  /** Areas by age by sex, exponentially distributed counts with a mean of 1 to 6. */
  static Kreuztabelle sparse(Random random) {
    List<List<String>> columns =
        List.of(
            numbered("r", 2 + random.nextInt(4)),
            numbered("a", 2 + random.nextInt(3)),
            numbered("g", 2));
    int mean = 1 + random.nextInt(6);
    Map<List<String>, Long> werte = new LinkedHashMap<>();
    for (String raum : columns.get(0)) {
      for (String alter : columns.get(1)) {
        for (String geschlecht : columns.get(2)) {
          long wert = (long) (-Math.log(1 - random.nextDouble()) * mean);
          werte.put(List.of(raum, alter, geschlecht), wert);
        }
      }
    }
    List<Achse> achsen =
        List.of(
            achse("Raum", columns.get(0)),
            achse("Alter", columns.get(1)),
            achse("Geschlecht", columns.get(2)));
    return new Kreuztabelle("Faelle", achsen, werte);
  }

  private static List<String> numbered(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
  }

  /** A dimension without inner steps. */
  static Achse achse(String name, List<String> auspraegungen) {
    List<Achse.Stufe> steps =
        auspraegungen.stream().map(a -> new Achse.Stufe(a, "insgesamt")).toList();
    return new Achse(name, Achse.Art.MERKMAL, "insgesamt", List.of(steps), Set.of());
  }

  /** Hides what must be hidden, and others at random. */
  static Sperrmuster pattern(Zellsystem system, Random random) {
    Set<String> gesperrt = new LinkedHashSet<>();
    for (Zelle zelle : system.zellen()) {
      boolean also = zelle.wert() > 0 && random.nextInt(3) == 0;
      if (zelle.schutzbedarf().isZuSchuetzen() || also) {
        gesperrt.add(zelle.schluessel());
      }
    }
    return Sperrmuster.of(system, gesperrt);
  }
}
