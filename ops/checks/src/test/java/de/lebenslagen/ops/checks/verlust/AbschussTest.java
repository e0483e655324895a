package de.lebenslagen.ops.checks.verlust;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nothing is lost when the program is killed (SIGKILL): what was published answers as before, and
 * the same commands again lead to the same hashes as without the kill, with nothing left behind.
 */
@Tag("langsam")
@Execution(ExecutionMode.CONCURRENT)
class AbschussTest {

  private static final int SIGKILL = 128 + 9;
  private static final int SCHUESSE_JE_BEREICH = 5;

  @TempDir private Path temp;

  @ParameterizedTest
  @EnumSource(Grenze.class)
  void nothingIsLostWhenKilledAt(Grenze grenze) throws Exception {
    Vorlage vorlage = Vorlage.get();
    Bereich bereich = vorlage.copyFuer(grenze.befehl(), temp.resolve("stadt"));
    try (Halt halt = Halt.at(grenze.stelle(), bereich.wurzel(), befehl(grenze, bereich, vorlage))) {
      assertThat(halt.kill().code()).isEqualTo(SIGKILL);
    }

    if (!grenze.isVeroeffentlicht()) {
      vorlage.requireAlterStand(bereich);
    }
    bereich.finish(vorlage.neue());
    vorlage.requireWieUngestoert(bereich);
  }

  private static List<String> befehl(Grenze grenze, Bereich bereich, Vorlage vorlage) {
    return switch (grenze.befehl()) {
      case AUFNEHMEN -> bereich.befehlAufnehmen(vorlage.neue());
      case VEROEFFENTLICHEN -> bereich.befehlVeroeffentliche();
    };
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
    Lauf lauf = bereich.aufnehmen(vorlage.neue()).await();
    assertThat(lauf.code()).as(lauf::toString).isZero();
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
