package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("langsam")
class DatenstandZeigeBefehlTest {

  @Test
  void currentStateIsShownWithTablesAndDeliveries() {
    Aufruf aufruf = Aufruf.in(Testort.veroeffentlicht());
    String out = aufruf.run("datenstand", "zeige").isGut().ausgabe();

    assertThat(out)
        .startsWith("Datenstand 2026-11-22.1, altenquotient ")
        .containsPattern("  Prüfsumme der Dateiliste: [0-9a-f]{64}\n")
        .containsPattern("  fct_leistungsbezug +5 +65 ")
        .containsPattern("  L-[0-9a-f]{16}  " + Testort.ARBEITSLOSE + " +78  ");
    assertThat(aufruf.run("datenstand", "zeige", Testort.ERSTER).isGut().ausgabe()).isEqualTo(out);
  }

  @Test
  void unknownStateNamesThoseThereAre() {
    Aufruf.in(Testort.veroeffentlicht())
        .run("datenstand", "zeige", "2020-01-01.1")
        .isAbbruch(2, "Es gibt keinen Datenstand", "2026-11-22.1");
  }
}
