package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code datenstand veroeffentliche}, {@code verwerfe} and {@code zurueck}. */
@Tag("langsam")
class DatenstandWechselTest {

  @TempDir Path ordner;

  private Aufruf aufruf;

  @BeforeEach
  void copy() {
    aufruf = Aufruf.in(Testort.copy(Testort.mitEntwurf(), ordner.resolve("ort")));
  }

  private String nordstadt() {
    return aufruf
        .run("herkunft", "arbeitslose", "Nordstadt", "2022")
        .isGut()
        .ausgabe()
        .lines()
        .findFirst()
        .orElseThrow();
  }

  @Test
  void publishingMakesTheDraftCurrent() {
    assertThat(nordstadt()).endsWith(": 727 Personen");
    assertThat(aufruf.run("datenstand", "veroeffentliche").isGut().ausgabe())
        .matches("Veröffentlicht: Datenstand 2026-11-22\\.2 \\([0-9a-f]{12}\\)\n");
    assertThat(nordstadt()).endsWith(": 777 Personen");
    aufruf.run("datenstand", "veroeffentliche").isAbbruch(2, "Es gibt keinen Entwurf.", "auf");
  }

  @Test
  void discardingLeavesTheCurrentState() {
    assertThat(aufruf.run("datenstand", "verwerfe").isGut().ausgabe())
        .isEqualTo(
            "Verworfen: entwurf-2 (arbeitslose 2022)\nAktuell bleibt Datenstand 2026-11-22.1.\n");
    assertThat(nordstadt()).endsWith(": 727 Personen");
    aufruf.run("datenstand", "verwerfe").isAbbruch(2, "Es gibt keinen Entwurf.", "auf");
  }

  @Test
  void goingBackAnswersAsBefore() {
    aufruf.run("datenstand", "veroeffentliche").isGut();
    assertThat(
            aufruf
                .run("datenstand", "zurueck", Testort.ERSTER, "--grund", "war vertauscht")
                .isGut()
                .ausgabe())
        .isEqualTo("Aktuell ist jetzt wieder Datenstand 2026-11-22.1.\n");
    assertThat(nordstadt()).endsWith(": 727 Personen");
    aufruf
        .run("datenstand", "zurueck", Testort.ERSTER, "--grund", "x")
        .isAbbruch(2, "ist bereits der aktuelle", "nichts zu tun");
    aufruf
        .run("datenstand", "zurueck", "2020-01-01.1", "--grund", "x")
        .isAbbruch(2, "Es gibt keinen Datenstand", "2026-11-22.1");
  }
}
