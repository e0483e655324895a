package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The command, and what lies in an export; programs of others read it in {@link FremdwerkzeugTest}.
 */
@Tag("langsam")
class ExportBefehlTest {

  private static final int MOST_LINES = 30;

  @TempDir Path ordner;

  private final Aufruf aufruf = Aufruf.in(Exportort.ort());

  private static byte[] bytes(Path datei) {
    try {
      return Files.readAllBytes(datei);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> list(Path ordner) {
    try (Stream<Path> files = Files.walk(ordner)) {
      return files
          .filter(Files::isRegularFile)
          .map(f -> ordner.relativize(f).toString().replace('\\', '/'))
          .filter(f -> !f.endsWith(".zertifikat.json"))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyToolGetsWhatItsUserNeeds() {
    assertThat(list(Exportort.export("r")))
        .contains(
            "LIESMICH.html",
            "start.R",
            "datenwoerterbuch.csv",
            "datenwoerterbuch.html",
            "csv/fct_indikatorwert.csv",
            "parquet/geo_raum.parquet",
            "indikatorwerte.arrow",
            "zellen.arrow",
            "freigabe.duckdb",
            "gebiete.gpkg");
    assertThat(list(Exportort.export("python"))).contains("start.py", "freigabe.duckdb");
    assertThat(list(Exportort.export("powerbi")))
        .contains("start.pq", "parquet/fct_indikatorwert.parquet")
        .noneMatch(f -> f.matches(".*(csv/|duckdb|arrow|gpkg|geo_raum).*"));
    assertThat(list(Exportort.export("qgis")))
        .containsExactly(
            ".lebenslagen-export",
            "LIESMICH.html",
            "datenwoerterbuch.csv",
            "datenwoerterbuch.html",
            "gebiete.gpkg");
  }

  @ParameterizedTest
  @ValueSource(strings = {"r", "python", "powerbi", "qgis"})
  void everyFileHasAValidCertificate(String werkzeug) {
    int files = list(Exportort.export(werkzeug)).size() - 1;
    assertThat(
            aufruf
                .run("zertifikat", "pruefe", Exportort.export(werkzeug).toString())
                .isGut()
                .ausgabe())
        .contains("Gültig: " + files + " Dateien", "Freigabe F-2026-11-22.1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "freigabe.duckdb",
        "gebiete.gpkg",
        "zellen.arrow",
        "parquet/fct_zaehlung.parquet",
        "start.R"
      })
  void changedByteIsFoundInEveryKindOfFile(String datei) throws IOException {
    Path copy = Testort.copy(Exportort.export("r"), ordner.resolve("export"));
    byte[] bytes = bytes(copy.resolve(datei));
    bytes[bytes.length / 2] ^= 1;
    Files.write(copy.resolve(datei), bytes);

    aufruf
        .run("zertifikat", "pruefe", copy.toString())
        .isAbbruch(3, "ihr Inhalt wurde geändert", "nicht weitergeben");
  }

  @Test
  void fileWithoutCertificateIsNotPassedOver() throws IOException {
    Path copy = Testort.copy(Exportort.export("qgis"), ordner.resolve("export"));
    Files.writeString(copy.resolve("dazugelegt.csv"), "gebiet,zahl\n");

    aufruf
        .run("zertifikat", "pruefe", copy.toString())
        .isAbbruch(2, "dazugelegt.csv", "beide zusammen lassen");
  }

  /** The same release gives the same bytes in every format, also as DuckDB and as GeoPackage. */
  @ParameterizedTest
  @ValueSource(strings = {"r", "qgis"})
  void sameReleaseGivesTheSameBytes(String werkzeug) {
    Path again = ordner.resolve("noch/einmal");
    aufruf.run("export", "--fuer", werkzeug, "--nach", again.toString()).isGut();

    assertThat(list(again)).isEqualTo(list(Exportort.export(werkzeug)));
    assertThat(list(again))
        .allSatisfy(
            f ->
                assertThat(bytes(again.resolve(f)))
                    .as(f)
                    .isEqualTo(bytes(Exportort.datei(werkzeug, f))));
  }

  @Test
  void everyFormatSaysTheSame() {
    List<String> expected =
        rows(
            Tabellenleser.read(
                Ausgabeweg.Tabellenform.CSV, Map.of("a.csv", csv("indikatorwerte"))));
    assertThat(expected).hasSizeGreaterThan(1000);

    assertThat(rows(Fremdleser.arrow(bytes(Exportort.datei("r", "indikatorwerte.arrow")))))
        .isEqualTo(expected);
    assertThat(
            rows(
                Fremdleser.duckDb(
                    bytes(Exportort.datei("r", "freigabe.duckdb")), "indikatorwerte")))
        .isEqualTo(expected);
    assertThat(
            rows(
                Fremdleser.geoPackage(
                    bytes(Exportort.datei("qgis", "gebiete.gpkg")), "indikatorwerte")))
        .isEqualTo(expected);
    assertThat(
            rows(
                Fremdleser.parquet(
                    bytes(Exportort.datei("powerbi", "parquet/fct_indikatorwert.parquet")))))
        .isEqualTo(expected);
  }

  /** Indicator, area, year, value and status of every row. */
  private static List<String> rows(List<Map<String, String>> table) {
    return table.stream()
        .map(
            r ->
                Stream.of("indikator", "raum_id", "berichtsjahr", "wert", "wertstatus")
                    .map(c -> c.equals("wert") ? number(r.getOrDefault(c, "")) : r.get(c))
                    .collect(Collectors.joining("|")))
        .sorted()
        .toList();
  }

  /** In one spelling; every digit counts. */
  private static String number(String text) {
    return text.isEmpty() ? "" : String.valueOf(Double.parseDouble(text));
  }

  private static byte[] csv(String name) {
    return bytes(Exportort.datei("r", "csv/fct_" + name.replace("werte", "wert") + ".csv"));
  }

  @Test
  void valuesAreThoseThatTheTownSees() {
    Map<String, String> nordstadt =
        Fremdleser.duckDb(bytes(Exportort.datei("r", "freigabe.duckdb")), "indikatorwerte").stream()
            .filter(r -> r.getOrDefault("indikator", "").equals("bevoelkerung"))
            .filter(r -> r.getOrDefault("raum", "").equals("Nordstadt"))
            .filter(r -> r.getOrDefault("berichtsjahr", "").equals("2022"))
            .findFirst()
            .orElseThrow();
    assertThat(nordstadt)
        .containsEntry("wert", "12532.0")
        .containsEntry("wertstatus", "ZAHL")
        .containsEntry("einheit", "Personen");
  }

  @Test
  void secretValueHasAStatusAndNoNumberInEveryFormat() {
    for (List<Map<String, String>> table :
        List.of(
            Fremdleser.arrow(bytes(Exportort.datei("r", "indikatorwerte.arrow"))),
            Fremdleser.geoPackage(
                bytes(Exportort.datei("qgis", "gebiete.gpkg")), "indikatorwerte"))) {
      assertThat(table)
          .filteredOn(r -> r.getOrDefault("wertstatus", "").equals("GEHEIM_QUELLE"))
          .isNotEmpty()
          .allSatisfy(r -> assertThat(r.get("wert")).isEmpty());
    }
  }

  @Test
  void exportHoldsNothingThatNobodyAskedFor() {
    byte[] duckDb = bytes(Exportort.datei("r", "freigabe.duckdb"));

    assertThat(Fremdleser.listTabellen(duckDb))
        .contains("fct_indikatorwert", "dim_raum", "zellen", "arbeitslose__insgesamt")
        .doesNotContain("dim_lieferung", "raum_umrechnung", "dim_einrichtung");
    assertThat(Fremdleser.duckDb(duckDb, "dim_raum"))
        .as("no Gemeinde of the whole Land")
        .hasSizeLessThan(20)
        .allSatisfy(r -> assertThat(r.get("raum_id")).startsWith("flensburg:"));
    assertThat(Fremdleser.duckDb(duckDb, "fct_zaehlung").get(0))
        .doesNotContainKeys("lieferung_id", "zeile_nr", "spalte");
  }

  @Test
  void dictionaryExplainsEveryColumnOfEveryTable() {
    Set<String> explained =
        Tabellenleser.read(
                Ausgabeweg.Tabellenform.CSV,
                Map.of("a.csv", bytes(Exportort.datei("r", "datenwoerterbuch.csv"))))
            .stream()
            .peek(r -> assertThat(r.get("bedeutung")).as(r.toString()).isNotBlank())
            .map(r -> r.get("tabelle") + "." + r.get("spalte"))
            .collect(Collectors.toSet());
    for (String file : list(Exportort.export("r"))) {
      if (file.endsWith(".parquet")) {
        String table = file.replaceAll("parquet/|\\.parquet", "");
        Fremdleser.parquet(bytes(Exportort.datei("r", file)))
            .get(0)
            .keySet()
            .forEach(column -> assertThat(explained).contains(table + "." + column));
      }
    }
    assertThat(Testordner.read(Exportort.datei("r", "datenwoerterbuch.html")))
        .contains("GESPERRT = gesperrt, ohne Zahl", "0-18 = unter 18");
  }

  @Test
  void startersAreShortAndPagesHarmless() {
    for (String starter : List.of("start.R", "start.py", "start.pq")) {
      String tool = starter.endsWith("R") ? "r" : starter.endsWith("py") ? "python" : "powerbi";
      String text = Testordner.read(Exportort.datei(tool, starter));
      assertThat(text.lines().count()).as(starter).isLessThanOrEqualTo(MOST_LINES);
      assertThat(text).doesNotContain("@INDIKATOR@", "@EBENE@", "@STAND@");
    }
    for (String page : List.of("LIESMICH.html", "datenwoerterbuch.html")) {
      assertThat(Testordner.read(Exportort.datei("r", page)))
          .contains("<html lang=\"de\">")
          .doesNotContain("<script", "http://", "src=");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "pyton, Meinten Sie \"python\"?",
    "excel, 'Bekannt sind: powerbi, python, qgis, r'",
    "'../../etc', Bekannt sind"
  })
  void unknownToolIsAnsweredWithThoseThatThereAre(String fuer, String satz) {
    aufruf.run("export", "--fuer", fuer).isAbbruch(2, satz, "--fuer qgis");
  }

  @Test
  void wrongInputLeavesNothingBehind() throws IOException {
    aufruf
        .run("export", "--fuer", "r", "--freigabe", "F-1999-01-01.1")
        .isAbbruch(2, "F-1999-01-01.1", "");
    aufruf
        .run("export", "--fuer", "r", "--nach", "lieferungen")
        .isAbbruch(2, "nicht leer und kein früherer Export", "--nach ORDNER");
    aufruf
        .run("export", "--fuer", "r", "--nach", "lebenslagen.yml")
        .isAbbruch(2, "nicht leer und kein früherer Export", "--nach ORDNER");
    aufruf
        .run("export", "--fuer", "r", "--nach", "ausgabe/site")
        .isAbbruch(2, "nicht leer und kein früherer Export", "--nach ORDNER");
    Aufruf.in(Testort.veroeffentlicht())
        .run("export", "--fuer", "r")
        .isAbbruch(2, "noch nichts freigegeben", "freigabe pruefe");
    try (Stream<Path> files = Files.list(Exportort.ort())) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .noneMatch(n -> n.startsWith(".export"));
    }
  }

  @Test
  void earlierExportIsReplacedAsAWhole() throws IOException {
    Path ziel = ordner.resolve("export");
    aufruf.run("export", "--fuer", "r", "--nach", ziel.toString()).isGut();
    aufruf.run("export", "--fuer", "qgis", "--nach", ziel.toString()).isGut();

    assertThat(list(ziel)).isEqualTo(list(Exportort.export("qgis")));
    try (Stream<Path> files = Files.list(ordner)) {
      assertThat(files).containsExactly(ziel);
    }
  }
}
