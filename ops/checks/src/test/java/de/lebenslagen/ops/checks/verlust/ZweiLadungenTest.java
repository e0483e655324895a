package de.lebenslagen.ops.checks.verlust;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Two people at once: one writes, the other is told who; readers never notice. */
@Tag("langsam")
@Execution(ExecutionMode.CONCURRENT)
class ZweiLadungenTest {

  private static final int SYSTEM = 4;

  @TempDir private Path temp;

  @Test
  void secondLoadIsToldWhoWritesAndFirstOneSucceeds() throws Exception {
    Vorlage vorlage = Vorlage.get();
    Bereich bereich = vorlage.copy(temp.resolve("stadt"));
    try (Halt erste =
        Halt.at(
            Grenze.ERKANNT.stelle(), bereich.wurzel(), bereich.befehlAufnehmen(vorlage.neue()))) {
      Lauf zweite = bereich.aufnehmen(vorlage.neue()).await();

      assertThat(zweite.code()).as(zweite::toString).isEqualTo(SYSTEM);
      assertThat(zweite.meldungen())
          .contains(
              "Der Arbeitsbereich wird gerade beschrieben, von " + System.getProperty("user.name"))
          .contains("„aufnehmen“, Prozess " + erste.pid())
          .contains("Warten Sie, bis dieser Vorgang fertig ist");
      Lauf zuEnde = erste.resume().await();
      assertThat(zuEnde.code()).as(zuEnde::toString).isZero();
    }
    bereich.publishRest();
    vorlage.requireWieUngestoert(bereich);
  }

  @Test
  void readersSeeTheOldOrTheNewStateWhilePublishing() throws Exception {
    Vorlage vorlage = Vorlage.get();
    Bereich bereich = vorlage.copyFuer(Grenze.Befehl.VEROEFFENTLICHEN, temp.resolve("stadt"));
    List<String> antworten = new ArrayList<>();
    try (Halt mitten =
        Halt.at(
            Grenze.VOR_DER_VEROEFFENTLICHUNG.stelle(),
            bereich.wurzel(),
            bereich.befehlVeroeffentliche())) {
      vorlage.requireAlterStand(bereich);
      Lauf veroeffentlichung = mitten.resume();
      while (veroeffentlichung.isAliveAfter(Duration.ZERO)) {
        antworten.add(bereich.antwort());
      }
      assertThat(veroeffentlichung.await().code()).as(veroeffentlichung::toString).isZero();
    }
    String neu = bereich.antwort();
    assertThat(neu).isNotEqualTo(vorlage.antwort());
    assertThat(antworten).allMatch(a -> a.equals(vorlage.antwort()) || a.equals(neu));
    vorlage.requireWieUngestoert(bereich);
  }
}
