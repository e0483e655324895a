package de.lebenslagen.ops.checks.verlust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Somebody who may read a workspace but not write it. */
@Tag("langsam")
@Execution(ExecutionMode.CONCURRENT)
class OhneSchreibrechtTest {

  private static final int SYSTEM = 4;

  @TempDir private Path temp;
  private Bereich bereich;
  private Vorlage vorlage;

  @BeforeEach
  void makeReadable() throws Exception {
    vorlage = Vorlage.get();
    bereich = vorlage.copy(temp.resolve("stadt"));
    setRights("r-xr-xr-x", "r--r--r--");
    Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.setPosixFilePermissions(bereich.temp(), PosixFilePermissions.fromString("rwxrwxrwx"));
  }

  @AfterEach
  void makeDeletable() throws IOException {
    setRights("rwxr-xr-x", "rw-r--r--");
  }

  private void setRights(String ordner, String datei) throws IOException {
    Files.walkFileTree(
        bereich.wurzel(),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes)
              throws IOException {
            Files.setPosixFilePermissions(dir, PosixFilePermissions.fromString(ordner));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(datei));
            return FileVisitResult.CONTINUE;
          }
        });
  }

  @Test
  void readingWorksAndLoadingIsRefusedClearly() throws Exception {
    List<String> vorher = bereich.listDateien();

    assertThat(run("abfrage", Bereich.FRAGE).ausgabe()).isEqualTo(vorlage.antwort());
    assertThat(run("katalog").ausgabe()).contains("fct_zaehlung");
    assertThat(run("datenstand", "liste").ausgabe()).contains("20");
    assertThat(run("pruefe", vorlage.neue().get(0).toString()).ausgabe()).contains("✓");
    requireVerboten(
        unprivileged(Programm.laden(bereich.temp(), "aufnehmen", vorlage.neue().get(1) + "")));
    requireVerboten(
        unprivileged(Programm.abfrage(bereich.temp(), "datenstand", "veroeffentliche")));
    assertThat(bereich.listDateien()).isEqualTo(vorher);
  }

  @Test
  void readerIsToldWhatToDoWhenTheQueryFileIsMissing() throws Exception {
    Path abfrage = bereich.zustand().resolve("abfrage");
    setRights("rwxr-xr-x", "r--r--r--");
    try (Stream<Path> files = Files.list(abfrage)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    setRights("r-xr-xr-x", "r--r--r--");

    Lauf lauf = unprivileged(Programm.abfrage(bereich.temp(), "abfrage", Bereich.FRAGE));
    requireVerboten(lauf);
    assertThat(lauf.meldungen())
        .contains("Die Abfragedatei dieses Datenstands fehlt")
        .contains("lassen Sie den Befehl von jemandem ausführen, der es hat");
  }

  private static void requireVerboten(Lauf lauf) {
    assertThat(lauf.code()).as(lauf::toString).isEqualTo(SYSTEM);
    assertThat(lauf.meldungen())
        .containsPattern("mit den Rechten dieses Benutzers nicht|fehlt das Recht")
        .contains("Schreibrecht auf")
        .doesNotContain("Exception", "\tat ");
  }

  private Lauf run(String... worte) throws Exception {
    Lauf lauf = unprivileged(Programm.abfrage(bereich.temp(), worte));
    assertThat(lauf.code()).as(lauf::toString).isZero();
    return lauf;
  }

  /** Root may write everywhere, so the program runs as nobody; anybody else runs as himself. */
  private Lauf unprivileged(List<String> befehl) throws Exception {
    List<String> result = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      result.addAll(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
    }
    result.addAll(befehl);
    return Lauf.start(bereich.wurzel(), result).await();
  }
}
