package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * R recomputes three indicators, an index and a year of segregation from our CSV, as {@code
 * ops/gegenrechnung/rechne.sh} does for anyone; the tolerance of 1e-9 stands in the R scripts.
 */
@Tag("langsam")
class GegenrechnungTest {

  private static final Path SKRIPTE = Testordner.PROGRAMM.resolve("ops/gegenrechnung");
  private static final int MOST_LINES = 30;

  @TempDir static Path ordner;

  private static Path zahlen;
  private static String ausgabe = "";

  private record Ausgang(int code, String text) {}

  @BeforeAll
  static void recompute() throws IOException, InterruptedException {
    zahlen = ordner.resolve("zahlen");
    Path programm = Prozess.writeAbfrageSkript(ordner.resolve("lebenslagen"));
    Path ort = Testort.copy(Testort.flensburg(), ordner.resolve("ort"));
    Ausgang found =
        run(ort, programm, SKRIPTE.resolve("rechne.sh").toString(), "2022", zahlen.toString());
    assertThat(found.code()).as(found.text()).isZero();
    ausgabe = found.text();
  }

  private static Ausgang run(Path ort, Path programm, String... command)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile(ordner, "r", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(ort.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    builder.environment().putAll(Map.of("LEBENSLAGEN", programm.toString(), "LC_ALL", "C.UTF-8"));
    int code = builder.start().waitFor();
    return new Ausgang(code, Files.readString(out, StandardCharsets.UTF_8));
  }

  @Test
  void everythingIsTheSameInR() {
    assertThat(ausgabe)
        .contains(
            "arbeitslosenanteil_18_65   13 Gebiete",
            "grundsicherung_im_alter    13 Gebiete",
            "wohnungslosigkeit_bedroht  13 Gebiete",
            "Sozialindex: 13 Gebiete",
            "Segregation: IS 11.562 (unsere 11.562)")
        .doesNotContain("ANDERS");
  }

  @ParameterizedTest
  @CsvSource({
    "indikatoren, zahlen.csv, 'arbeitslose,flensburg:2018-01-01:stadtteil:03,Nordstadt,2022,727', 728",
    "indikatoren, zahlen.csv, 'wohnungslosigkeit_bedroht,flensburg:2018-01-01:stadtteil:01,Altstadt,2022,10', 11",
    "index, zahlen.csv, 'arbeitslose,flensburg:2018-01-01:stadtteil:03,Nordstadt,2022,727', 728",
    "index, index.csv, stark belastet, mittel",
    "segregation, zahlen.csv, 'arbeitslose,flensburg:2018-01-01:stadtteil:03,Nordstadt,2022,727', 728"
  })
  void wrongNumberIsFound(String skript, String datei, String richtig, String falsch)
      throws IOException, InterruptedException {
    Path kopie =
        Testort.copy(zahlen, Files.createTempDirectory(ordner, "falsch").resolve("zahlen"));
    String text = Testordner.read(kopie.resolve(datei));
    String wrong = richtig.replaceFirst("[^,]*$", falsch);
    assertThat(text).contains(richtig);
    Testordner.write(kopie.resolve(datei), text.replace(richtig, wrong));

    Ausgang found =
        run(
            ordner,
            ordner,
            "Rscript",
            "--vanilla",
            SKRIPTE.resolve(skript + ".R").toString(),
            kopie.toString(),
            "2022");

    assertThat(found.text()).contains("ANDERS");
    assertThat(found.code()).isEqualTo(1);
  }

  @Test
  void scriptsStayShortAndNeedNoPackage() {
    for (String skript : List.of("indikatoren.R", "index.R", "segregation.R")) {
      String text = Testordner.read(SKRIPTE.resolve(skript));
      assertThat(text.lines().count()).as(skript).isLessThanOrEqualTo(MOST_LINES);
      assertThat(text).as(skript).doesNotContain("library(", "require(", "::");
    }
  }

  @Test
  void wrongYearIsAnsweredWithWhatToDo() throws IOException, InterruptedException {
    Ausgang found = run(ordner, ordner, SKRIPTE.resolve("rechne.sh").toString(), "22; rm -rf x");
    assertThat(found.code()).isEqualTo(2);
    assertThat(found.text())
        .contains("erwartet wird ein Jahr wie 2022", "rechne.sh [JAHR [ORDNER]]");
  }
}
