package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("langsam")
class AbfrageBefehlTest {

  private static final String NORDSTADT =
      "SELECT raum, berichtsjahr, anzahl FROM arbeitslose__insgesamt WHERE raum_schluessel = '03'"
          + " AND berichtsjahr >= 2021 ORDER BY berichtsjahr";
  private static final String VERMERK =
      "INTERN, nicht auf Geheimhaltung geprüft; Zweck: Prüfung; Datenstand 2026-11-22.1";

  @TempDir Path ordner;

  private Aufruf aufruf;

  @BeforeEach
  void open() {
    aufruf = Aufruf.in(Testort.veroeffentlicht());
  }

  @Test
  void tableIsGermanAndSaysThatItIsInternal() {
    assertThat(aufruf.run("abfrage", NORDSTADT).isGut().ausgabe())
        .isEqualTo(
            """
                                         anzahl
              raum       berichtsjahr  Personen
              ─────────  ────────────  ────────
              Nordstadt          2021       823
              Nordstadt          2022       727

              Datenstand 2026-11-22.1 · intern, nicht auf Geheimhaltung geprüft
            """);
  }

  @Test
  void nearestNameIsAskedForWhenNothingIsFound() {
    assertThat(
            aufruf
                .run("abfrage", "SELECT anzahl FROM arbeitslose__insgesamt WHERE raum = 'Nordstad'")
                .meldungen())
        .isEqualTo(
            "Achtung: \"Nordstad\" kommt in der Spalte raum nicht vor. Meinten Sie"
                + " \"Nordstadt\"?\n");
  }

  @Test
  void sumIsAValueOfOurs() {
    String out =
        aufruf
            .run(
                "abfrage",
                "SELECT berichtsjahr, summe(anzahl, wertstatus) AS summe FROM"
                    + " wohnungsnotfall__raeumung WHERE raum <> 'x' GROUP BY ALL ORDER BY ALL")
            .isGut()
            .ausgabe();

    assertThat(out)
        .contains("          2022  geheim in der Quelle\n")
        .doesNotContain("{", "GEHEIM_QUELLE", "NULL");
    assertThat(
            aufruf
                .run(
                    "abfrage",
                    "SELECT summe(anzahl, wertstatus) AS summe FROM einwohner__insgesamt WHERE"
                        + " berichtsjahr = 2022")
                .isGut()
                .ausgabe())
        .contains("  99.341\n");
  }

  @Test
  void resultWithoutRowsHasItsColumns() {
    assertThat(
            aufruf
                .run("abfrage", "SELECT raum, anzahl FROM arbeitslose__insgesamt WHERE false")
                .isGut()
                .ausgabe())
        .contains("  raum  Personen\n", "  keine Zeilen\n");
  }

  @Test
  void narrowTerminalGetsBlocks() {
    String out =
        aufruf
            .with("COLUMNS", "60")
            .run("abfrage", "FROM dim_datenquelle WHERE datenquelle = 'arbeitslose'")
            .isGut()
            .ausgabe();

    assertThat(out).contains("  titel                    Arbeitslose nach Stadtteilen\n");
    assertThat(out.lines().filter(l -> !l.contains("Datenstand")))
        .allSatisfy(l -> assertThat(l.length()).isLessThanOrEqualTo(60));
  }

  @Test
  void longTextIsCutAndSaysSo() {
    assertThat(
            aufruf
                .with("COLUMNS", "60")
                .run("abfrage", "SELECT repeat('abc ', 200) AS lang, 1 AS eins")
                .isGut()
                .ausgabe())
        .contains("…     1\n", "ein Text ist gekürzt; mit --als json steht er ganz da");
  }

  @Test
  void manyRowsAreCutOnTheTerminal() {
    assertThat(aufruf.run("abfrage", "FROM range(500)").isGut().ausgabe())
        .contains("… mehr als 200 Zeilen");
  }

  @Test
  void partialSumIsWarnedOf() {
    Aufruf.Ausgang ausgang =
        aufruf.run("abfrage", "SELECT sum(anzahl) AS summe FROM wohnungsnotfall__raeumung");

    assertThat(ausgang.code()).isZero();
    assertThat(ausgang.meldungen()).startsWith("Achtung: ").contains("summe(anzahl, wertstatus)");
  }

  @Test
  void unknownNamesGetSuggestions() {
    aufruf
        .run("abfrage", "SELECT raum FROM arbeitslose__insgesammt")
        .isAbbruch(2, "Die Tabelle \"arbeitslose__insgesammt\" gibt es nicht", "insgesamt");
    aufruf
        .run("abfrage", "SELECT rahm FROM arbeitslose__insgesamt")
        .isAbbruch(2, "Die Spalte \"rahm\" gibt es nicht", "raum");
    aufruf
        .run("abfrage", "SELECT 1", "--datenstand", "2020-01-01.1")
        .isAbbruch(2, "Es gibt keinen Datenstand", Testort.ERSTER);
    aufruf.run("abfrage", "SELEC 1").isAbbruch(2, "nicht verständlich", "Schreibweise");
    aufruf.run("abfrage", "").isAbbruch(2, "Das SQL ist leer", "SELECT");
    aufruf.run("abfrage", "DELETE FROM dim_raum").isAbbruch(2, "nur gelesen", "SELECT");
  }

