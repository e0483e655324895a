package de.lebenslagen.ops.checks.verlust;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people at once: one writes, the other is told who; readers never notice. */
@Tag("langsam")
class ZweiLadungenTest {

  private static final int SYSTEM = 4;

  @TempDir private Path temp;

  @Test
  void secondLoadIsToldWhoWritesAndFirstOneSucceeds() throws Exception {
    Vorlage vorlage = Vorlage.get();
    Bereich bereich = vorlage.copy(temp.resolve("stadt"));
    try (Lauf erste = bereich.aufnehmen(vorlage.neue())) {
      assertThat(erste.waitUntil(() -> bereich.count("arbeit") > 0)).isTrue();
      Lauf zweite = bereich.aufnehmen(vorlage.neue()).await();

      assertThat(zweite.code()).as(zweite::toString).isEqualTo(SYSTEM);
      assertThat(zweite.meldungen())
          .contains(
              "Der Arbeitsbereich wird gerade beschrieben, von " + System.getProperty("user.name"))
          .contains("„aufnehmen“, Prozess " + erste.pid())
          .contains("Warten Sie, bis dieser Vorgang fertig ist");
      assertThat(erste.await().code()).as(erste::toString).isZero();
    }
    bereich.publishRest();
    vorlage.requireWieUngestoert(bereich);
  }

  @Test
  void readersSeeTheOldOrTheNewStateWhilePublishing() throws Exception {
    Vorlage vorlage = Vorlage.get();
    Bereich bereich = vorlage.copy(temp.resolve("stadt"));
    assertThat(bereich.aufnehmen(vorlage.neue()).await().code()).isZero();

    List<String> antworten = new ArrayList<>();
    try (Lauf veroeffentlichung = bereich.veroeffentliche()) {
      while (veroeffentlichung.isAliveAfter(Duration.ZERO)) {
        antworten.add(bereich.antwort());
      }
      assertThat(veroeffentlichung.await().code()).as(veroeffentlichung::toString).isZero();
    }
    String neu = bereich.antwort();
    assertThat(neu).isNotEqualTo(vorlage.antwort());
    assertThat(antworten).isNotEmpty().allMatch(a -> a.equals(vorlage.antwort()) || a.equals(neu));
    vorlage.requireWieUngestoert(bereich);
  }
}
