package de.lebenslagen.ops.bench;

import com.sun.management.OperatingSystemMXBean;
import de.lebenslagen.warehouse.indicator.Gebietsverzeichnis;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.catalogue.Indikatorkatalog;
import de.lebenslagen.warehouse.indicator.value.Indikatorrechnung;
import de.lebenslagen.warehouse.indicator.value.Indikatorwerte;
import de.lebenslagen.warehouse.indicator.value.Wertauswahl;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Ergebnis;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlen;
import de.lebenslagen.warehouse.query.kennzahl.Zielebene;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * All indicators of a town over all its areas and years, in process: the demo towns, and one of
 * Berlin's size in which nothing is missing. Each run opens the query file anew.
 */
record Indikatorenmessung(Programm programm, Ablauf ablauf, Path ordner) implements Messung {

  private static final int AUFWAERMEN = 3;

  @Override
  public String name() {
    return "indikatoren";
  }

  @Override
  public List<Messreihe> run() throws IOException, InterruptedException {
    List<Messreihe> result = new ArrayList<>();
    result.addAll(measure("Flensburg", demo("flensburg"), 9, 1, 0.5));
    result.addAll(measure("Berlin", demo("berlin"), 5, 10, 5));
    try {
      Path ort = ordner.resolve("grossstadt");
      Path gross =
          Grossstadt.build(Zellgruppe.listGefragte(Indikatorkatalog.readShipped().list()), ort);
      result.addAll(measure("a town of Berlin's size where nothing is missing", gross, 5, 10, 5));
      result.addAll(new Auswahlmessung(ordner.resolve("auswahl")).run());
    } catch (SQLException e) {
      throw new IOException(e);
    }
    return result;
  }

  /** Sets up a demo town and finds its query file. */
  private Path demo(String stadt) throws IOException, InterruptedException {
    Path ort = ordner.resolve("indikatoren-" + stadt);
    ablauf.measure(ordner, programm.launcher().toString(), "demo", stadt, "--nach", ort.toString());
    try (Stream<Path> files = Files.list(ort.resolve(".lebenslagen/abfrage"))) {
      return files.filter(f -> f.toString().endsWith(".duckdb")).findFirst().orElseThrow();
    }
  }

  private List<Messreihe> measure(String stadt, Path datei, int runs, double bar, double aim) {
    List<Double> seconds = new ArrayList<>();
    List<Double> cpu = new ArrayList<>();
    String size = "";
    for (int run = -AUFWAERMEN; run < runs; run++) {
      long start = System.nanoTime();
      long used = cpuNanos();
      try (Datenbank datenbank = Datenbank.open(datei)) {
        size = compute(datenbank);
      }
      if (run >= 0) {
        seconds.add((System.nanoTime() - start) / 1e9);
        cpu.add((cpuNanos() - used) / 1e9);
      }
    }
    String what = "all indicators of " + stadt;
    return List.of(
        Messreihe.sekunden(what, seconds, bar, aim, size),
        Messreihe.ohneVorgabe(
            what + ", CPU", "s", cpu, "all threads, garbage collection included"));
  }

  private static long cpuNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static String compute(Datenbank datenbank) {
    List<Indikator> indikatoren = Indikatorkatalog.readShipped().list();
    Indikatorrechnung rechnung =
        new Indikatorrechnung(
            new Kennzahlen(datenbank), Indikatorkatalog.readShipped()::get, "bench");
    long values = 0;
    long numbers = 0;
    TreeSet<String> available = new TreeSet<>();
    for (Zielebene ebene : listEbenen(datenbank)) {
      Indikatorwerte werte =
          rechnung.compute(indikatoren, Wertauswahl.of(ebene, listJahre(datenbank)));
      values += werte.list().size();
      for (Indikatorwert wert : werte.list()) {
        if (wert.wert().findZahl().isPresent()) {
          numbers++;
          available.add(wert.indikator().wert());
        }
      }
    }
    return String.format(
        Locale.ROOT,
        "%,d values of %d indicators, %,d of them numbers, of %d indicators",
        values,
        indikatoren.size(),
        numbers,
        available.size());
  }

  /** Those of the town, on its last Gebietsstand where there are several. */
  private static List<Zielebene> listEbenen(Datenbank datenbank) {
    Gebietsverzeichnis gebiete = Gebietsverzeichnis.read(datenbank);
    return gebiete.list().stream()
        .filter(g -> !g.raeume().get(0).raumgliederung().equals("verwaltung"))
        .map(gebiete::getEbene)
        .distinct()
        .toList();
  }

  private static SortedSet<Integer> listJahre(Datenbank datenbank) {
    SortedSet<Integer> jahre = new TreeSet<>();
    try (Ergebnis rows =
        datenbank.query("SELECT DISTINCT berichtsjahr::INTEGER FROM meta.lieferumfang")) {
      rows.list().forEach(z -> jahre.add(Integer.valueOf(String.valueOf(z.wert(0)))));
    }
    return jahre;
  }
}
