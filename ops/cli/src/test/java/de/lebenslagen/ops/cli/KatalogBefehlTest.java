package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("langsam")
class KatalogBefehlTest {

  private Aufruf aufruf;

  @BeforeEach
  void open() {
    aufruf = Aufruf.in(Testort.veroeffentlicht());
  }

  @Test
  void viewsAndCoverageAreListed() {
    String out = aufruf.run("katalog").isGut().ausgabe();

    assertThat(out)
        .containsPattern("  arbeitslose__insgesamt +Arbeitslose insgesamt\n")
        .containsPattern("  arbeitslose, insgesamt +stadtteil +Personen +2017–2022 +78 +0\n")
        .containsPattern("  einwohner, insgesamt +stadtteil +Personen +2011, 2017–2022 +91 +0\n")
        .endsWith("  Datenstand " + Testort.ERSTER + "\n");
  }

  @Test
  void columnsAreExplained() {
    assertThat(aufruf.run("katalog", "arbeitslose__insgesamt").isGut().ausgabe())
        .containsPattern("  anzahl +Ganzzahl +Personen +Zahl; leer genau dann, ")
        .containsPattern("  raum +Text +Name des Gebiets\n")
        .doesNotContain("VARCHAR", "BIGINT");
  }

  @Test
  void unknownTableGetsSuggestion() {
    aufruf
        .run("katalog", "arbeitslose__insgesammt")
        .isAbbruch(2, "Meinten Sie \"arbeitslose__insgesamt\"?", "lebenslagen katalog");
  }

  @Test
  void viewsOfADatenquelleAreSuggestedWhenItsNameIsMeant() {
    aufruf
        .run("katalog", "arbeitlose")
        .isAbbruch(2, "Meinten Sie \"arbeitslose__insgesamt\"", "lebenslagen katalog");
  }

  @Test
  void narrowTerminalIsKept() {
    assertThat(aufruf.with("COLUMNS", "80").run("katalog").isGut().ausgabe().lines())
        .allSatisfy(l -> assertThat(l.length()).isLessThanOrEqualTo(80));
  }

  @Test
  void fileIsAsWideAsItNeeds() {
    assertThat(aufruf.inDatei().run("katalog").isGut().ausgabe()).doesNotContain("…");
  }
}
