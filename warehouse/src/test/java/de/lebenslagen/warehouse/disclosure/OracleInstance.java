package de.lebenslagen.warehouse.disclosure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An instance with reference results of independent software; see {@code orakel/README.md}. */
record OracleInstance(String name, Zellsystem system) {

  /** The instances that a quick test can afford. */
  static final List<String> QUICK =
      List.of(
          "s01_2d_3x3",
          "s02_allones_trap",
          "s03_area_sex_age",
          "s04_two_area_systems",
          "s07_quarterly_flow");

  static final List<String> LARGE = List.of("s05_voerde", "s06_voerde_40sub");

  static OracleInstance load(String name) {
    List<Zelle> zellen = new ArrayList<>();
    for (Map<String, String> row : rows(name + "/cells.csv")) {
      zellen.add(new Zelle(row.get("cell"), Long.parseLong(row.get("value")), schutzbedarf(row)));
    }
    Map<String, String> summen = new LinkedHashMap<>();
    Map<String, List<String>> teile = new LinkedHashMap<>();
    for (Map<String, String> row : rows(name + "/constraints.csv")) {
      String constraint = row.get("constraint");
      if (row.get("coef").equals("-1")) {
        summen.put(constraint, row.get("cell"));
      } else {
        teile.computeIfAbsent(constraint, key -> new ArrayList<>()).add(row.get("cell"));
      }
    }
    List<Beziehung> beziehungen = new ArrayList<>();
    summen.forEach((key, summe) -> beziehungen.add(Beziehung.sum(summe, teile.get(key))));
    return new OracleInstance(name, Zellsystem.of(zellen, beziehungen));
  }

  private static Schutzbedarf schutzbedarf(Map<String, String> row) {
    boolean primary = row.get("primary").equals("1");
    if (row.getOrDefault("published", "1").equals("0")) {
      return primary ? Schutzbedarf.UNVEROEFFENTLICHT_SCHUETZEN : Schutzbedarf.UNVEROEFFENTLICHT;
    }
    return primary ? Schutzbedarf.SCHUETZEN : Schutzbedarf.OFFEN;
  }

  /** A reference pattern: {@code primary_only}, {@code gauss_anySum}, {@code sdctable_opt} … */
  Sperrmuster referencePattern(String pattern) {
    if (pattern.equals("primary_only")) {
      return primariesOnly(system);
    }
    boolean sdctable = pattern.startsWith("sdctable_");
    String file = sdctable ? "/pattern_sdctable.csv" : "/pattern_gauss.csv";
    String column = sdctable ? pattern.substring("sdctable_".length()) : pattern;
    Set<String> gesperrt = new LinkedHashSet<>();
    for (Map<String, String> row : rows(name + file)) {
      if (Integer.parseInt(row.get(column)) > 0) {
        gesperrt.add(row.get("cell"));
      }
    }
    return Sperrmuster.of(system, gesperrt);
  }

  /** The pattern that hides what must be hidden and nothing else. */
  static Sperrmuster primariesOnly(Zellsystem system) {
    Set<String> gesperrt = new LinkedHashSet<>();
    for (Zelle zelle : system.zellen()) {
      if (zelle.schutzbedarf().isZuSchuetzen()) {
        gesperrt.add(zelle.schluessel());
      }
    }
    return Sperrmuster.of(system, gesperrt);
  }

  /** The rows of intervals.csv for a pattern. */
  List<Map<String, String>> referenceIntervals(String pattern) {
    return rows(name + "/intervals.csv").stream()
        .filter(row -> row.get("pattern").equals(pattern))
        .toList();
  }

  /** The rows of a CSV file below {@code orakel}, by column name. */
  static List<Map<String, String>> rows(String file) {
    try (InputStream in = OracleInstance.class.getResourceAsStream("orakel/" + file)) {
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      String[] header = split(lines.get(0));
      List<Map<String, String>> rows = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        String[] fields = split(line);
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < header.length; i++) {
          row.put(header[i], fields[i]);
        }
        rows.add(row);
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String[] split(String line) {
    return line.replace("\"", "").split(",", -1);
  }
}
