package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * R, GDAL and Python read what {@code export} wrote, and the starters run as they lie there. A tool
 * that is missing is a failure that says how to get it: {@code ./lebenslagen test} installs all.
 */
@Tag("langsam")
class FremdwerkzeugTest {

  /** Debian's own Python knows Debian's packages; one in front of it on the path may not. */
  private static final List<String> PYTHON = List.of("python3", "/usr/bin/python3");

  @TempDir Path ordner;

  private record Ausgang(int code, String text) {

    Ausgang isGut() {
      assertThat(code).as(text).isZero();
      return this;
    }
  }

  /** Runs a program; what it says comes back, messages included. */
  private Ausgang run(Path in, String paket, String... command) {
    try {
      Path out = Files.createTempFile(ordner, "aus", ".txt");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(in.toFile())
              .redirectErrorStream(true)
              .redirectOutput(out.toFile());
      builder.environment().put("LC_ALL", "C.UTF-8");
      int code = builder.start().waitFor();
      return new Ausgang(code, Files.readString(out, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(
          command[0] + " is missing: apt-get install " + paket + ", as ./lebenslagen test does", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private Ausgang gdal(String... command) {
    return run(ordner, "gdal-bin", command);
  }

  private Ausgang r(Path in, String script) {
    Path file = Testordner.write(ordner.resolve("skript.R"), script);
    return run(in, "r-base-core r-cran-rsqlite", "Rscript", "--vanilla", file.toString());
  }

  private static Path copy(String werkzeug, Path to) {
    return Testort.copy(Exportort.export(werkzeug), to);
  }

  private static String gpkg() {
    return Exportort.datei("qgis", "gebiete.gpkg").toString();
  }

  /** What our own door says, in the order of the keys. */
  private List<Map<String, String>> query(String sql) {
    Path datei = ordner.resolve("eigene-" + Math.abs(sql.hashCode()) + ".csv");
    Aufruf.in(Exportort.ort())
        .run("abfrage", "--tuer", "freigabe", sql, "--als", "csv", "--nach", datei.toString());
    try {
      return Tabellenleser.read(
          Ausgabeweg.Tabellenform.CSV, Map.of("a.csv", Files.readAllBytes(datei)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void gdalFindsEveryLayerWithItsAreasAndSystem() {
    String summary = gdal("ogrinfo", "-ro", "-so", "-al", gpkg()).isGut().text();

    assertThat(summary)
        .contains(
            "Layer name: flensburg_stadtteil_2018_01_01",
            "Layer name: flensburg_stadt_2018_01_01",
            "Layer name: indikatorwerte",
            "Layer name: zellen",
            "Geometry: Multi Polygon",
            "ID[\"EPSG\",4326]",
            "bevoelkerung_2022: Real",
            "bevoelkerung_2022_status: String")
        .doesNotContain("Warning", "ERROR");
    assertThat(layer(summary, "flensburg_stadtteil_2018_01_01")).contains("Feature Count: 13");
    assertThat(layer(summary, "flensburg_stadt_2018_01_01")).contains("Feature Count: 1");
    assertThat(layer(summary, "flensburg_stadtteil_2018_01_01"))
        .containsPattern("Extent: \\(9\\.3\\d+, 54\\.7\\d+\\) - \\(9\\.5\\d+, 54\\.8\\d+\\)");
  }

  private static String layer(String summary, String name) {
    return Arrays.stream(summary.split("Layer name: "))
        .filter(part -> part.startsWith(name))
        .findFirst()
        .orElseThrow();
  }

  /** Areas in square metres (UTM 32) against ours on the ellipsoid, and every ring closed. */
  @Test
  void gdalMeasuresTheSameAreas() {
    String sql =
        "SELECT schluessel, ST_IsValid(geom) AS gueltig, ST_Area(ST_Transform(geom, 25832)) AS m2"
            + " FROM flensburg_stadtteil_2018_01_01 ORDER BY schluessel";
    Path csv = ordner.resolve("flaechen.csv");
    gdal("ogr2ogr", "-f", "CSV", csv.toString(), gpkg(), "-dialect", "SQLITE", "-sql", sql).isGut();
    List<Map<String, String>> own =
        query(
            "SELECT schluessel, flaeche_km2 FROM dim_raum WHERE ebene = 'stadtteil'"
                + " AND gebietsstand = DATE '2018-01-01' AND NOT nicht_zuordenbar ORDER BY 1");

    List<Map<String, String>> found = csv(csv);
    assertThat(found).hasSize(13).hasSameSizeAs(own);
    for (int i = 0; i < own.size(); i++) {
      assertThat(found.get(i)).containsEntry("gueltig", "1");
      assertThat(found.get(i).get("schluessel")).isEqualTo(own.get(i).get("schluessel"));
      double km2 = Double.parseDouble(own.get(i).getOrDefault("flaeche_km2", ""));
      double m2 = Double.parseDouble(found.get(i).getOrDefault("m2", ""));
      assertThat(m2 / 1e6 / km2).as("scale of UTM").isBetween(0.9985, 1.0015);
    }
  }

  private static List<Map<String, String>> csv(Path datei) {
    try {
      return Tabellenleser.read(
          Ausgabeweg.Tabellenform.CSV, Map.of("a.csv", Files.readAllBytes(datei)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every count that GDAL reads, against the same query to our own door. */
  @Test
  void gdalReadsTheSameCounts() {
    String columns = "gegenstand, aufgliederung, raum_id, zeitbezug, altersgruppe, geschlecht";
    Path csv = ordner.resolve("zellen.csv");
    gdal(
            "ogr2ogr",
            "-f",
            "CSV",
            csv.toString(),
            gpkg(),
            "-sql",
            "SELECT " + columns + ", anzahl, wertstatus FROM zellen")
        .isGut();
    String union =
        Stream.of("einwohnerbestand", "bewegung", "leistungsbezug", "zaehlung")
            .map(t -> "SELECT " + columns + ", anzahl, wertstatus FROM fct_" + t)
            .collect(Collectors.joining(" UNION ALL "));

    assertThat(lines(csv(csv))).hasSizeGreaterThan(1000).isEqualTo(lines(query(union)));
  }

  private static List<String> lines(List<Map<String, String>> table) {
    return table.stream().map(row -> new TreeMap<>(row).toString()).sorted().toList();
  }

  /** Base R reads the CSV, RSQLite the GeoPackage: both say the same, to the last digit. */
  @Test
  void rReadsTheSameFromCsvAndGeoPackage() {
    String script =
        """
        library(RSQLite)
        werte <- read.csv("csv/fct_indikatorwert.csv", colClasses = "character", na.strings = "")
        paket <- dbConnect(SQLite(), "gebiete.gpkg", flags = SQLITE_RO)
        lang <- dbGetQuery(paket, "SELECT indikator, raum_id, berichtsjahr, wert, wertstatus
                                   FROM indikatorwerte")
        beide <- merge(werte, lang, by = c("indikator", "raum_id", "berichtsjahr"))
        stopifnot(nrow(beide) == nrow(werte), nrow(lang) == nrow(werte))
        stopifnot(identical(beide$wertstatus.x, beide$wertstatus.y))
        stopifnot(identical(is.na(beide$wert.x), is.na(beide$wert.y)))
        stopifnot(all(abs(as.numeric(beide$wert.x) - beide$wert.y) < 1e-12, na.rm = TRUE))
        breit <- dbGetQuery(paket, "SELECT raum_id, bevoelkerung_2022 AS wert, bevoelkerung_2022_status
                                    AS status FROM flensburg_stadtteil_2018_01_01")
        eine <- lang[lang$indikator == "bevoelkerung" & lang$berichtsjahr == 2022, ]
        stopifnot(all(merge(breit, eine, by = "raum_id")$wert.x == eine$wert[match(
          merge(breit, eine, by = "raum_id")$raum_id, eine$raum_id)]))
        kopf <- dbGetQuery(paket, "SELECT hex(substr(geom, 1, 8)) AS k
                                   FROM flensburg_stadtteil_2018_01_01")$k
        stopifnot(all(kopf == "47500003E6100000"))
        cat("Zeilen:", nrow(beide), "ohne Zahl:", sum(is.na(beide$wert.y)), "\\n")
        """;
    assertThat(r(Exportort.export("r"), script).isGut().text())
        .containsPattern("Zeilen: 1\\d{3} ohne Zahl: [1-9]");
  }

  @Test
  void starterInRRunsAsItIs() {
    Path export = copy("r", ordner.resolve("r"));
    String text = run(export, "r-base-core", "Rscript", "--vanilla", "start.R").isGut().text();

    assertThat(text).contains("ZAHL", "01 Altstadt", "2022").doesNotContain("Warn", "Fehler");
    assertThat(export.resolve("reihe.pdf")).isNotEmptyFile();
    assertThat(text).contains(value(export));
  }

  @Test
  void starterInPythonRunsAsItIs() {
    Path export = copy("python", ordner.resolve("python"));
    String text = run(export, "python3-pandas", findPython(), "start.py").isGut().text();

    assertThat(text).contains("ZAHL", "01 Altstadt", "2022");
    assertThat(text).contains(value(export));
  }

  /**
   * What the starter draws, read from the CSV files as where pyarrow is missing: every number of
   * the picture is the exported one. The picture itself needs matplotlib, which with its forty
   * packages is not worth its installation here; without it the starter says how to get it.
   */
  @Test
  void starterInPythonDrawsTheExportedNumbers() {
    Path export = copy("python", ordner.resolve("python"));
    String script =
        """
        import sys
        sys.modules["pyarrow"] = sys.modules["fastparquet"] = None
        exec(open("start.py").read())
        print("GEZEICHNET")
        print(reihe.iloc[:, :12].stack().rename("wert").to_csv(), end="")
        """;
    String text = run(export, "python3-pandas", findPython(), "-c", script).isGut().text();

    String[] parts = text.split("GEZEICHNET\n");
    if (!Files.exists(export.resolve("reihe.png"))) {
      assertThat(parts[0]).contains("pip install matplotlib");
    }
    String indikator = indikator(export);
    Map<String, Double> exported = new TreeMap<>();
    csv(export.resolve("csv/fct_indikatorwert.csv")).stream()
        .filter(row -> row.getOrDefault("indikator", "").equals(indikator))
        .filter(row -> !row.getOrDefault("wert", "").isEmpty())
        .forEach(
            row ->
                exported.put(
                    row.get("berichtsjahr") + " " + row.get("raum_id").replaceAll(".*:", ""),
                    Double.valueOf(row.get("wert"))));
    List<String> drawn = parts[1].lines().skip(1).toList();
    assertThat(drawn).hasSizeGreaterThan(12);
    assertThat(drawn)
        .allSatisfy(
            line -> {
              String[] cells = line.split(","); // 2022,01 Altstadt,7.1
              String key = cells[0] + " " + cells[1].split(" ")[0];
              assertThat(exported).containsKey(key);
              assertThat(Double.parseDouble(cells[2])).isCloseTo(exported.get(key), within(1e-9));
            });
  }

  private static String indikator(Path export) {
    return Testordner.read(export.resolve("start.py")).split("INDIKATOR = \"")[1].split("\"")[0];
  }

  /** The value of the Altstadt in 2022 of the indicator that the starter names, as it prints it. */
  private static String value(Path export) {
    String starter =
        Stream.of("start.R", "start.py")
            .map(export::resolve)
            .filter(Files::exists)
            .map(Testordner::read)
            .findFirst()
            .orElseThrow();
    String indikator = starter.split("(?i)indikator (<-|=) \"")[1].split("\"")[0];
    return csv(export.resolve("csv/fct_indikatorwert.csv")).stream()
        .filter(row -> row.getOrDefault("indikator", "").equals(indikator))
        .filter(row -> row.getOrDefault("raum_id", "").endsWith(":stadtteil:01"))
        .filter(row -> row.getOrDefault("berichtsjahr", "").equals("2022"))
        .map(row -> Math.round(Double.parseDouble(row.getOrDefault("wert", "")) * 10) / 10.0)
        .map(String::valueOf)
        .findFirst()
        .orElseThrow();
  }

  private String findPython() {
    List<String> tried = new ArrayList<>();
    for (String python : PYTHON) {
      try {
        Ausgang found = run(ordner, "python3", python, "-c", "import pandas");
        if (found.code() == 0) {
          return python;
        }
        tried.add(python + ": " + found.text().strip());
      } catch (AssertionError missing) {
        tried.add(String.valueOf(missing.getMessage()));
      }
    }
    throw new AssertionError(
        "pandas is missing: apt-get install python3-pandas, as ./lebenslagen test does; " + tried);
  }
}
