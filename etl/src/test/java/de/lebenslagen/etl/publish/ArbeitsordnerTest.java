package de.lebenslagen.etl.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lebenslagen.warehouse.model.Abbruch;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArbeitsordnerTest {

  @TempDir Path temp;

  @Test
  void folderGoesWithAllThatIsInItWhenClosed() throws IOException {
    Path pfad;
    try (Arbeitsordner ordner = Arbeitsordner.open(temp.resolve("arbeit"))) {
      pfad = ordner.pfad();
      Files.createDirectories(pfad.resolve("stern/a"));
      Files.writeString(pfad.resolve("stern/a/x.parquet"), "x");
    }
    assertThat(pfad).doesNotExist();
    assertThat(temp.resolve("arbeit")).isEmptyDirectory();
  }

  @Test
  void leftoverIsRemovedAtTheNextStart() throws IOException {
    Path rest = Files.createDirectories(temp.resolve("arbeit/rest/tief"));
    Files.writeString(rest.resolve("halb.parquet"), "x");

    try (Arbeitsordner ordner = Arbeitsordner.open(temp.resolve("arbeit"))) {
      assertThat(temp.resolve("arbeit/rest")).doesNotExist();
      assertThat(ordner.pfad()).isEmptyDirectory();
    }
  }

  @Test
  void filesAndLockFilesWithoutAFolderAreRemovedAtTheNextStart() throws IOException {
    Path arbeit = Files.createDirectories(temp.resolve("arbeit"));
    Files.writeString(arbeit.resolve("kopie.unfertig"), "x");
    Files.writeString(arbeit.resolve("gestorben.sperre"), "");

    Arbeitsordner.open(arbeit).close();
    assertThat(arbeit).isEmptyDirectory();
  }

  @Test
  void userIsToldWhenTheFolderCannotBeMade() throws IOException {
    Path datei = Files.writeString(temp.resolve("datei"), "x");
    assertThatThrownBy(() -> Arbeitsordner.open(datei.resolve("arbeit")))
        .isInstanceOfSatisfying(
            Abbruch.class, a -> assertThat(a.kategorie()).isEqualTo(Abbruch.Kategorie.SYSTEM));
  }

  @Test
  void folderOfARunInThisProcessStays() {
    try (Arbeitsordner one = Arbeitsordner.open(temp.resolve("arbeit"));
        Arbeitsordner two = Arbeitsordner.open(temp.resolve("arbeit"))) {
      assertThat(List.of(one.pfad(), two.pfad()))
          .allMatch(Files::isDirectory)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  @Tag("langsam")
  void folderOfAnotherProcessStaysUntilThatIsKilled() throws Exception {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Halter.class.getName(),
                temp.resolve("arbeit").toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8))) {
      Path fremd = Path.of(reader.readLine());
      Arbeitsordner.open(temp.resolve("arbeit")).close();
      assertThat(fremd.resolve("angefangen")).exists();

      other.destroyForcibly().waitFor();
      Arbeitsordner.open(temp.resolve("arbeit")).close();
      assertThat(fremd).doesNotExist();
    } finally {
      other.destroyForcibly();
    }
  }

  /** Another process that has a folder and never lets go of it. */
  static final class Halter {
    public static void main(String[] args) throws Exception {
      Arbeitsordner ordner = Arbeitsordner.open(Path.of(args[0]));
      Files.writeString(ordner.pfad().resolve("angefangen"), "x");
      System.out.println(ordner.pfad());
      Thread.sleep(600_000);
    }
  }
}
