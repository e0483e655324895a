package de.lebenslagen.notebook.zeppelin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real protocol between a Zeppelin and its interpreters: a forked RemoteInterpreterServer with
 * nothing but our plugin folder, asked over thrift, in a network namespace of its own.
 */
@Tag("langsam")
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class ProtokollTest {

  private static final Path PLUGIN = Path.of("target", "sozialraum").toAbsolutePath();

  @TempDir static Path ordner;
  private static Properties antworten;

  @BeforeAll
  static void drive() throws Exception {
    assertThat(PLUGIN).as("the plugin folder is made by package: run verify").isDirectory();
    Path log = ordner.resolve("prozess.log");
    Path errors = ordner.resolve("fahrt.log");
    Path workspace = Probeort.create(ordner.resolve("ort"));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                List.of(
                    "unshare",
                    "-rn",
                    "sh",
                    "-c",
                    "ip link set lo up && exec \"$@\"",
                    "sh",
                    java,
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Protokollfahrt.class.getName(),
                    PLUGIN.toString(),
                    workspace.toString(),
                    log.toString()))
            .redirectError(errors.toFile())
            .start();
    antworten = new Properties();
    try (Reader out =
        new InputStreamReader(process.getInputStream(), StandardCharsets.ISO_8859_1)) {
      antworten.load(out);
    }
    assertThat(process.waitFor()).as(() -> read(errors) + read(log)).isZero();
  }

  private static String read(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static String answer(String name) {
    return antworten.getProperty(name);
  }

  @Test
  void queryIsAnsweredWithATableAndItsOrigin() {
    assertThat(answer("sql"))
        .startsWith("SUCCESS\n%TABLE eins\tfeind\n1\t\u200b%html <b>x</b> y\n")
        .contains(
            "%HTML", "Intern, nicht auf Geheimhaltung geprüft.", "Datenstand 20", "Zweck: Probe");
  }

  @Test
  void usualDoorShowsOnlyReleases() {
    assertThat(answer("freigabe")).startsWith("ERROR").contains("noch nichts freigegeben");
  }

  @Test
  void sentencesReachTheirLanguage() {
    assertThat(answer("indikator")).contains("Gebiet");
  }

  @Test
  void completionKnowsTheTables() {
    assertThat(answer("vervollstaendigung").split(",")).contains("dim_raum");
  }

  @Test
  void formsBecomeBoxesAndTheirValuesArrive() {
    assertThat(answer("formular")).contains("5\ta\n");
    assertThat(answer("formular_gui")).contains("\"n\"", "\"wahl\"", "\"b\"");
    assertThat(answer("formular_gefuellt")).contains("7\tb\n");
  }

  @Test
  void mistakesAreToldWithTheirPlace() {
    assertThat(answer("fehler")).startsWith("ERROR").contains("&quot;x&quot;", "Zeile 2");
    assertThat(answer("unbekannt")).startsWith("ERROR").contains("tuer");
  }

  @Test
  void cancelEndsAQueryAndTheNextOneRuns() {
    assertThat(answer("fortschritt").split(" "))
        .as("percents that were told while it ran")
        .hasSizeGreaterThan(2)
        .allSatisfy(p -> assertThat(Integer.parseInt(p)).isBetween(0, 100));
    assertThat(answer("abgebrochen")).startsWith("ERROR").contains("Von Hand abgebrochen");
    assertThat(answer("danach")).startsWith("SUCCESS").contains("drei\n3\n");
  }

  @Test
  void javaRunsPrintsAsksAndTellsItsMistakes() {
    assertThat(answer("java")).startsWith("SUCCESS").contains("Grüße", "21");
    assertThat(answer("java_sql")).contains("%TABLE sieben\n7\n");
    assertThat(answer("geteilt")).startsWith("SUCCESS").contains("%TABLE summe\n7\n");
    assertThat(answer("java_fehler")).startsWith("ERROR").contains("Zeile 2", "/ by zero");
  }

  @Test
  void runawayJavaEndsAndTheSessionLivesOn() {
    assertThat(answer("java_abgebrochen")).startsWith("ERROR").contains("Von Hand abgebrochen");
    assertThat(answer("java_speicher")).startsWith("ERROR").contains("Speichergrenze");
    assertThat(answer("java_danach")).startsWith("SUCCESS").contains("4");
  }

  @Test
  void notesDoNotDisturbEachOther() {
    assertThat(answer("fremde_variable")).startsWith("ERROR").contains("nurA");
    assertThat(answer("nebenher")).startsWith("SUCCESS").contains("vier\n4\n");
    assertThat(answer("lang_laeuft_noch")).isEqualTo("true");
    assertThat(answer("nach_schliessen")).startsWith("SUCCESS").contains("1");
  }
}
