package de.lebenslagen.warehouse.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

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
        long wert = random.nextInt(3) == 0 ? random.nextInt(2) : random.nextInt(5);
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
