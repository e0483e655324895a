package de.lebenslagen.warehouse.register;

import static de.lebenslagen.warehouse.register.Beispiel.UHR;
import static de.lebenslagen.warehouse.register.Beispiel.publish;
import static de.lebenslagen.warehouse.register.Beispiel.zeitbezug;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own shows: its output, its classes, its rights. */
@Tag("langsam")
class SqliteProzessTest {

  /** Root may write everywhere; without this capability its rights are those of its files. */
  private static final List<String> OHNE_VORRECHT =
      System.getProperty("user.name").equals("root")
          ? List.of("setpriv", "--bounding-set=-dac_override")
          : List.of();

  @TempDir private Path folder;

  @Test
  void makingARegisterIsSilentAndStaysOnTheMachine() throws Exception {
    Path home = Files.createDirectory(folder.resolve("home"));
    Registerort neu = new Registerort.SqliteDatei(folder.resolve("neu").resolve("register.db"));
    try (Kindprozess kind =
        Kindprozess.start(folder, List.of(), List.of("-Duser.home=" + home), "oeffnen", neu)) {
      assertThat(kind.awaitOutput()).isEmpty();
    }
    assertThat(home).isEmptyDirectory();
    try (Register register = Register.openReadOnly(neu, UHR)) {
      assertThat(register.datenstaende().list()).isEmpty();
    }
  }

  @Test
  void liquibaseIsNotLoadedWhenTheSchemaIsCurrent() throws Exception {
    Path log = folder.resolve("klassen.log");
    try (Kindprozess kind =
        Kindprozess.start(
            folder,
            List.of(),
            List.of("-Xlog:class+load:file=" + log),
            "protokollieren",
            SqliteVorlage.copyTo(folder))) {
      assertThat(kind.awaitOutput()).isEqualTo("protokolliert\n");
    }
    assertThat(Files.readString(log))
        .contains("org.sqlite.", "de.lebenslagen.warehouse.register.Register")
        .doesNotContain(" liquibase.", " org.postgresql.", " org.duckdb.");
  }

  @Test
  void readerNeedsNoWritePermission() throws Exception {
    Registerort ort = SqliteVorlage.copyTo(folder.resolve("nur lesbar"));
    try (Register register = Register.open(ort, UHR)) {
      publish(register, zeitbezug("kita", "2021", "a"));
    }
    Path datei = ((Registerort.SqliteDatei) ort).datei();
    allow(datei, "r--r--r--", "r-xr-xr-x");
    try {
      assertThat(run("lesen", ort)).isEqualTo("2026-11-22.1\n");
      assertThat(run("protokollieren", ort))
          .contains("kann mit den Rechten dieses Benutzers nicht benutzt werden")
          .contains("Schreibrecht");
    } finally {
      allow(datei, "rw-r--r--", "rwxr-xr-x");
    }
  }

  private String run(String rolle, Registerort ort) throws IOException, InterruptedException {
    try (Kindprozess kind = Kindprozess.start(folder, OHNE_VORRECHT, List.of(), rolle, ort)) {
      return kind.awaitOutput();
    }
  }

  private static void allow(Path datei, String file, String folder) throws IOException {
    Path parent = Objects.requireNonNull(datei.getParent());
    Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString(folder));
    Files.setPosixFilePermissions(datei, PosixFilePermissions.fromString(file));
  }
}
