package de.lebenslagen.warehouse.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Abbruch.Kategorie;
import de.lebenslagen.warehouse.query.build.Musterstern;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatenbankTest {

  @TempDir static Path ordner;

  private static Path datei;
  private static Path geheim;
  private static Datenbank datenbank;

  @BeforeAll
  static void open() throws IOException {
    datei = Musterstern.build(ordner);
    geheim = Files.writeString(ordner.resolve("geheim.csv"), "a;b\ngeheimnis;1\n");
    datenbank = Datenbank.open(datei);
  }

  @AfterAll
  static void close() {
    datenbank.close();
  }

  private static List<String> ask(String sql) {
    try (Ergebnis ergebnis = datenbank.query(sql)) {
      return ergebnis.list().stream().map(Ergebniszeile::toString).toList();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 1 AS x",
        "  -- Frage\n select 1 as x;",
        "WITH a AS (SELECT 1 AS x) FROM a",
        "VALUES (1)",
        "FROM (SELECT 1 AS x)",
      })
  void readingStatementIsAnswered(String sql) {
    assertThat(ask(sql)).containsExactly("[1]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SHOW TABLES",
        "DESCRIBE dim_raum",
        "DESCRIBE SELECT 1",
        "SUMMARIZE ewo__gesamt",
        "EXPLAIN SELECT 1",
        "/* warum */ explain analyze select sum(anzahl) from ewo__gesamt",
        "SELECT * FROM range(3)",
        "SELECT * FROM duckdb_columns()",
        "SELECT * FROM (PIVOT ewo__alter ON altersgruppe IN ('0-6', '6-18') USING sum(anzahl))",
      })
  void descriptionIsAnswered(String sql) {
    assertThat(ask(sql)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "COPY (SELECT 1) TO '%1$s/aus.csv'",
        "COPY dim_raum FROM '%1$s/geheim.csv'",
        "ATTACH '%1$s/fremd.duckdb' AS fremd",
        "DETACH muster",
        "USE memory",
        "SELECT * FROM read_csv('%1$s/geheim.csv')",
        "SELECT * FROM read_csv_auto('%1$s/geheim.csv')",
        "SELECT * FROM '%1$s/geheim.csv'",
        "FROM \"%1$s/geheim.csv\"",
        "SELECT * FROM read_parquet('%1$s/*.parquet')",
        "SELECT * FROM parquet_metadata('%1$s/a.parquet')",
        "SELECT * FROM read_text('%1$s/geheim.csv')",
        "SELECT * FROM read_blob('%1$s/geheim.csv')",
        "SELECT * FROM read_json('%1$s/geheim.csv')",
        "SELECT * FROM sniff_csv('%1$s/geheim.csv')",
        "SELECT * FROM glob('%1$s/*')",
        "SELECT * FROM query('SELECT 1')",
        "SELECT * FROM query_table('%1$s/geheim.csv')",
        "SELECT * FROM json_execute_serialized_sql('{}')",
        "SELECT * FROM duckdb_secrets()",
        "SELECT * FROM duckdb_settings()",
        "SELECT * FROM duckdb_databases()",
        "SELECT * FROM enable_logging('QueryLog')",
        "SELECT * FROM checkpoint()",
        "SELECT (SELECT count(*) FROM read_text('%1$s/geheim.csv'))",
        "WITH a AS (FROM glob('%1$s/*')) SELECT 1",
        "EXPLAIN ANALYZE SELECT * FROM read_text('%1$s/geheim.csv')",
        "EXPLAIN COPY (SELECT 1) TO '%1$s/aus.csv'",
        "SELECT getenv('HOME')",
        "SELECT current_setting('temp_directory')",
        "SELECT write_log('x')",
        "INSTALL spatial",
        "LOAD spatial",
        "SET threads = 1",
        "RESET threads",
        "PRAGMA threads = 1",
        "PRAGMA database_list",
        "CALL enable_logging()",
        "CREATE TABLE t (a INTEGER)",
        "CREATE TEMP TABLE t AS SELECT 1",
        "CREATE SECRET (TYPE http, BEARER_TOKEN 'x')",
        "INSERT INTO dim_raum SELECT * FROM dim_raum",
        "UPDATE dim_raum SET name = 'x'",
        "DELETE FROM dim_raum",
        "DROP TABLE dim_raum",
        "EXPORT DATABASE '%1$s/aus'",
        "IMPORT DATABASE '%1$s/aus'",
        "PREPARE p AS SELECT 1",
        "SET VARIABLE x = 1",
        "CHECKPOINT",
        "VACUUM",
        "BEGIN",
        "SELECT 1; SELECT 2",
        "SELECT 1; COPY (SELECT 1) TO '%1$s/aus.csv'",
        "",
        " -- nichts",
      })
  void statementIsRefusedWhenItDoesMoreThanRead(String sql) {
    assertThatThrownBy(() -> ask(String.format(Locale.ROOT, sql, ordner)))
        .isInstanceOfSatisfying(
            Abbruch.class, a -> assertThat(a.kategorie()).isEqualTo(Kategorie.EINGABE))
        .hasMessageNotContaining("geheimnis");
    assertThat(ordner.resolve("aus.csv")).doesNotExist();
    assertThat(geheim).exists();
  }

  @Test
  void connectionIsSealedWhenTheParserIsPassedBy() throws Exception {
    try (var own = datenbank.duplicate();
        var statement = own.createStatement()) {
      for (String sql :
          List.of(
              "COPY (SELECT 1) TO '" + ordner + "/aus.csv'",
              "ATTACH '" + ordner + "/fremd.duckdb'",
              "SELECT * FROM read_text('" + geheim + "')",
              "SET enable_external_access = true",
              "SET lock_configuration = false",
              "SET memory_limit = '1TB'",
              "CREATE TABLE t (a INTEGER)",
              "INSTALL spatial")) {
        assertThatThrownBy(() -> statement.execute(sql)).as(sql).isInstanceOf(SQLException.class);
      }
    }
  }

  @Test
  void valuesAreExact() {
    String sql =
        "SELECT 9007199254740993 AS a, -1::TINYINT, 0.1::DOUBLE, 1.50::DECIMAL(9, 2), DATE"
            + " '1600-02-29', true, '', NULL, 170141183460469231731687303715884105727,"
            + " 18446744073709551615::UBIGINT, TIME '23:59:59.123456', TIMESTAMP '2021-05-06"
            + " 07:08:09.5', TIMESTAMPTZ '2021-05-06 07:08:09+02', [1, 2], {'a': 'x'},"
            + " '\\xAB'::BLOB";

    try (Ergebnis ergebnis = datenbank.query(sql)) {
      assertThat(ergebnis.list().get(0).werte())
          .isEqualTo(
              Arrays.asList(
                  9007199254740993L,
                  -1L,
                  0.1,
                  new BigDecimal("1.50"),
                  LocalDate.of(1600, 2, 29),
                  true,
                  "",
                  null,
                  new BigDecimal("170141183460469231731687303715884105727"),
                  new BigDecimal("18446744073709551615"),
                  LocalTime.of(23, 59, 59, 123_456_000),
                  LocalDateTime.of(2021, 5, 6, 7, 8, 9, 500_000_000),
                  Instant.parse("2021-05-06T05:08:09Z"),
                  "[1, 2]",
                  "{'a': x}",
                  "\\xAB"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Europe/Berlin", "UTC", "America/New_York"})
  void timesDoNotDependOnTheTimeZoneOfTheMachine(String zone) {
    TimeZone before = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    try (Ergebnis ergebnis =
        datenbank.query(
            "SELECT TIMESTAMP '2021-03-28 02:30:00', TIMESTAMP '0001-01-01 00:00:00', DATE"
                + " '1582-10-10', TIMESTAMPTZ '2021-03-28 02:30:00+00'")) {
      assertThat(ergebnis.list())
          .hasToString("[[2021-03-28T02:30, 0001-01-01T00:00, 1582-10-10, 2021-03-28T02:30:00Z]]");
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void unitIsKnownWhenTheColumnComesFromTheCatalogue() {
    try (Ergebnis ergebnis =
        datenbank.query("SELECT raum, anzahl AS n, anzahl + 1 AS m FROM ewo__gesamt")) {
      assertThat(ergebnis.spalten())
          .containsExactly(
              new Ergebnisspalte("raum", Ergebnistyp.TEXT, Optional.empty()),
              new Ergebnisspalte("n", Ergebnistyp.GANZZAHL, Optional.of("Personen")),
              new Ergebnisspalte("m", Ergebnistyp.GANZZAHL, Optional.empty()));
    }
    try (Ergebnis ergebnis = datenbank.query("SELECT flaeche_km2 FROM dim_raum")) {
      assertThat(ergebnis.spalten().get(0).einheit()).contains("km²");
    }
  }

  @Test
  void resultIsShortenedWhenThereAreMoreRowsThanAllowed() {
    try (Ergebnis ergebnis = datenbank.query("FROM range(10)", 3)) {
      assertThat(ergebnis.list()).hasSize(3);
      assertThat(ergebnis.isGekuerzt()).isTrue();
    }
    try (Ergebnis ergebnis = datenbank.query("FROM range(3)", 3)) {
      assertThat(ergebnis.list()).hasSize(3);
      assertThat(ergebnis.isGekuerzt()).isFalse();
    }
  }

  @Test
  void columnsKeepTheirNamesWhenTheResultIsShortenedOrCast() {
    try (Ergebnis ergebnis = datenbank.query("SELECT 1 AS a, [2] AS a, 'x' AS \"b \"\"c\"", 1)) {
      assertThat(ergebnis.spalten())
          .extracting(Ergebnisspalte::name)
          .containsExactly("a", "a", "b \"c");
      assertThat(ergebnis.list()).hasToString("[[1, [2], x]]");
    }
  }

  @Test
  void orderIsKeptWhenTheResultIsShortened() {
    try (Ergebnis ergebnis = datenbank.query("FROM range(1000000) ORDER BY 1 DESC", 2)) {
      assertThat(ergebnis.list()).hasToString("[[999999], [999998]]");
    }
  }

  @Test
  void resultsDoNotDisturbEachOtherWhenReadInTurns() {
    try (Ergebnis a = datenbank.query("FROM range(100000) ORDER BY 1");
        Ergebnis b = datenbank.query("SELECT range + 7 FROM range(100000) ORDER BY 1")) {
      var left = a.iterator();
      var right = b.iterator();
      for (long i = 0; i < 100_000; i++) {
        assertThat(left.next().wert(0)).isEqualTo(i);
        assertThat(right.next().wert(0)).isEqualTo(i + 7);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT raun FROM ewo__gesamt|Die Spalte \"raun\" gibt es nicht (Zeile 1, Zeichen"
            + " 8).|Meinten Sie \"raum\"?",
        "SELECT 1\nFROM ewo_gesamt|Die Tabelle \"ewo_gesamt\" gibt es nicht (Zeile 2, Zeichen"
            + " 6).|Meinten Sie \"ewo__gesamt\"?",
        "SELECT summ(anzahl) FROM ewo__gesamt|Die Funktion \"summ\" gibt es nicht (Zeile 1,"
            + " Zeichen 8).|Meinten Sie \"sum\", \"summe\" oder \"summary\"?",
        "SELECT raum, sum(anzahl) FROM ewo__gesamt|Die Spalte \"raum\" ist weder gruppiert noch"
            + " zusammengefasst (Zeile 1, Zeichen 8).|Bitte sie bei GROUP BY nennen",
        "SELECT *\nFROM ewo__gesamt\nWHERE AND|Das SQL ist bei \"AND\" nicht verständlich (Zeile"
            + " 3, Zeichen 7).|Kommas",
        "SELECT 1 FROM ewo__alter WHERE berichtsjahr = 'heuer'|Der Wert 'heuer' passt nicht zur"
            + " Spalte|DESCRIBE",
        "SELECT (|Das SQL ist bei \"(\" nicht verständlich|Klammern",
      })
  void mistakeIsExplainedWithPlaceAndSuggestion(String fall) {
    String[] parts = fall.split("\\|", -1);

    assertThatThrownBy(() -> ask(parts[0]))
        .isInstanceOfSatisfying(
            Abbruch.class,
            a -> {
              assertThat(a.kategorie()).isEqualTo(Kategorie.EINGABE);
              assertThat(a.abhilfe()).contains(parts[2]);
            })
        .hasMessageContaining(parts[1]);
  }

  @Test
  void openStopsWhenTheFileIsMissingOrDamaged() throws IOException {
    Path kaputt = Files.writeString(ordner.resolve("kaputt.duckdb"), "kaputt");

    for (Path path : List.of(kaputt, ordner.resolve("fehlt.duckdb"))) {
      assertThatThrownBy(() -> Datenbank.open(path))
          .isInstanceOfSatisfying(
              Abbruch.class, a -> assertThat(a.kategorie()).isEqualTo(Kategorie.SYSTEM));
    }
  }

  private static final String ENDLOS =
      "SELECT count(*) FROM range(10000000) a, range(10000000) b WHERE a.range % 7 = b.range % 11";

  @Test
  @Tag("langsam")
  void queryStopsWhenItTakesTooLong() {
    try (Datenbank kurz = Datenbank.open(datei, new Grenzen(Duration.ofSeconds(1), 500, 1))) {
      assertThatThrownBy(
              () -> {
                try (Ergebnis ergebnis = kurz.query(ENDLOS)) {
                  ergebnis.list();
                }
              })
          .isInstanceOf(Abbruch.class)
          .hasMessageContaining("abgebrochen");
    }
  }

  @Test
  void queryStopsWhenItIsHalted() throws Exception {
    try (Datenbank eigene = Datenbank.open(datei, new Grenzen(Duration.ofMinutes(1), 500, 1))) {
      CompletableFuture<Throwable> end =
          CompletableFuture.supplyAsync(
              () -> {
                try (Ergebnis ergebnis = eigene.query(ENDLOS)) {
                  ergebnis.list();
                  return new IllegalStateException("The query came to an end.");
                } catch (Abbruch a) {
                  return a;
                }
              });
      while (!end.isDone()) {
        Thread.sleep(50);
        eigene.halt();
      }
      assertThat(end.get()).isInstanceOf(Abbruch.class).hasMessageContaining("abgebrochen");
    }
  }

  @Test
  void nothingBeginsWhileQueriesAreHalted() {
    try (Datenbank eigene = Datenbank.open(datei)) {
      eigene.halt();
      assertThatThrownBy(() -> eigene.query("SELECT 1"))
          .isInstanceOf(Abbruch.class)
          .hasMessageContaining("abgebrochen");
      eigene.resume();
      try (Ergebnis ergebnis = eigene.query("SELECT 1")) {
        assertThat(ergebnis.list()).hasSize(1);
      }
    }
  }
}
