package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MusterstadtBefehlTest {

  @TempDir Path ordner;

  private final ByteArrayOutputStream ausgabe = new ByteArrayOutputStream();
  private final ByteArrayOutputStream meldungen = new ByteArrayOutputStream();

  private int run(String... worte) {
    return Lebenslagen.run(
        new Umgebung(
            new PrintStream(ausgabe, true, StandardCharsets.UTF_8),
            new PrintStream(meldungen, true, StandardCharsets.UTF_8),
            ordner,
            Umgebung.Ausgabeziel.DATEI,
            Clock.systemUTC(),
            Map.of(),
            Optional.empty(),
            Optional.empty()),
        worte);
  }

  @Test
  void writesAWorkspaceAndSaysHowToGoOn() {
    int code =
        run("musterstadt", "--einwohner", "1000", "--jahre", "2020-2021", "--nach", "erfunden");

    assertThat(meldungen.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(code).isZero();
    assertThat(ausgabe.toString(StandardCharsets.UTF_8))
        .contains("8 Sozialräume", "lebenslagen aufnehmen lieferungen");
    assertThat(ordner.resolve("erfunden/lebenslagen.yml")).exists();
    assertThat(ordner.resolve("erfunden/personen/einwohner_2021.csv")).exists();
  }

  @Test
  void refusesWhenFolderIsNotEmpty() throws Exception {
    Files.createDirectories(ordner.resolve("musterstadt"));
    Files.writeString(ordner.resolve("musterstadt/brief.txt"), "bleibt");

    assertThat(run("musterstadt", "--einwohner", "1000")).isEqualTo(2);
    assertThat(ordner.resolve("musterstadt")).isDirectoryContaining(f -> f.endsWith("brief.txt"));
    assertThat(meldungen.toString(StandardCharsets.UTF_8)).contains("--nach ORDNER");
  }

  @Test
  void namesTheNearestVarianteWhenItIsUnknown() {
    assertThat(run("musterstadt", "--variante", "nul")).isEqualTo(2);
    assertThat(meldungen.toString(StandardCharsets.UTF_8)).contains("Meinten Sie \"null\"");
  }

  @Test
  void saysWhatIsExpectedWhenYearsOrPeopleMakeNoSense() {
    assertThat(run("musterstadt", "--jahre", "2024-2015")).isEqualTo(2);
    assertThat(run("musterstadt", "--einwohner", "12")).isEqualTo(2);
    assertThat(meldungen.toString(StandardCharsets.UTF_8))
        .contains("gefunden: \"2024-2015\"", "gefunden: 12");
  }
}
