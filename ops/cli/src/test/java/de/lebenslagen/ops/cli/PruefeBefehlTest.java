package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PruefeBefehlTest {

  @TempDir static Path ordner;

  private static Aufruf aufruf;

  @BeforeAll
  static void create() {
    aufruf = Aufruf.in(Testort.create(ordner.resolve("flensburg")));
  }

  private static Path write(String name, String text) {
    return Testordner.write(ordner.resolve(name), text);
  }

  @Test
  void goodFileIsOneLine() {
    Path datei = write("gut/" + Testort.ARBEITSLOSE, readArbeitslose());
    assertThat(aufruf.run("pruefe", datei.toString()).isGut().ausgabe())
        .isEqualTo("✓ " + Testort.ARBEITSLOSE + "  arbeitslose  65 Zeilen\n");
    assertThat(aufruf.ordner().resolve(".lebenslagen")).doesNotExist();
  }

  /** 104 quotients, each against its counts; the whole demo needs all four files. */
  @Test
  void findingsOfOneRuleAreToldByThreeExamples() {
    String out = aufruf.run("pruefe", "lieferungen").isGut().ausgabe();

    String group = out.substring(out.indexOf("WARNUNG  ANTEIL_GEGEN_ZAHLEN  104 ×"));
    group = group.substring(0, group.indexOf("HINWEIS"));
    assertThat(group.lines().filter(l -> l.startsWith("      Zeile "))).hasSize(3);
    assertThat(group).contains("… und 101 weitere (--alle)");
    assertThat(group.lines().filter(l -> l.contains("Abhilfe: "))).hasSize(1);
    assertThat(out.strip()).endsWith("8 Dateien: 8 in Ordnung, davon 3 mit Warnungen.");
  }

  @Test
  void allFindingsAreToldOnRequest() {
    String datei = "lieferungen/" + Testort.WOHNUNGSNOTFALL;
    String some = aufruf.run("pruefe", datei).isGut().ausgabe();
    String all = aufruf.run("pruefe", datei, "--alle").isGut().ausgabe();

    assertThat(some).contains("(--alle)");
    assertThat(all).doesNotContain("(--alle)");
    assertThat(all.lines().filter(l -> l.contains("; gefunden ")).count())
        .isGreaterThan(some.lines().filter(l -> l.contains("; gefunden ")).count());
  }

  @Test
  void linesFitTheTerminal() {
    String out = aufruf.with("COLUMNS", "60").run("pruefe", "lieferungen", "--alle").ausgabe();

    assertThat(out.lines().filter(l -> l.startsWith("    ")))
        .isNotEmpty()
        .allSatisfy(l -> assertThat(l.length()).isLessThanOrEqualTo(60));
  }

  @Test
  void deliveryWithErrorsEndsWithThree() {
    Path datei =
        write("fehler/" + Testort.ARBEITSLOSE, "year,district_id,residents\n2022,1,viele\n");
    Aufruf.Ausgang ausgang = aufruf.run("pruefe", datei.toString());

    assertThat(ausgang.code()).isEqualTo(3);
    assertThat(ausgang.ausgabe())
        .startsWith("✗ " + Testort.ARBEITSLOSE + "  arbeitslose  1 Zeile  1 × FEHLER")
        .contains("Zeile 2, Spalte \"residents\": erwartet ", "viele", "Abhilfe: ");
  }

  @Test
  void fileWithoutRowsIsAnError() {
    for (String text :
        new String[] {"year,district_id,residents\n", "year,district_id,residents"}) {
      Path datei = write("leer/" + Testort.ARBEITSLOSE, text);
      Aufruf.Ausgang ausgang = aufruf.run("pruefe", datei.toString());

      assertThat(ausgang.code()).isEqualTo(3);
      assertThat(ausgang.ausgabe())
          .contains("0 Zeilen", "LEERE_LIEFERUNG", "noch einmal anfordern");
    }
  }

  @Test
  void fileWithoutUsableRowIsAnError() {
    Path datei = write("ohne/" + Testort.ARBEITSLOSE, "year,district_id,residents\n,,\n,,\n");
    Aufruf.Ausgang ausgang = aufruf.run("pruefe", datei.toString());

    assertThat(ausgang.code()).isEqualTo(3);
    assertThat(ausgang.ausgabe()).contains("FEHLER", "Abhilfe: ");
  }

  @Test
  void missingFileIsTold() {
    Aufruf.Ausgang ausgang = aufruf.run("pruefe", "gibtsnicht.csv");

    assertThat(ausgang.code()).isEqualTo(2);
    assertThat(ausgang.ausgabe()).contains("✗ gibtsnicht.csv", "gibt es nicht", "Abhilfe: ");
  }

  @Test
  void unclearFileNeedsItsDatenquelle() {
    Path datei = write("neu/zahlen.csv", readArbeitslose());
    Aufruf.Ausgang unclear = aufruf.run("pruefe", datei.toString());

    assertThat(unclear.code()).isEqualTo(2);
    assertThat(unclear.ausgabe()).contains("kann zu mehreren Datenquellen", "--datenquelle ID");
    assertThat(
            aufruf
                .run("pruefe", datei.toString(), "--datenquelle", "arbeitslose")
                .isGut()
                .ausgabe())
        .isEqualTo("✓ zahlen.csv  arbeitslose  65 Zeilen\n");
    aufruf
        .run("pruefe", datei.toString(), "--datenquelle", "arbeitslos")
        .isAbbruch(2, "Die Datenquelle \"arbeitslos\" gibt es nicht.", "\"arbeitslose\"");
  }

  /** The unemployed since the boundaries of 2018: nothing is to be said of them. */
  private static String readArbeitslose() {
    return Testordner.read(aufruf.ordner().resolve("lieferungen").resolve(Testort.ARBEITSLOSE))
        .lines()
        .filter(l -> !l.startsWith("2017"))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  @Test
  void letterIsPlainText() {
    Path datei =
        write("brief/" + Testort.ARBEITSLOSE, "year,district_id,residents\n2022,1,viele\n");
    Aufruf.Ausgang ausgang = aufruf.farbig().run("pruefe", datei.toString(), "--brief");

    assertThat(ausgang.code()).isEqualTo(3);
    assertThat(ausgang.ausgabe())
        .startsWith("Prüfbericht zu " + Testort.ARBEITSLOSE + " (Datenquelle arbeitslose)\n")
        .contains("Ergebnis: zurückgewiesen", "Erwartet: ", "Gefunden: ")
        .doesNotContain("\u001b");
  }

  @Test
  void coloursAreForTerminalsOnly() {
    String datei = "lieferungen/" + Testort.ARBEITSLOSE;

    assertThat(aufruf.farbig().run("pruefe", datei).ausgabe()).contains("\u001b[");
    assertThat(aufruf.farbig().inDatei().run("pruefe", datei).ausgabe()).doesNotContain("\u001b");
    assertThat(aufruf.run("pruefe", datei).ausgabe()).doesNotContain("\u001b");
  }

  @Test
  void controlCharactersOfADeliveryNeverReachTheTerminal() {
    Path datei =
        write(
            "steuer/" + Testort.ARBEITSLOSE, "year,district_id,residents\n2022,1,\u001b[31mrot\n");

    assertThat(aufruf.run("pruefe", datei.toString()).ausgabe()).doesNotContain("\u001b");
    assertThat(Files.exists(datei)).isTrue();
  }
}
