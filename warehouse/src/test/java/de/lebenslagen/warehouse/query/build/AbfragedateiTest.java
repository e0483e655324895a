package de.lebenslagen.warehouse.query.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Abbruch.Kategorie;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.schema.Sternschema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AbfragedateiTest {

  @TempDir static Path gemeinsam;

  private static Path muster;

  @TempDir Path ordner;

  @BeforeAll
  static void build() {
    muster = Musterstern.build(gemeinsam);
  }

  private static List<String> ask(Path datei, String sql) throws SQLException {
    Properties readOnly = new Properties();
    readOnly.setProperty("duckdb.read_only", "true");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + datei, readOnly)) {
      return Sql.listTexts(connection, sql);
    }
  }

  @Test
  void allTablesExistWhenOnlySomeFilesAreGiven() throws SQLException {

    assertThat(ask(muster, "SELECT table_name FROM duckdb_tables() WHERE schema_name = 'main'"))
        .containsAll(Sternschema.listTabellen().stream().map(t -> t.name()).toList());
    assertThat(ask(muster, "SELECT count(*) FROM fct_messwert")).containsExactly("0");
  }

  @Test
  void columnsAreTypedAndDescribedAsDeclared() throws SQLException {

    String columns =
        "SELECT concat(column_name, ' ', CASE WHEN data_type LIKE 'ENUM%' THEN 'ENUM' ELSE"
            + " data_type END, ' ', comment) FROM duckdb_columns() WHERE table_name ="
            + " 'raum_zuordnung' ORDER BY column_index";
    assertThat(ask(muster, columns))
        .containsExactly(
            "von_raum_id ENUM das kleinere Gebiet",
            "nach_raum_id ENUM das größere Gebiet",
            "anteil DOUBLE Anteil, 0 bis 1",
            "gueltig_von DATE erster Tag",
            "gueltig_bis DATE letzter Tag; leer: gilt noch");
  }

  @Test
  void joinComparesEnumsWithoutCastWhenColumnsAreOfOneFamily() throws SQLException {

    assertThat(
            ask(
                muster,
                "SELECT string_agg(DISTINCT data_type, ' ') FROM duckdb_columns() WHERE schema_name"
                    + " = 'main' AND column_name IN ('raum_id', 'von_raum_id', 'nach_raum_id') AND"
                    + " table_name IN ('dim_raum', 'raum_zuordnung', 'fct_zaehlung')"))
        .singleElement()
        .satisfies(types -> assertThat(types.split("ENUM", -1)).hasSize(2));
  }

  @Test
  void agesSortByAgeAndStatusByWeight() throws SQLException {

    assertThat(ask(muster, "SELECT DISTINCT altersgruppe FROM fct_einwohnerbestand ORDER BY 1"))
        .containsExactly("insgesamt", "0-6", "6-18", "18-65", "65+");
    assertThat(ask(muster, "SELECT max(wertstatus) FROM fct_einwohnerbestand"))
        .containsExactly("GEHEIM_QUELLE");
  }

  @Test
  void viewIsJoinedAndMerkmaleAreColumns() throws SQLException {

    assertThat(
            ask(
                muster,
                "SELECT concat_ws('|', raum, raum_schluessel, ebene, berichtsjahr, geschlecht,"
                    + " schulform, anzahl, einheit, wertstatus) FROM ewo__schule ORDER BY anzahl"))
        .containsExactly(
            "Nord|01|stadtteil|2022|maennlich|gesamtschule|4|Personen|ZAHL",
            "Nord|01|stadtteil|2022|weiblich|gymnasium|7|Personen|ZAHL");
    assertThat(ask(muster, "SELECT count(*) FROM ewo__gesamt")).containsExactly("6");
  }

  @Test
  void viewRenamesMerkmalWhenItsNameIsTaken() throws SQLException {
    Sternbau stern = Musterstern.stern(ordner);
    stern.aufgliederung(Map.of("datenquelle", "ewo", "aufgliederung", "lage", "merkmale", "raum"));
    stern.fakt(
        "fct_einwohnerbestand", "lage", Musterstern.NORD, 2022, 3, "weitere_merkmale", "raum=rand");
    Path datei = Abfragedatei.build(stern.write(), ordner.resolve("lage.duckdb"));

    assertThat(ask(datei, "SELECT concat(raum, ' ', merkmal_raum) FROM ewo__lage"))
        .containsExactly("Nord rand");
  }

  @Test
  void fileIsKeptWhenTheListIsTheSame() throws IOException {
    List<Tabellendatei> dateien = Musterstern.stern(ordner).write();
    Path datei = Abfragedatei.build(dateien, ordner.resolve("a.duckdb"));
    FileTime old = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(datei, old);

    List<Tabellendatei> reversed = new ArrayList<>(dateien);
    Collections.reverse(reversed);
    Abfragedatei.build(reversed, datei);

    assertThat(Abfragedatei.hash(reversed)).isEqualTo(Abfragedatei.hash(dateien));
    assertThat(Abfragedatei.bauart()).matches("[0-9a-f]{16}");
    assertThat(Files.getLastModifiedTime(datei)).isEqualTo(old);
  }

  @Test
  void fileIsBuiltAgainWhenTheListChangesOrItIsDamaged() throws Exception {
    Path datei = Musterstern.build(ordner);
    Sternbau more = Musterstern.stern(ordner).raum("stadtteil", "03", "West");
    Abfragedatei.build(more.write(), datei);
    assertThat(ask(datei, "SELECT count(*) FROM dim_raum")).containsExactly("5");

    Files.writeString(datei, "kaputt");
    Abfragedatei.build(more.write(), datei);
    assertThat(ask(datei, "SELECT count(*) FROM dim_raum")).containsExactly("5");
  }

  @Test
  void nothingRemainsWhenBuildingFails() throws IOException {
    Sternbau stern = Musterstern.stern(ordner);
    stern.row("fct_zaehlung", Map.of("wertstatus", "GESPERRT", "anzahl", 3, "berichtsjahr", 2020));
    Path ziel = ordner.resolve("b.duckdb");

    assertThatThrownBy(() -> Abfragedatei.build(stern.write(), ziel))
        .isInstanceOfSatisfying(
            Abbruch.class, a -> assertThat(a.kategorie()).isEqualTo(Kategorie.DATEN));

    try (Stream<Path> files = Files.list(ordner)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .allMatch(name -> name.endsWith(".parquet") || name.equals("bau.sperre"));
    }
  }

  @Test
  void whatAKilledBuildLeftIsRemovedAtTheNext() throws IOException {
    Path rest = Files.createDirectories(ordner.resolve("bau/auslagerung"));
    Files.writeString(rest.resolve("block"), "x");
    Files.writeString(ordner.resolve("bau/neu.duckdb"), "halb");

    assertThat(Musterstern.build(ordner)).isRegularFile();
    assertThat(ordner.resolve("bau")).doesNotExist();
  }

  @Test
  void buildStopsWhenAParquetFileDoesNotFit() throws SQLException {
    Path fremd = ordner.resolve("fremd.parquet");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      Sql.execute(
          connection,
          "COPY (SELECT 'a' AS raum_id, 1 AS geometrie) TO %s (FORMAT parquet)"
              .formatted(Sql.path(fremd)));
    }

    assertThatThrownBy(
            () ->
                Abfragedatei.build(
                    List.of(new Tabellendatei("geo_raum", fremd)), ordner.resolve("c.duckdb")))
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining("fremd.parquet")
        .hasMessageContaining("geo_raum")
        .hasMessageContaining("erwartet: [geometrie BLOB]; gefunden: [geometrie INTEGER]");
  }

  @Test
  void sumOfEveryPairAndTripleFollowsTheRuleOfTheModel() throws SQLException {
    List<String> expected = new ArrayList<>();
    for (Statuscode a : Statuscode.values()) {
      for (Statuscode b : Statuscode.values()) {
        for (Statuscode c : Statuscode.values()) {
          expected.add(a + " " + b + " " + c + " " + a.combine(b).combine(c));
        }
      }
    }
    String codes = "(SELECT unnest(enum_range(NULL::\"wertstatus\")) AS s)";

    assertThat(
            ask(
                muster,
                """
                SELECT concat(a, ' ', b, ' ', c, ' ', summe(1, s).wertstatus) FROM (
                  SELECT a.s AS a, b.s AS b, c.s AS c, unnest([a.s, b.s, c.s]) AS s
                  FROM %1$s a, %1$s b, %1$s c)
                GROUP BY a, b, c
                """
                    .formatted(codes)))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void sumHasNoNumberWhenAPartIsHiddenOrAufgliederungenMeet() throws SQLException {
    String byYear =
        "SELECT concat(berichtsjahr, ' ', %s) FROM fct_einwohnerbestand WHERE %s"
            + " GROUP BY berichtsjahr ORDER BY 1";

    assertThat(
            ask(muster, byYear.formatted("summe(anzahl, wertstatus)", "aufgliederung = 'alter'")))
        .containsExactly(
            "2021 {'anzahl': 300, 'wertstatus': ZAHL}",
            "2022 {'anzahl': NULL, 'wertstatus': GEHEIM_QUELLE}");
    assertThat(
            ask(
                muster,
                byYear.formatted(
                    "summe(anzahl, wertstatus, aufgliederung)", "berichtsjahr = 2021")))
        .containsExactly("2021 {'anzahl': NULL, 'wertstatus': NICHT_SINNVOLL}");
    assertThat(
            ask(
                muster,
                byYear.formatted("summe_text(anzahl, wertstatus)", "aufgliederung = 'alter'")))
        .containsExactly("2021 300", "2022 geheim in der Quelle");
    assertThat(
            ask(muster, "SELECT summe(anzahl, wertstatus).wertstatus FROM ewo__alter WHERE false"))
        .containsExactly("NICHT_GELIEFERT");
  }
}