  @Test
  void nothingGoesIntoAFileWithoutPurpose() {
    String gefunden = "Diese Werte sind nicht auf Geheimhaltung geprüft";
    for (String[] worte :
        new String[][] {
          {"abfrage", NORDSTADT},
          {"abfrage", NORDSTADT, "--intern"},
          {"abfrage", NORDSTADT, "--zweck", "Prüfung"},
          {"abfrage", NORDSTADT, "--intern", "--zweck", " "}
        }) {
      aufruf.inDatei().run(worte).isAbbruch(2, gefunden, "--intern --zweck");
    }
    Path datei = ordner.resolve("a.csv");
    aufruf
        .run("abfrage", NORDSTADT, "--nach", datei.toString())
        .isAbbruch(2, gefunden, "--intern --zweck");
    assertThat(datei).doesNotExist();
  }

  private Aufruf.Ausgang write(String datei, String... mehr) {
    String[] worte = {
      "abfrage",
      NORDSTADT,
      "--intern",
      "--zweck",
      "Prüfung",
      "--nach",
      ordner.resolve(datei).toString()
    };
    String[] all = Arrays.copyOf(worte, worte.length + mehr.length);
    System.arraycopy(mehr, 0, all, worte.length, mehr.length);
    return Aufruf.in(ort()).run(all);
  }

  /** Writing logs into the register: a copy is needed. */
  private Path ort() {
    Path ort = ordner.resolve("ort");
    return Files.exists(ort) ? ort : Testort.copy(Testort.veroeffentlicht(), ort);
  }

  @Test
  void everyFormatIsWrittenMarked() throws IOException {
    assertThat(write("a.csv", "--als", "csv").meldungen())
        .isEqualTo("Geschrieben: " + ordner.resolve("a.csv") + "\n");
    assertThat(ordner.resolve("a.csv"))
        .hasContent(
            "raum,berichtsjahr,anzahl,vermerk\nNordstadt,2021,823,\""
                + VERMERK
                + "\"\nNordstadt,2022,727,\""
                + VERMERK
                + "\"\n");
    write("a.json", "--als", "json");
    assertThat(Testordner.read(ordner.resolve("a.json")))
        .contains("\"anzahl\":727,\"vermerk\":\"" + VERMERK + "\"");
    write("a.parquet", "--als", "parquet");
    assertThat(Files.readAllBytes(ordner.resolve("a.parquet")))
        .startsWith("PAR1".getBytes(StandardCharsets.US_ASCII));
    write("a.arrow", "--als", "arrow");
    assertThat(Files.readAllBytes(ordner.resolve("a.arrow"))).startsWith(0xFF, 0xFF, 0xFF, 0xFF);
    write("deutsch.csv", "--deutsch");
    assertThat(Testordner.read(ordner.resolve("deutsch.csv")))
        .startsWith("\uFEFFraum;berichtsjahr;anzahl;vermerk\r\n");
  }

  @Test
  void redirectedOutputIsMarkedToo() {
    Aufruf.Ausgang ausgang =
        Aufruf.in(ort())
            .inDatei()
            .run("abfrage", "SELECT 1.5 AS x, 'v' AS vermerk", "--intern", "--zweck", "Prüfung");

    assertThat(ausgang.isGut().ausgabe())
        .isEqualTo("x,vermerk,vermerk_intern\r\n1.5,v,\"" + VERMERK + "\"\r\n");
  }

  @Test
  void fileIsNeverOverwritten() {
    assertThat(write("a.csv").code()).isZero();
    String before = Testordner.read(ordner.resolve("a.csv"));

    write("a.csv").isAbbruch(2, "überschrieben wird nichts", "anderen Namen");
    assertThat(ordner.resolve("a.csv")).hasContent(before);
  }

  @Test
  void placeThatDoesNotExistIsTold() {
    write("gibtsnicht/a.csv").isAbbruch(2, "gibtsnicht gibt es nicht.", "Ordner anlegen");
  }

  @Test
  void formatsForProgramsDoNotGoToTheTerminal() {
    aufruf
        .run("abfrage", NORDSTADT, "--als", "parquet")
        .isAbbruch(2, "Die Form parquet ist für Programme", "--nach DATEI");
    aufruf
        .run("abfrage", NORDSTADT, "--als", "json", "--deutsch")
        .isAbbruch(2, "\"--deutsch\" gibt es nur für CSV; verlangt ist json", "--als csv");
  }

  @Test
  void jsonOnTheTerminalIsJsonAlone() {
    Aufruf.Ausgang ausgang = aufruf.run("abfrage", "SELECT 1 AS x", "--als", "json");

    assertThat(ausgang.ausgabe()).isEqualTo("[\n{\"x\":1}\n]\n");
    assertThat(ausgang.meldungen()).contains("intern, nicht auf Geheimhaltung geprüft");
  }

  @Test
  void coloursFollowTheTerminal() {
    assertThat(aufruf.farbig().run("abfrage", "SELECT 1").ausgabe()).contains("\u001b[1m");
    assertThat(aufruf.run("abfrage", "SELECT 1").ausgabe()).doesNotContain("\u001b");
  }
}
