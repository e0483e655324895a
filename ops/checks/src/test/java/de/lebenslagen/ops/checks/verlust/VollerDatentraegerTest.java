package de.lebenslagen.ops.checks.verlust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A full disk, whichever stage it hits: a message, exit code 4, the old state, no debris. */
@Tag("langsam")
@Execution(ExecutionMode.CONCURRENT)
class VollerDatentraegerTest {

  private static final int SYSTEM = 4;
  private static final int DATENTRAEGER_MB = 64;
  private static final int GROSSER_DATENTRAEGER_MB = 160;
  private static final int PLATZ_FUER_PARQUET_KB = 3_000;

  private static final String ANTRAG =
      """
      titel: Probe
      tabellen:
        - { gegenstand: schuldnerberatung, ebenen: [stadt], nach: [[haushaltstyp]], jahre: [2022] }
      """;

  @TempDir private Path temp;

  @Test
  void nothingIsLostWhereverTheDiskIsFull() throws Exception {
    Vorlage vorlage = Vorlage.get();
    try (Kleindatentraeger klein =
        Kleindatentraeger.mount(temp.resolve("klein"), DATENTRAEGER_MB)) {
      Bereich bereich = vorlage.copy(klein.ordner().resolve("stadt"));

      klein.fillUp();
      requireVoll(vorlage, bereich, bereich.aufnehmen(vorlage.neue()), "Das Register");
      klein.fill(100);
      requireVoll(vorlage, bereich, bereich.aufnehmen(vorlage.neue()), "Die Tabellen");
      klein.fill(PLATZ_FUER_PARQUET_KB);
      requireVoll(
          vorlage,
          bereich,
          bereich.aufnehmen(List.of(enlarge(vorlage.neue().get(1)))),
          "Die Lieferung kann nicht archiviert werden");
      requireVoll(vorlage, bereich, fillBeforeCommit(klein, bereich, vorlage), "Das Register");

      klein.fill(PLATZ_FUER_PARQUET_KB);
      Lauf laden = bereich.aufnehmen(vorlage.neue()).await();
      assertThat(laden.code()).as(laden::toString).isZero();
      requireVoll(vorlage, bereich, bereich.veroeffentliche(), "Die Abfragedatei");

      klein.makeRoom();
      bereich.publishRest();
      vorlage.requireWieUngestoert(bereich);
    }
  }

  @Test
  void firstLoadEndsClearlyAndIsRepeatedWhenTheDiskIsFull() throws Exception {
    Vorlage vorlage = Vorlage.get();
    try (Kleindatentraeger klein =
        Kleindatentraeger.mount(temp.resolve("klein"), DATENTRAEGER_MB)) {
      Bereich bereich = Vorlage.copyEmpty(klein.ordner().resolve("stadt"));
      for (int freiKb : new int[] {0, 40}) {
        klein.fill(freiKb);
        requireVoll(bereich.aufnehmen(vorlage.neue()), "Register");
      }
      klein.makeRoom();
      bereich.finish(vorlage.neue());
      assertThat(bereich.zustand().resolve("arbeit")).isEmptyDirectory();
    }
  }

  /**
   * A folder for other tools appears whole or not at all, whatever it is in the middle of writing.
   */
  @ParameterizedTest
  @ValueSource(strings = {"r", "qgis"})
  void exportAppearsWholeOrNotAllWhenTheDiskIsFull(String werkzeug) throws Exception {
    Vorlage vorlage = Vorlage.get();
    try (Kleindatentraeger klein =
        Kleindatentraeger.mount(temp.resolve("klein"), GROSSER_DATENTRAEGER_MB)) {
      Bereich bereich = vorlage.copy(klein.ordner().resolve("stadt"));
      Files.writeString(bereich.wurzel().resolve("freigaben/voll.yml"), ANTRAG);
      requireGut(bereich.start("freigabe", "erteile", "voll", "--zweck", "Probe"));
      List<String> vorher = bereich.listAlles();

      for (int freiKb : new int[] {0, 100, 1_000}) {
        klein.fill(freiKb);
        requireVoll(bereich.start("export", "--fuer", werkzeug), "lässt sich nicht schreiben");
        assertThat(bereich.listAlles()).as("left with %s kB", freiKb).isEqualTo(vorher);
      }
      klein.makeRoom();
      requireGut(bereich.start("export", "--fuer", werkzeug));
      requireGut(bereich.start("zertifikat", "pruefe", "ausgabe/export-" + werkzeug));
    }
  }

  private static void requireGut(Lauf lauf) throws InterruptedException {
    assertThat(lauf.await().code()).as(lauf::toString).isZero();
  }

  /** The same rows, but with empty lines at the end: more than there is room for in the archive. */
  private Path enlarge(Path lieferung) throws IOException {
    Path ordner = Files.createDirectories(temp.resolve("gross"));
    return Files.writeString(
        ordner.resolve(lieferung.getFileName()),
        Files.readString(lieferung) + "\n".repeat(2 * PLATZ_FUER_PARQUET_KB * 1024));
  }

  /** All files are stored, the register is yet to be told: then the disk fills up. */
  private static Lauf fillBeforeCommit(Kleindatentraeger klein, Bereich bereich, Vorlage vorlage)
      throws Exception {
    klein.makeRoom();
    try (Halt halt =
        Halt.at(
            Grenze.ABGELEGT.stelle(), bereich.wurzel(), bereich.befehlAufnehmen(vorlage.neue()))) {
      klein.fillUp();
      return halt.resume().await();
    }
  }

  private static void requireVoll(Vorlage vorlage, Bereich bereich, Lauf lauf, String was)
      throws InterruptedException {
    requireVoll(lauf, was);
    vorlage.requireAlterStand(bereich);
    assertThat(bereich.count("arbeit")).as("left in arbeit/ after %s", was).isZero();
    assertThat(bereich.exists("abfrage/bau")).isFalse();
  }

  private static void requireVoll(Lauf lauf, String was) throws InterruptedException {
    lauf.await();
    assertThat(lauf.code()).as(lauf::toString).isEqualTo(SYSTEM);
    assertThat(lauf.meldungen())
        .contains(was, "Der Datenträger ist voll.", "Geben Sie Speicherplatz frei")
        .doesNotContain("Exception", "\tat ");
  }
}
