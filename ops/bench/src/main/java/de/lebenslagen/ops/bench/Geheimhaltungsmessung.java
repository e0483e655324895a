package de.lebenslagen.ops.bench;

import de.lebenslagen.warehouse.disclosure.Beziehung;
import de.lebenslagen.warehouse.disclosure.Geheimhaltung;
import de.lebenslagen.warehouse.disclosure.Geheimhaltungsergebnis;
import de.lebenslagen.warehouse.disclosure.Geheimhaltungspolitik;
import de.lebenslagen.warehouse.disclosure.Schutzbedarf;
import de.lebenslagen.warehouse.disclosure.Zelle;
import de.lebenslagen.warehouse.disclosure.Zellsystem;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Suppression, audit and repair on the reference instances of town size and above. */
record Geheimhaltungsmessung(Programm programm) implements Messung {

  private static final Path ORAKEL =
      Path.of("warehouse/src/test/resources/de/lebenslagen/warehouse/disclosure/orakel");
  private static final double MEGABYTE = 1 << 20;

  @Override
  public String name() {
    return "geheimhaltung";
  }

  @Override
  public List<Messreihe> run() throws IOException {
    List<Double> town = measure("s05_voerde", 5);
    double townMemory = peak();
    List<Double> large = measure("s06_voerde_40sub", 3);
    return List.of(
        Messreihe.sekunden(
            "disclosure control, 2,376 linked cells, 84 primaries", town, 10, 5, "all in one"),
        Messreihe.ohneVorgabe("its heap at most", "MB", List.of(townMemory), "peak of all pools"),
        Messreihe.sekunden("disclosure control, 11,016 linked cells", large, 180, 60, "all in one"),
        Messreihe.ohneVorgabe("its heap at most", "MB", List.of(peak()), "peak of all pools"));
  }

  private List<Double> measure(String instance, int runs) throws IOException {
    pools().forEach(MemoryPoolMXBean::resetPeakUsage);
    Zellsystem system = read(programm.wurzel().resolve(ORAKEL).resolve(instance));
    List<Double> seconds = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      long start = System.nanoTime();
      Geheimhaltungsergebnis ergebnis =
          new Geheimhaltung(Geheimhaltungspolitik.standard()).protect(system);
      seconds.add((System.nanoTime() - start) / 1e9);
      if (!(ergebnis instanceof Geheimhaltungsergebnis.Geschuetzt)) {
        throw new IllegalStateException(instance + " was refused: " + ergebnis);
      }
    }
    return seconds;
  }

  private static List<MemoryPoolMXBean> pools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }

  private static double peak() {
    return pools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MEGABYTE;
  }

  private static Zellsystem read(Path instance) throws IOException {
    List<Zelle> zellen = new ArrayList<>();
    for (Map<String, String> row : rows(instance.resolve("cells.csv"))) {
      boolean primary = row.getOrDefault("primary", "").equals("1");
      zellen.add(
          new Zelle(
              row.getOrDefault("cell", ""),
              Long.parseLong(row.getOrDefault("value", "")),
              primary ? Schutzbedarf.SCHUETZEN : Schutzbedarf.OFFEN));
    }
    Map<String, String> sums = new LinkedHashMap<>();
    Map<String, List<String>> parts = new LinkedHashMap<>();
    for (Map<String, String> row : rows(instance.resolve("constraints.csv"))) {
      String constraint = row.getOrDefault("constraint", "");
      String cell = row.getOrDefault("cell", "");
      if (row.getOrDefault("coef", "").equals("-1")) {
        sums.put(constraint, cell);
      } else {
        parts.computeIfAbsent(constraint, key -> new ArrayList<>()).add(cell);
      }
    }
    List<Beziehung> beziehungen = new ArrayList<>();
    sums.forEach(
        (key, sum) -> beziehungen.add(Beziehung.sum(sum, parts.getOrDefault(key, List.of()))));
    return Zellsystem.of(zellen, beziehungen);
  }

  private static List<Map<String, String>> rows(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    String[] header = lines.get(0).replace("\"", "").split(",", -1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.replace("\"", "").split(",", -1);
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < header.length; i++) {
        row.put(header[i], fields[i]);
      }
      rows.add(row);
    }
    return rows;
  }
}
