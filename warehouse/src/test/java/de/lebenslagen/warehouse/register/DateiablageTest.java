package de.lebenslagen.warehouse.register;

import static de.lebenslagen.warehouse.register.Beispiel.UHR;
import static de.lebenslagen.warehouse.register.Beispiel.sha;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.lebenslagen.warehouse.model.Abbruch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DateiablageTest {

  private static final Clock UEBERMORGEN = Clock.offset(UHR, Duration.ofDays(2));

  @TempDir private Path folder;
  private Path zustand;
  private Dateiablage ablage;

  @BeforeEach
  void prepare() {
    zustand = folder.resolve(".lebenslagen");
    ablage = new Dateiablage(zustand, UHR);
  }

  @Test
  void fileIsMovedUnderItsHashWhenStored() throws Exception {
    Path fertig = write("teil.parquet", "inhalt");
    String sha256 = ablage.store(fertig);

    assertThat(sha256).isEqualTo(sha("inhalt"));
    assertThat(fertig).doesNotExist();
    assertThat(ablage.path(sha256))
        .hasContent("inhalt")
        .isEqualTo(
            zustand
                .resolve("dateien")
                .resolve(sha256.substring(0, 2))
                .resolve(sha256 + ".parquet"));
    assertThat(Files.getPosixFilePermissions(ablage.path(sha256)).toString())
        .doesNotContain("WRITE");
  }

  @Test
  void nothingChangesWhenTheSameIsStoredAgain() throws Exception {
    String erste = ablage.store(write("a", "inhalt"));
    Path zweite = write("b", "inhalt");
    assertThat(ablage.store(zweite)).isEqualTo(erste);
    assertThat(zweite).doesNotExist();
    assertThat(ablage.listVerwaiste(Set.of())).containsExactly(ablage.path(erste));
  }

  @Test
  void shortenedFileIsReplacedWhenStoredAgain() throws Exception {
    String sha256 = ablage.store(write("a", "inhalt"));
    Files.delete(ablage.path(sha256));
    Files.writeString(ablage.path(sha256), "inh", StandardCharsets.UTF_8);

    ablage.store(write("b", "inhalt"));
    assertThat(ablage.path(sha256)).hasContent("inhalt");
  }

  @Test
  void fileFromAnotherDiskIsStored() throws Exception {
    Path anderePlatte = Path.of("/dev/shm");
    assumeTrue(Files.isWritable(anderePlatte), "There is no second file system here.");
    Path fertig = Files.createTempFile(anderePlatte, "register", ".parquet");
    Files.writeString(fertig, "von drüben", StandardCharsets.UTF_8);

    assertThat(ablage.path(ablage.store(fertig))).hasContent("von drüben");
    assertThat(fertig).doesNotExist();
  }

  @Test
  void onlyOldOrphansGoWhenCleaned() throws Exception {
    String benannt = ablage.store(write("a", "benannt"));
    String alt = ablage.store(write("b", "alt"));
    Dateiablage spaeter = new Dateiablage(zustand, UEBERMORGEN);
    String frisch = spaeter.store(write("c", "frisch"));
    String wiederFrisch = ablage.store(write("d", "zweimal abgelegt"));
    spaeter.store(write("e", "zweimal abgelegt"));
    Files.writeString(ablage.path(alt).resolveSibling("fremd.txt"), "x", StandardCharsets.UTF_8);

    assertThat(clean(spaeter, Set.of(benannt))).isEqualTo(1);
    assertThat(ablage.path(alt)).doesNotExist();
    assertThat(ablage.path(benannt)).exists();
    assertThat(ablage.path(frisch)).exists();
    assertThat(ablage.path(wiederFrisch)).exists();
    assertThat(ablage.path(alt).resolveSibling("fremd.txt")).exists();
  }

  private int clean(Dateiablage alte, Set<String> benannte) {
    try (Register register = Register.open(SqliteVorlage.copyTo(folder), UEBERMORGEN);
        Schreibsperre sperre = register.acquireSperre("aufräumen")) {
      return alte.cleanUp(sperre, benannte).size();
    }
  }

  @Test
  void nothingIsVerwaistWhenNothingWasStored() {
    assertThat(ablage.listVerwaiste(Set.of())).isEmpty();
  }

  @Test
  void originalStaysWhenArchived() throws Exception {
    Lieferungsarchiv archiv = new Lieferungsarchiv(zustand, zustand.resolve("arbeit"), UHR);
    Path lieferung = write("kita.csv", "a;b\n1;2\n");
    String sha256 = archiv.archive(lieferung);

    assertThat(lieferung).hasContent("a;b\n1;2\n");
    assertThat(archiv.path(sha256)).hasSameBinaryContentAs(lieferung);
    assertThat(archiv.archive(lieferung)).isEqualTo(sha256);
    assertThat(zustand.resolve(archiv.relativePath(sha256))).isEqualTo(archiv.path(sha256));
    assertThat(archiv.relativePath(sha256))
        .isEqualTo("archiv/" + sha256.substring(0, 2) + "/" + sha256);
    assertThat(Files.getPosixFilePermissions(archiv.path(sha256)).toString())
        .doesNotContain("WRITE");
    assertThat(zustand.resolve("arbeit")).isEmptyDirectory();
  }

  @Test
  void causeIsNamedWhenTheFileIsMissing() {
    assertThatThrownBy(() -> ablage.store(folder.resolve("fehlt.parquet")))
        .isInstanceOfSatisfying(
            Abbruch.class,
            a -> {
              assertThat(a.kategorie()).isEqualTo(Abbruch.Kategorie.SYSTEM);
              assertThat(a).hasCauseInstanceOf(NoSuchFileException.class);
              assertThat(a.getMessage()).contains("Die Datei oder ihr Ordner fehlt.");
            });
  }

  @Test
  void causeIsNamedWhenAFileLiesWhereTheFolderShouldBe() throws Exception {
    Path datei = write("keinordner", "x");
    Lieferungsarchiv archiv = new Lieferungsarchiv(datei, datei, UHR);
    assertThatThrownBy(() -> archiv.archive(write("a", "a")))
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining("Die Lieferung kann nicht archiviert werden");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }
}
