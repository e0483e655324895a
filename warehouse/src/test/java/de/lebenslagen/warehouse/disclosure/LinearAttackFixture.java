package de.lebenslagen.warehouse.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The 4 × 4 table of {@code lineare_attacke_4x4.csv}, each hidden cell to be protected. */
final class LinearAttackFixture {

  private static final String SUMME = "Summe";

  private LinearAttackFixture() {}

  static Zellsystem system(List<Map<String, String>> rows) {
    List<Zelle> zellen = new ArrayList<>();
    Map<String, List<String>> rowSums = new LinkedHashMap<>();
    Map<String, List<String>> columnSums = new LinkedHashMap<>();
    for (Map<String, String> row : rows) {
      String zeile = row.get("zeile");
      String spalte = row.get("spalte");
      boolean hidden = row.get("gesperrt").equals("1");
      zellen.add(
          new Zelle(
              zeile + "," + spalte,
              Long.parseLong(row.get("wert")),
              hidden ? Schutzbedarf.SCHUETZEN : Schutzbedarf.OFFEN));
      if (!zeile.equals(SUMME)) {
        add(columnSums, SUMME + "," + spalte, zeile + "," + spalte);
      }
      if (!spalte.equals(SUMME)) {
        add(rowSums, zeile + "," + SUMME, zeile + "," + spalte);
      }
    }
    List<Beziehung> beziehungen = new ArrayList<>();
    rowSums.forEach((summe, parts) -> beziehungen.add(Beziehung.sum(summe, parts)));
    columnSums.forEach((summe, parts) -> beziehungen.add(Beziehung.sum(summe, parts)));
    return Zellsystem.of(zellen, beziehungen);
  }

  private static void add(Map<String, List<String>> teile, String summe, String teil) {
    teile.computeIfAbsent(summe, key -> new ArrayList<>()).add(teil);
  }

  static Sperrmuster pattern(Zellsystem system, List<Map<String, String>> rows) {
    Set<String> hidden =
        rows.stream()
            .filter(row -> row.get("gesperrt").equals("1"))
            .map(row -> row.get("zeile") + "," + row.get("spalte"))
            .collect(Collectors.toSet());
    return Sperrmuster.of(system, hidden);
  }
}
