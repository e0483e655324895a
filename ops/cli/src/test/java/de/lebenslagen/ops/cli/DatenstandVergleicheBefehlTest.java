package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("langsam")
class DatenstandVergleicheBefehlTest {

  private static void assertKorrektur(String out) {
    assertThat(out.lines().filter(l -> l.startsWith("  arbeitslose, insgesamt  ")))
        .satisfiesExactly(
            nordstadt ->
                assertThat(nordstadt)
                    .containsPattern(
                        "  Nordstadt +2022 +insgesamt +727 +777 +korrigiert durch "
                            + Testort.ARBEITSLOSE
                            + " vom [0-9.]+ [0-9:]+$"),
            tarup ->
                assertThat(tarup)
                    .containsPattern(
                        "  Tarup +2022 +insgesamt +82 +entfallen: steht nicht mehr in der"
                            + " Lieferung$"));
  }

  @Test
  void draftAgainstCurrentTellsWhatChangedAndWhy() {
    Aufruf aufruf = Aufruf.in(Testort.mitEntwurf()).inDatei();
    String out = aufruf.run("datenstand", "vergleiche").isGut().ausgabe();

    assertThat(out)
        .startsWith(
            "2 Zahlen unterscheiden sich zwischen Datenstand 2026-11-22.1 und dem Entwurf\n");
    assertKorrektur(out);
    assertThat(aufruf.run("datenstand", "vergleiche", "2026-11-22.1", "entwurf").ausgabe())
        .isEqualTo(out);
  }

  @Test
  void publishedStatesAreCompared(@TempDir Path ordner) {
    Path ort = Testort.copy(Testort.mitEntwurf(), ordner.resolve("ort"));
    Aufruf aufruf = Aufruf.in(ort).inDatei();
    aufruf.run("datenstand", "veroeffentliche").isGut();

    String out =
        aufruf.run("datenstand", "vergleiche", Testort.ERSTER, "aktuell").isGut().ausgabe();
    assertThat(out).contains("zwischen Datenstand 2026-11-22.1 und Datenstand 2026-11-22.2\n");
    assertKorrektur(out);
    assertThat(aufruf.run("datenstand", "vergleiche", "aktuell", Testort.ERSTER).isGut().ausgabe())
        .containsPattern("Tarup +2022 +insgesamt +82 +neu aus " + Testort.ARBEITSLOSE);
  }

  @Test
  void fewerAreShownOnRequest() {
    assertThat(
            Aufruf.in(Testort.mitEntwurf())
                .run("datenstand", "vergleiche", "--hoechstens", "1")
                .isGut()
                .ausgabe())
        .contains("  … und 1 weitere (--hoechstens)")
        .doesNotContain("Tarup");
  }

  @Test
  void sameStateDoesNotDiffer() {
    assertThat(
            Aufruf.in(Testort.veroeffentlicht())
                .run("datenstand", "vergleiche", Testort.ERSTER, "aktuell")
                .isGut()
                .ausgabe())
        .isEqualTo(
            "Zwischen Datenstand 2026-11-22.1 und Datenstand 2026-11-22.1 unterscheidet sich keine"
                + " Zahl.\n");
  }

  @Test
  void whatDoesNotExistIsTold() {
    Aufruf aufruf = Aufruf.in(Testort.veroeffentlicht());
    aufruf.run("datenstand", "vergleiche").isAbbruch(2, "Es gibt keinen Entwurf", "liste");
    aufruf
        .run("datenstand", "vergleiche", "2020-01-01.1", "2020-01-01.2")
        .isAbbruch(2, "„2020-01-01.1“", "2026-11-22.1");
  }
}
