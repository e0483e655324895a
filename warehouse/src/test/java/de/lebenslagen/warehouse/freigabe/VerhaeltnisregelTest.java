package de.lebenslagen.warehouse.freigabe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Shares, means and sums of amounts: what a quotient tells about those it is made from. */
@Tag("langsam")
class VerhaeltnisregelTest extends Freigabefall {

  private static final String ARBEIT = "arbeit/arbeitslosenanteil.yml";
  private static final String SHARE =
      "- {indikatoren: [arbeitslosenanteil], ebenen: [stadtteil], jahre: [2022]}";
  private static final String MEAN =
      "- {indikatoren: [wohnflaeche_je_person], ebenen: [stadtteil, stadt], jahre: [2022]}";
  private static final String AMOUNTS =
      "- {gegenstand: ausgaben, ebenen: [stadtteil, stadt], jahre: [2022]}";

  @BeforeEach
  void hideAsMuchAsNeeded() {
    ort.policy("hoechster_sperranteil: 0.66", "hoechster_sperranteil: 1.0");
  }

  private static boolean isAnyHidden(Map<String, String> shown, String... gegenstaende) {
    return Stream.of(gegenstaende)
        .anyMatch(g -> shown.get(cell(g, Gemeinde.quarter("q1"), "")).equals("GESPERRT"));
  }

  /** 400 residents, 200 of one and 199 of the other: one is neither. */
  @Test
  void restOfAShareOfSeveralSelectionsIsProtected() {
    ort.indicator(
        ARBEIT,
        "    - { gegenstand: arbeitslose }\n",
        "    - { gegenstand: alg_eins }\n    - { gegenstand: alg_zwei }\n",
        "{ gegenstand: einwohner, merkmale: { altersgruppe: 15-65 } }",
        "{ gegenstand: einwohner }");
    ort.publish(
        g -> {
          for (int i = 1; i <= 3; i++) {
            g.total("einwohner", "q" + i, 400);
            g.total("alg_eins", "q" + i, i == 1 ? 200 : 50);
            g.total("alg_zwei", "q" + i, i == 1 ? 199 : 50);
          }
        });

    Map<String, String> shown = release(SHARE);

    assertThat(isAnyHidden(shown, "einwohner", "alg_eins", "alg_zwei")).isTrue();
    assertThat(shown).containsEntry(cell("alg_eins", Gemeinde.quarter("q2"), ""), "50");
  }

  /** The denominator is put together from bands that no source delivers as one. */
  @Test
  void shareOfTooFewPeopleIsClosedWhateverBandsTheyCameIn() {
    ort.publish(
        g -> {
          for (int i = 1; i <= 3; i++) {
            g.part("einwohner", "q" + i, "altersgruppe", "0-15", 200);
            g.part("einwohner", "q" + i, "altersgruppe", "15-40", i == 1 ? 5 : 200);
            g.part("einwohner", "q" + i, "altersgruppe", "40-65", i == 1 ? 3 : 200);
            g.part("einwohner", "q" + i, "altersgruppe", "65+", 200);
            g.total("arbeitslose", "q" + i, i == 1 ? 4 : 40);
          }
        });

    assertThat(release(SHARE))
        .containsEntry(cell("arbeitslose", Gemeinde.quarter("q1"), ""), "GESPERRT")
        .containsEntry(cell("arbeitslose", Gemeinde.quarter("q2"), ""), "40");
  }

  @Test
  void meanOfTooFewValuesIsClosedAndCantBeComputedFromTheTown() {
    ort.publish(
        g -> {
          for (int i = 1; i <= 4; i++) {
            g.total("einwohner", "q" + i, i == 1 ? 9 : 1000);
            g.total("wohnflaeche_m2", "q" + i, i == 1 ? 812 : 40_000 + i);
          }
        });

    Map<String, String> shown = release(MEAN);

    assertThat(shown)
        .containsEntry(cell("wohnflaeche_m2", Gemeinde.quarter("q1"), ""), "GESPERRT")
        .containsEntry(cell("einwohner", Gemeinde.quarter("q1"), ""), "9");
    assertThat(
            shown.entrySet().stream()
                .filter(e -> e.getKey().startsWith("wohnflaeche"))
                .filter(e -> e.getValue().equals("GESPERRT")))
        .hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void meanWithoutANumberOfValuesStaysClosed() {
    ort.publish(
        g ->
            g.total("wohnflaeche_m2", "q1", 40_000)
                .total("wohnflaeche_m2", "q2", 50_000)
                .total("einwohner", "q2", 1000));

    assertThat(release(MEAN))
        .containsEntry(cell("wohnflaeche_m2", Gemeinde.quarter("q1"), ""), "GESPERRT");
  }

  private void declareAmounts() {
    ort.policy(
        "hoechster_sperranteil: 0.66",
        "hoechster_sperranteil: 1.0",
        "teilmengen:",
        """
        groessen:
          - groesse: ausgaben
            beitragende: faelle
            groesster: ausgaben_groesste
            zweitgroesster: ausgaben_zweitgroesste
        teilmengen:""");
  }

  private static void amounts(Gemeinde g, String quarter, long... numbers) {
    g.total("faelle", quarter, numbers[0]);
    g.total("ausgaben", quarter, numbers[1]);
    g.total("ausgaben_groesste", quarter, numbers[2]);
    g.total("ausgaben_zweitgroesste", quarter, numbers[3]);
  }

  /** q1: two contributors; q2: the second largest knows the largest; q4: nobody said who pays. */
  @Test
  void sumsOfAmountsAreTestedForContributorsAndDominance() {
    declareAmounts();
    ort.publish(
        g -> {
          amounts(g, "q1", 2, 90_000, 50_000, 40_000);
          amounts(g, "q2", 6, 100_000, 95_000, 3_000);
          amounts(g, "q3", 6, 100_000, 30_000, 20_000);
          g.total("ausgaben", "q4", 70_000);
          amounts(g, "q5", 30, 900_000, 40_000, 40_000);
        });

    assertThat(release(AMOUNTS))
        .containsEntry(cell("ausgaben", Gemeinde.quarter("q1"), ""), "GESPERRT")
        .containsEntry(cell("ausgaben", Gemeinde.quarter("q2"), ""), "GESPERRT")
        .containsEntry(cell("ausgaben", Gemeinde.quarter("q4"), ""), "GESPERRT")
        .containsEntry(cell("ausgaben", Gemeinde.quarter("q5"), ""), "900000");
  }

  @Test
  void singleAmountsAreNeverReleased() {
    declareAmounts();
    ort.publish(g -> amounts(g, "q1", 6, 100_000, 30_000, 20_000));

    assertThatThrownBy(
            () -> release("- {gegenstand: ausgaben_groesste, ebenen: [stadtteil], jahre: [2022]}"))
        .hasMessageContaining("Betrag eines einzelnen Menschen");
  }
}
