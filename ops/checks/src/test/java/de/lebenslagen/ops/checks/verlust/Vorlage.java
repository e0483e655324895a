package de.lebenslagen.ops.checks.verlust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every test starts from and ends at: a workspace with a published Datenstand, and the same
 * workspace after an undisturbed second load. Made once.
 *
 * @param bestand workspace with the first Datenstand
 * @param mitEntwurf the same with the second load in its Entwurf
 * @param antwort its answer
 * @param neue deliveries of the second load: two new ones and one that corrects a value
 * @param pruefsumme of the second Datenstand
 * @param dateien all files after the second load
 * @param ladezeit of the second load
 * @param veroeffentlichungszeit of its publication
 */
record Vorlage(
    Path bestand,
    Path mitEntwurf,
    String antwort,
    List<Path> neue,
    String pruefsumme,
    List<String> dateien,
    Duration ladezeit,
    Duration veroeffentlichungszeit) {

  private static final Path STADT = Programm.WURZEL.resolve("ops/demo/flensburg");

  /** Where Spark says what went wrong; made only by a run that fails. */
  private static final String PROTOKOLL = "lebenslagen-spark.log";

  private static final String KORRIGIERTE = "fl_child_education_support.csv";

  private static @Nullable Vorlage vorlage;

  static synchronized Vorlage get() throws IOException, InterruptedException {
    if (vorlage == null) {
      vorlage = create(Files.createDirectories(Programm.GEMEINSAM.resolve("vorlage")));
    }
    return vorlage;
  }

  private static Vorlage create(Path ordner) throws IOException, InterruptedException {
    Path bestand = ordner.resolve("bestand");
    Bereich erster = copyEmpty(bestand);
    erster.finish(List.of(lieferung("fl_debt_counseling_residents.csv"), lieferung(KORRIGIERTE)));
    String antwort = erster.antwort();
    List<Path> neue =
        List.of(
            correct(ordner),
            lieferung("fl_migration_background_by_district.csv"),
            lieferung("fl_non_german_nationals_residence_status.csv"));

    Bereich zweiter = Bereich.copy(bestand, ordner.resolve("ungestoert"));
    Duration ladezeit = measure(zweiter.aufnehmen(neue));
    Path mitEntwurf = ordner.resolve("mit-entwurf");
    Bereich.copy(zweiter.wurzel(), mitEntwurf);
    Duration veroeffentlichungszeit = measure(zweiter.veroeffentliche());
    assertThat(zweiter.antwort()).isNotEqualTo(antwort);
    assertThat(zweiter.listTemp()).as("temporary files after a good load").isEmpty();
    assertThat(zweiter.zustand().resolve("arbeit")).isEmptyDirectory();
    return new Vorlage(
        bestand,
        mitEntwurf,
        antwort,
        neue,
        zweiter.pruefsumme(),
        zweiter.listDateien(),
        ladezeit,
        veroeffentlichungszeit);
  }

  private static Path lieferung(String name) {
    return STADT.resolve("lieferungen").resolve(name);
  }

  /** The delivery again, with one more case in its last year. */
  private static Path correct(Path ordner) throws IOException {
    String text = Files.readString(lieferung(KORRIGIERTE));
    String neu = text.replace("2022,,61,", "2022,,62,");
    assertThat(neu).isNotEqualTo(text);
    return Files.writeString(
        Files.createDirectory(ordner.resolve("neu")).resolve(KORRIGIERTE), neu);
  }

  private static Duration measure(Lauf lauf) throws InterruptedException {
    long start = System.nanoTime();
    lauf.await();
    assertThat(lauf.code()).as(lauf::toString).isZero();
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** A workspace into which nothing was ever loaded. */
  static Bereich copyEmpty(Path nach) throws IOException {
    return Bereich.copy(STADT, nach);
  }

  /** A fresh copy of the workspace with the first Datenstand. */
  Bereich copy(Path nach) throws IOException {
    return Bereich.copy(bestand, nach);
  }

  /** A fresh copy of the workspace in which this command is the next. */
  Bereich copyFuer(Grenze.Befehl befehl, Path nach) throws IOException {
    return switch (befehl) {
      case AUFNEHMEN -> copy(nach);
      case VEROEFFENTLICHEN -> Bereich.copy(mitEntwurf, nach);
    };
  }

  /** After a kill: what was published answers as before. */
  void requireAlterStand(Bereich bereich) throws InterruptedException {
    assertThat(bereich.antwort()).isEqualTo(antwort);
  }

  /** After the rerun: the same hashes as without a kill, and nothing beside them. */
  void requireWieUngestoert(Bereich bereich) throws InterruptedException {
    assertThat(bereich.pruefsumme()).isEqualTo(pruefsumme);
    assertThat(bereich.listDateien()).isEqualTo(dateien);
    assertThat(bereich.zustand().resolve("arbeit")).isEmptyDirectory();
    assertThat(bereich.listTemp()).isSubsetOf(PROTOKOLL);
  }
}
