package de.lebenslagen.ops.checks.verlust;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nothing is lost when the program is killed (SIGKILL): what was published answers as before, and
 * the same commands again lead to the same hashes as without the kill, with nothing left behind.
 */
@Tag("langsam")
class AbschussTest {

  private static final int SIGKILL = 128 + 9;
  private static final int SCHUESSE_JE_BEREICH = 5;

  @TempDir private Path temp;

  @ParameterizedTest
  @EnumSource(Grenze.class)
  void nothingIsLostWhenKilledAt(Grenze grenze) throws Exception {
    Vorlage vorlage = Vorlage.get();
    Bereich bereich = vorlage.copy(temp.resolve("stadt"));
    killAt(grenze, bereich, vorlage);

    if (!grenze.isVeroeffentlicht()) {
      vorlage.requireAlterStand(bereich);
    }
    bereich.finish(vorlage.neue());
    vorlage.requireWieUngestoert(bereich);
  }

  private static void killAt(Grenze grenze, Bereich bereich, Vorlage vorlage) throws Exception {
    switch (grenze.befehl()) {
      case AUFNEHMEN -> kill(grenze, bereich.aufnehmen(vorlage.neue()), bereich, vorlage);
      case AUFNEHMEN_OHNE_ABSCHLUSS ->
          killBeforeCommit(
              grenze, "[2/4]", () -> bereich.aufnehmen(vorlage.neue()), bereich, vorlage);
      case VEROEFFENTLICHEN -> {
        load(bereich, vorlage);
        kill(grenze, bereich.veroeffentliche(), bereich, vorlage);
      }
      case VEROEFFENTLICHEN_OHNE_ABSCHLUSS -> {
        load(bereich, vorlage);
        killBeforeCommit(grenze, "", bereich::veroeffentliche, bereich, vorlage);
      }
    }
  }

  private static void load(Bereich bereich, Vorlage vorlage) throws InterruptedException {
    Lauf lauf = bereich.aufnehmen(vorlage.neue()).await();
    assertThat(lauf.code()).as(lauf::toString).isZero();
  }

  private static void killBeforeCommit(
      Grenze grenze, String ab, Supplier<Lauf> befehl, Bereich bereich, Vorlage vorlage)
      throws InterruptedException, SQLException {
    try (Leser leser = Leser.open(bereich.register());
        Lauf lauf = befehl.get()) {
      boolean begonnen =
          lauf.waitUntil(
              () -> ab.isEmpty() ? bereich.exists("abfrage/bau/neu.duckdb") : lauf.hasSaid(ab));
      assertThat(begonnen).as(lauf::toString).isTrue();
      leser.hold();
      kill(grenze, lauf, bereich, vorlage);
    }
  }

  private static void kill(Grenze grenze, Lauf lauf, Bereich bereich, Vorlage vorlage)
      throws InterruptedException {
    try (lauf) {
      boolean erreicht = lauf.waitUntil(() -> grenze.isErreicht(lauf, bereich, vorlage));
      assertThat(erreicht).as("boundary never seen: %s", lauf).isTrue();
      assertThat(lauf.kill().code()).as(lauf::toString).isEqualTo(SIGKILL);
    }
  }

  /** Thirty moments: six workspaces, in each four kills while loading and one while publishing. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void nothingIsLostWhenKilledAgainAndAgain(long seed) throws Exception {
    Vorlage vorlage = Vorlage.get();
    Bereich bereich = vorlage.copy(temp.resolve("stadt"));
    Random random = new Random(seed);
    for (int schuss = 1; schuss < SCHUESSE_JE_BEREICH; schuss++) {
      killWithin(vorlage.ladezeit(), random, bereich.aufnehmen(vorlage.neue()));
      vorlage.requireAlterStand(bereich);
    }
    load(bereich, vorlage);
    killWithin(vorlage.veroeffentlichungszeit(), random, bereich.veroeffentliche());
    assertThat(bereich.antwort()).isNotEmpty();

    bereich.publishRest();
    vorlage.requireWieUngestoert(bereich);
  }

  /** A run may have ended before its moment where the machine is quicker than at the first run. */
  private static void killWithin(Duration dauer, Random random, Lauf lauf)
      throws InterruptedException {
    Duration moment = Duration.ofMillis((long) (dauer.toMillis() * random.nextDouble()));
    if (lauf.isAliveAfter(moment)) {
      lauf.kill();
    }
    assertThat(lauf.await().code()).as(lauf::toString).isIn(0, SIGKILL);
  }
}
