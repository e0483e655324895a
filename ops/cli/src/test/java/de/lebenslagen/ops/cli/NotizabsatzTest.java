package de.lebenslagen.ops.cli;

import static de.lebenslagen.ops.cli.Notizprobe.fuss;
import static de.lebenslagen.ops.cli.Notizprobe.tafel;
import static de.lebenslagen.ops.cli.Notizprobe.text;
import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.notebook.absatz.Absatzergebnis;
import de.lebenslagen.notebook.absatz.Absatzergebnis.Ausgang;
import de.lebenslagen.notebook.absatz.Vervollstaendigung;
import de.lebenslagen.notebook.absatz.Zone;
import de.lebenslagen.notebook.zugriff.Einstellungen;
import de.lebenslagen.warehouse.declaration.ArbeitsbereichReader;
import de.lebenslagen.warehouse.register.Protokolleintrag;
import de.lebenslagen.warehouse.register.Register;
import de.lebenslagen.warehouse.zugang.Ortszugang;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Paragraphs in SQL and Java over the published tables of Flensburg, as a notebook runs them. */
@Tag("langsam")
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class NotizabsatzTest {

  private static final String INTERN = "(tuer=intern)\n";
  private static final String UNENDLICH =
      "SELECT count(*) FROM range(100000000) a, range(100000) b WHERE a.range % 7 = b.range % 5";

  @TempDir static Path ordner;
  private static Path ort;
  private static Notizprobe notiz;

  @BeforeAll
  static void open() {
    ort = Testort.copy(Testort.flensburg(), ordner.resolve("flensburg"));
    notiz = Notizprobe.in(ort);
  }

  @AfterAll
  static void close() {
    notiz.close();
  }

  private static Absatzergebnis sql(String optionen, String sql) {
    return notiz.run("%sozialraum.sql" + optionen + "\n" + sql);
  }

  private static Absatzergebnis java(String code) {
    return notiz.run("%sozialraum.tablesaw" + INTERN + code);
  }

  /** Waits until it is so; the class's timeout ends a wait for nothing. */
  private static void await(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      Thread.sleep(20);
    }
  }

  @Test
  void figuresHaveDatenstandZoneAndSources() {
    Absatzergebnis ergebnis =
        sql(
            "(tuer=intern, zweck=\"Prüfung\")",
            "SELECT raum, anzahl FROM arbeitslose__insgesamt WHERE berichtsjahr = 2022 AND raum = 'Nordstadt'");

    assertThat(ergebnis.ausgang()).isEqualTo(Ausgang.GUT);
    assertThat(ergebnis.zone()).isEqualTo(Zone.INTERN);
    assertThat(tafel(ergebnis).zeilen()).containsExactly(List.of("Nordstadt", 727L));
    assertThat(fuss(ergebnis).datenstand()).isEqualTo(Testort.ERSTER);
    assertThat(fuss(ergebnis).vermerk()).isEqualTo("Zweck: Prüfung");
    assertThat(fuss(ergebnis).quellen()).singleElement().asString().contains("Flensburg");
    assertThat(listProtokoll())
        .anyMatch(
            p ->
                p.ereignis().equals("notizbuch-intern")
                    && p.einzelheiten().contains("Zweck: Prüfung")
                    && p.einzelheiten().contains("arbeitslose__insgesamt"));
  }

  private static List<Protokolleintrag> listProtokoll() {
    Ortszugang zugang = new Ortszugang(ArbeitsbereichReader.read(ort), Map.of(), Aufruf.UHR);
    try (Register register = zugang.openRegisterReadOnly()) {
      return register.protokoll().list();
    }
  }

  @Test
  void doorFreigabeIsTheUsualOneAndEmptyBeforeTheFirstRelease() {
    Absatzergebnis ergebnis = sql("", "SELECT 1");

    assertThat(ergebnis.ausgang()).isEqualTo(Ausgang.FEHLER);
    assertThat(text(ergebnis)).contains("noch nichts freigegeben", "tuer=intern");
  }

  @Test
  void internNeedsAPurpose() {
    try (Notizprobe ohne = Notizprobe.in(ort, Einstellungen.standard())) {
      Absatzergebnis ergebnis = ohne.run("%sozialraum.sql(tuer=intern)\nSELECT 1");

      assertThat(ergebnis.ausgang()).isEqualTo(Ausgang.FEHLER);
      assertThat(text(ergebnis)).contains("nur mit einem Zweck");
    }
  }

  @Test
  void nothingButTheDatenstandIsRead() {
    Path ziel = ordner.resolve("nichts");
    for (String sql :
        List.of(
            "SELECT * FROM read_csv('/etc/passwd')",
            "SELECT * FROM '/etc/passwd'",
            "SELECT * FROM \"/etc/passwd.csv\"",
            "FROM read_text('/etc/passwd')",
            "FROM read_blob('/etc/*')",
            "FROM glob('/etc/*')",
            "FROM read_parquet('https://boese.example/x.parquet')",
            "FROM query('SELECT * FROM read_text(''/etc/passwd'')')",
            "FROM query_table('dim_raum')",
            "FROM sqlite_scan('register.db', 'protokoll')",
            "SELECT 1 WHERE EXISTS (SELECT * FROM read_csv('/etc/passwd'))",
            "WITH x AS (FROM read_csv('/etc/passwd')) FROM x",
            "COPY (SELECT 1) TO '" + ziel + "'",
            "COPY FROM DATABASE x TO y",
            "EXPORT DATABASE '" + ziel + "'",
            "ATTACH '" + ziel + "'",
            "ATTACH ':memory:' AS y",
            "DETACH geteilt",
            "INSTALL httpfs",
            "LOAD httpfs",
            "PRAGMA database_list",
            "PRAGMA enable_external_access=true",
            "SET enable_external_access = true",
            "RESET lock_configuration",
            "SELECT set_config('threads', '1')",
            "CALL pragma_database_size()",
            "CREATE TABLE geteilt.x AS SELECT 1",
            "CREATE TEMP TABLE x AS SELECT 1",
            "INSERT INTO geteilt.x VALUES (1)",
            "DROP VIEW einwohner__insgesamt",
            "UPDATE dim_raum SET name = 'x'",
            "EXPLAIN COPY (SELECT 1) TO '" + ziel + "'",
            "EXPLAIN ANALYZE SELECT * FROM read_csv('/etc/passwd')",
            "SELECT 1; SELECT 2",
            "SELECT 1; DROP TABLE dim_raum",
            "/* SELECT */ COPY (SELECT 1) TO '" + ziel + "'",
            "SELECT getenv('HOME')")) {
      Absatzergebnis ergebnis = sql(INTERN, sql);
      assertThat(ergebnis.ausgang()).as(sql).isEqualTo(Ausgang.FEHLER);
      assertThat(text(ergebnis)).as(sql).doesNotContain("root:");
    }
    assertThat(ziel).doesNotExist();
  }

  @Test
  void namesWithQuotesAreOnlyNames() {
    Absatzergebnis ergebnis =
        sql(INTERN, "SELECT 1 AS \"a\"\"; DROP TABLE dim_raum; --\", 'O''Neill' AS \"<b>'\"");

    assertThat(ergebnis.ausgang()).as(text(ergebnis)).isEqualTo(Ausgang.GUT);
    assertThat(tafel(ergebnis).spalten().get(0).name()).isEqualTo("a\"; DROP TABLE dim_raum; --");
    assertThat(sql(INTERN, "SELECT count(*) FROM dim_raum").ausgang()).isEqualTo(Ausgang.GUT);
  }

  @Test
  void mistakeIsToldWithItsPlaceAndWhatWasMeant() {
    Absatzergebnis ergebnis = sql(INTERN, "SELECT anzal\nFROM arbeitslose__insgesamt");

    assertThat(ergebnis.ausgang()).isEqualTo(Ausgang.FEHLER);
    assertThat(text(ergebnis)).contains("anzal", "Meinten Sie", "anzahl");
    assertThat(text(notiz.run("%sozialraum.sql(tuer=intern, zeile=3)\nSELECT 1")))
        .contains("\"zeile\" gibt es nicht", "zeilen");
    assertThat(text(notiz.run("%sozialraum.sqll\nSELECT 1"))).contains("sqll", "sql");
  }

  @Test
  void rowsAreCappedWithANote() {
    Absatzergebnis ergebnis = sql("(tuer=intern, zeilen=5)", "SELECT * FROM range(100)");

    assertThat(tafel(ergebnis).zeilen()).hasSize(5);
    assertThat(text(ergebnis)).contains("mehr als 5 Zeilen");
    assertThat(text(sql("(tuer=intern, zeilen=99999999)", "SELECT 1"))).contains("1 bis 10000");
  }

  @Test
  void formFillsTheQueryAndCanNotBreakOutOfAText() {
    String sql =
        "SELECT count(*) FROM einwohner__insgesamt WHERE raum = '${gebiet=Nordstadt,@gebiete}'";

    assertThat(tafel(sql(INTERN, sql)).zeilen().get(0).get(0)).isNotEqualTo(0L);
    try (Notizprobe andere = Notizprobe.in(ort).with("gebiet", "x' OR 'a' = 'a")) {
      assertThat(tafel(andere.run("%sozialraum.sql" + INTERN + sql)).zeilen())
          .containsExactly(List.of(0L));
    }
  }

  @Test
  void completionKnowsTablesColumnsAreasAndIndicators() {
    assertThat(complete("sql", "SELECT * FROM arbeitsl")).contains("arbeitslose__insgesamt");
    assertThat(complete("sql", "SELECT anz FROM arbeitslose__insgesamt", 10)).contains("anzahl");
    assertThat(
            complete(
                "sql",
                "SELECT a.wertst FROM arbeitslose__insgesamt a WHERE arbeitslose__insgesamt.wertst"))
        .contains("wertstatus");
    assertThat(complete("sql", "SELECT 1 WHERE raum = 'Nordst")).contains("Nordstadt");
    assertThat(complete("sql", "SELECT 1 WHERE indikator = 'sgb2_q")).contains("sgb2_quote");
    assertThat(complete("indikator", "kinder in Nordst")).contains("Nordstadt");
    assertThat(complete("indikator", "kinder als verl")).contains("verlauf");
    assertThat(complete("tablesaw", "z.indi")).contains("indikator(");
    assertThat(complete("tablesaw", "var t = Table.create(\"a\");\nTable.cre")).contains("create(");
  }

  private static List<String> complete(String sprache, String text) {
    return complete(sprache, text, text.length());
  }

  private static List<String> complete(String sprache, String text, int stelle) {
    return notiz.sitzung().complete(sprache, text, stelle).stream()
        .map(Vervollstaendigung::wert)
        .toList();
  }

  @Test
  void cancelEndsAQueryAndTheNoteLivesOn() throws InterruptedException {
    try (Notizprobe eigene = Notizprobe.in(ort)) {
      CompletableFuture<Absatzergebnis> lauf =
          CompletableFuture.supplyAsync(() -> eigene.run("%sozialraum.sql" + INTERN + UNENDLICH));
      await(
          () -> {
            eigene.sitzung().cancel();
            return lauf.isDone();
          });

      assertThat(lauf.join().ausgang()).isEqualTo(Ausgang.ABGEBROCHEN);
      assertThat(text(lauf.join())).contains("Von Hand abgebrochen");
      assertThat(eigene.run("%sozialraum.sql" + INTERN + "SELECT 1").ausgang())
          .isEqualTo(Ausgang.GUT);
    }
  }

  /** A sentence asks many short questions: it ends also when it is stopped between two of them. */
  @Test
  void cancelEndsASentenceAndTheNoteLivesOn() {
    String satz = "%sozialraum.indikator" + INTERN + "sgb ii 2022 in ${gebiet=Nordstadt}";
    try (Notizprobe eigene = Notizprobe.in(ort)) {
      eigene.whileAsked(() -> eigene.sitzung().cancel());
      Absatzergebnis abgebrochen = eigene.run(satz);
      eigene.whileAsked(() -> {});

      assertThat(abgebrochen.ausgang()).as(text(abgebrochen)).isEqualTo(Ausgang.ABGEBROCHEN);
      assertThat(text(abgebrochen)).contains("Von Hand abgebrochen");
      assertThat(eigene.sitzung().complete("indikator", "kinder in Nordst", 16)).isNotEmpty();
      assertThat(tafel(eigene.run(satz)).zeilen()).isNotEmpty();
    }
  }

  @Test
  void runawayParagraphsEndAtTheirLimits() {
    Einstellungen knapp =
        Einstellungen.standard()
            .withZweck(Optional.of("Test"))
            .withGrenzen(Duration.ofSeconds(4), 64, 10_000);
    try (Notizprobe eigene = Notizprobe.in(ort, knapp)) {
      assertThat(text(eigene.run("%sozialraum.sql" + INTERN + UNENDLICH))).contains("Zeitgrenze");
      assertThat(
              text(
                  eigene.run(
                      "%sozialraum.sql"
                          + INTERN
                          + "SELECT max(len(s)) FROM (SELECT string_agg(range::VARCHAR, ',') s FROM range(100000000))")))
          .containsAnyOf("Speicher", "Zeitgrenze");
      assertThat(text(eigene.run("%sozialraum.tablesaw\nwhile (true) {}"))).contains("Zeitgrenze");
      Absatzergebnis viel =
          eigene.run("%sozialraum.tablesaw\nwhile (true) System.out.println(\"immer mehr\");");
      assertThat(viel.ausgang()).isEqualTo(Ausgang.ABGEBROCHEN);
      assertThat(text(viel)).contains("mehr ausgegeben").hasSizeLessThan(20_000);
      Absatzergebnis voll =
          eigene.run(
              "%sozialraum.tablesaw\nvar l = new ArrayList<long[]>(); int[] n = new int[Integer.MAX_VALUE];");
      assertThat(voll.ausgang()).isEqualTo(Ausgang.ABGEBROCHEN);
      assertThat(text(voll)).contains("Speichergrenze");
      assertThat(text(eigene.run("%sozialraum.tablesaw\n1 + 1"))).contains("2");
    }
  }

  @Test
  void javaHasTablesawAndTheWarehouseAtHand() {
    Absatzergebnis ergebnis =
        java(
            """
            Table t = z.sql("SELECT raum, anzahl FROM arbeitslose__insgesamt WHERE berichtsjahr = 2022");
            System.out.println("Zeilen: " + t.rowCount());
            long summe = (long) t.longColumn("anzahl").sum();
            t.where(t.stringColumn("raum").isEqualTo("Nordstadt"))
            """);

    assertThat(ergebnis.ausgang()).as(text(ergebnis)).isEqualTo(Ausgang.GUT);
    assertThat(text(ergebnis)).contains("Zeilen: 13");
    assertThat(tafel(ergebnis).zeilen()).containsExactly(List.of("Nordstadt", 727L));
    assertThat(fuss(ergebnis).zone()).isEqualTo(Zone.INTERN);
    assertThat(text(java("summe"))).contains("3");
  }

  @Test
  void objectsAreSharedBetweenParagraphsAndLanguages() {
    sql(
        "(tuer=intern, als=alle)",
        "SELECT raum, anzahl FROM einwohner__insgesamt WHERE berichtsjahr = 2022");
    notiz.run("%sozialraum.indikator(tuer=intern, als=quote)\nsgb ii 2022 in Nordstadt");

    Absatzergebnis ergebnis =
        java(
            "z.share(\"grenze\", (int) alle.longColumn(\"anzahl\").max());\nquote.doubleColumn(\"wert\").get(0)");

    assertThat(ergebnis.ausgang()).as(text(ergebnis)).isEqualTo(Ausgang.GUT);
    assertThat(Double.parseDouble(text(ergebnis).strip())).isBetween(1.0, 60.0);
    assertThat(
            tafel(
                    sql(
                        INTERN,
                        "SELECT count(*) FROM einwohner__insgesamt WHERE berichtsjahr = 2022 AND anzahl >= ${grenze}"))
                .zeilen())
        .containsExactly(List.of(1L));
  }

  @Test
  void tablesMadeInJavaCanBeAskedInSql() {
    java(
        """
        z.share("eigene", Table.create("eigene",
            StringColumn.create("raum", "Nordstadt", "Tarup", null),
            IntColumn.create("n", new int[] {1, 2, 3}),
            DoubleColumn.create("A \\"b\\" x", new double[] {0.5, Double.NaN, 1.5}),
            DateColumn.create("tag", new LocalDate[] {LocalDate.of(2022, 12, 31), null, null}),
            BooleanColumn.create("ja", new boolean[] {true, false, true})))
        """);

    Absatzergebnis ergebnis =
        sql(
            INTERN,
            """
            SELECT e.raum, n, "A ""b"" x", tag, ja, anzahl > 0 AS bewohnt
            FROM geteilt.eigene e JOIN einwohner__insgesamt w ON e.raum = w.raum::VARCHAR
            WHERE berichtsjahr = 2022 ORDER BY n
            """);

    assertThat(ergebnis.ausgang()).as(text(ergebnis)).isEqualTo(Ausgang.GUT);
    assertThat(tafel(ergebnis).zeilen())
        .containsExactly(
            List.of("Nordstadt", 1L, 0.5, java.time.LocalDate.of(2022, 12, 31), true, true),
            java.util.Arrays.asList("Tarup", 2L, null, null, false, true));
    assertThat(complete("sql", "SELECT * FROM geteilt.ei")).contains("eigene");
    assertThat(complete("sql", "SELECT * FROM get")).contains("geteilt.eigene");
  }

  @Test
  void sharedTableCarriesItsZoneAndSourcesThroughSql() {
    sql(
        "(tuer=intern, als=geheim)",
        "SELECT raum, anzahl FROM arbeitslose__insgesamt WHERE berichtsjahr = 2022");

    Absatzergebnis ergebnis = sql(INTERN, "SELECT count(*) AS n FROM GETEILT.geheim");

    assertThat(tafel(ergebnis).zeilen()).containsExactly(List.of(13L));
    assertThat(fuss(ergebnis).zone()).isEqualTo(Zone.INTERN);
    assertThat(fuss(ergebnis).quellen()).anyMatch(q -> q.contains("Flensburg"));
    assertThat(text(sql(INTERN, "SELECT * FROM geteilt.fehlt"))).contains("fehlt");
  }

  @Test
  void sharedTableWithUnusableColumnsIsRefused() {
    java("z.share(\"leer\", Table.create(\"leer\"))");

    assertThat(text(sql(INTERN, "FROM geteilt.leer"))).contains("\"leer\"", "lässt sich in SQL");
  }

  @Test
  void mistakesInJavaHaveTheirLine() {
    assertThat(text(java("int a = 1;\n\nint b = a + nichts;"))).contains("Zeile 3", "nichts");
    assertThat(text(java("int c = 1;\nint d = c / 0;"))).contains("Zeile 2", "/ by zero");
    assertThat(text(java("for (int i = 0; i < 3; i++) {\n"))).contains("Zeile 2", "Klammer");
    Absatzergebnis frage = java("z.sql(\"SELECT x FROM arbeitslose__insgesamt\")");
    assertThat(frage.ausgang()).isEqualTo(Ausgang.FEHLER);
    assertThat(text(frage)).contains("Die Spalte \"x\" gibt es nicht");
  }

  @Test
  void cancelReallyStopsJava() throws InterruptedException {
    try (Notizprobe eigene = Notizprobe.in(ort)) {
      eigene.run(
          "%sozialraum.tablesaw\nlong n = 0; var h = new java.util.concurrent.atomic.AtomicLong();");
      CompletableFuture<Absatzergebnis> lauf =
          CompletableFuture.supplyAsync(
              () -> eigene.run("%sozialraum.tablesaw\nwhile (true) h.incrementAndGet();"));
      await(
          () -> {
            eigene.sitzung().cancel();
            return lauf.isDone();
          });

      assertThat(lauf.join().ausgang()).isEqualTo(Ausgang.ABGEBROCHEN);
      String before = text(eigene.run("%sozialraum.tablesaw\nh.get()"));
      Thread.sleep(50);
      assertThat(text(eigene.run("%sozialraum.tablesaw\nh.get()"))).isEqualTo(before);
    }
  }

  @Test
  void notesDoNotDisturbEachOther() throws InterruptedException {
    try (Notizprobe eine = Notizprobe.in(ort);
        Notizprobe andere = Notizprobe.in(ort)) {
      eine.run("%sozialraum.tablesaw\nint x = 1; System.out.println(\"eine\");");
      CompletableFuture<Absatzergebnis> lang =
          CompletableFuture.supplyAsync(
              () -> eine.run("%sozialraum.tablesaw\nwhile (true) Thread.sleep(5);"));

      Absatzergebnis kurz = andere.run("%sozialraum.tablesaw\nSystem.out.println(\"andere\"); x");

      assertThat(text(kurz)).contains("andere", "x").doesNotContain("eine\n");
      assertThat(kurz.ausgang()).isEqualTo(Ausgang.FEHLER);
      andere.sitzung().cancel();
      assertThat(lang).isNotDone();
      await(
          () -> {
            eine.sitzung().cancel();
            return lang.isDone();
          });
      assertThat(text(eine.run("%sozialraum.tablesaw\nx"))).contains("1");
    }
  }

  @Test
  void javaCanBeSwitchedOff() {
    Einstellungen aus = Einstellungen.standard().withJava(Einstellungen.Javaschalter.AUS);
    try (Notizprobe eigene = Notizprobe.in(ort, aus)) {
      Absatzergebnis ergebnis = eigene.run("%sozialraum.tablesaw\n1 + 1");

      assertThat(ergebnis.ausgang()).isEqualTo(Ausgang.FEHLER);
      assertThat(text(ergebnis)).contains("abgeschaltet");
      assertThat(eigene.sitzung().complete("tablesaw", "Tab", 3)).isEmpty();
    }
  }
}
