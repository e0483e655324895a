package de.lebenslagen.warehouse.freigabe;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.warehouse.freigabe.Freigabeurteil.Moeglich;
import de.lebenslagen.warehouse.register.Freigabeeintrag;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Delivered means and medians: which are shown, and what they must not tell together. */
@Tag("langsam")
class MesswertfreigabeTest extends Freigabefall {

  private static final String POLITIK =
      """

      mittelwerte:
        - { wert: alter, art: mittelwert, anzahl: leute, hoechstens: 110 }
        - { wert: miete, art: median, anzahl: leute }
      """;
  private static final String ANTRAG =
      """
      - {gegenstand: leute, ebenen: [stadtteil, stadt], jahre: [2022]}
      - {gegenstand: alter, ebenen: [stadtteil, stadt], jahre: [2022]}
      """;

  private void declare() {
    ort.policy(
        "hoechster_sperranteil: 0.66", "hoechster_sperranteil: 1.0" + POLITIK.stripTrailing());
  }

  private static String alter(String key) {
    return cell("alter", key.isEmpty() ? Gemeinde.STADT : Gemeinde.quarter(key), "");
  }

  private static Gemeinde mean(Gemeinde g, String key, long leute, double alter) {
    return g.total("leute", key, leute).messwert("ewo", "alter", Gemeinde.quarter(key), alter);
  }

  @Test
  void meansOfManyAreShownWithTheirDecimals() {
    declare();
    ort.publish(
        g -> {
          mean(g, "q1", 100, 40.5);
          mean(g, "q2", 200, 38.25);
        });

    Freigabeeintrag eintrag = ort.release(ANTRAG);

    assertThat(ort.shown(eintrag))
        .containsEntry(alter("q1"), "40.5")
        .containsEntry(alter("q2"), "38.25")
        .doesNotContainKey(alter(""));
    try (Freigabezugang offen = ort.open(eintrag)) {
      assertThat(offen.query("", "SELECT wert FROM fct_messwert ORDER BY wert").zeilen().toString())
          .contains("38.25", "40.5");
    }
    ort.register().freigaben().verify();
  }

  /** 6 people of 21 years: 390 · 40 − 150 · 40 − 234 · 40.5 would tell their mean. */
  @Test
  void meanOfFewIsNotToldByTheMeansOfTheOthersAndOfTheWhole() {
    declare();
    ort.publish(
        g -> {
          mean(g, "q1", 6, 21);
          mean(g, "q2", 150, 40);
          mean(g, "q3", 234, 40.5);
          g.town("leute", 390).messwert("ewo", "alter", Gemeinde.STADT, 40);
        });

    Map<String, String> shown = release(ANTRAG);

    assertThat(shown).containsEntry(alter("q1"), "GESPERRT");
    assertThat(
            java.util.List.of(shown.get(alter("q2")), shown.get(alter("q3")), shown.get(alter(""))))
        .as("something else is hidden, too")
        .contains("GESPERRT");
  }

  @ParameterizedTest
  @CsvSource({
    "9, 40, GESPERRT, fewer than ten values",
    "10, 40, 40.0, ten values",
    "10, 20, GESPERRT, one of them may have half of all",
    "10, 105, GESPERRT, all of them are at the upper end",
    "10, 0, GESPERRT, all of them have nothing",
  })
  void meanIsHiddenWhereItTellsOfSingleOnes(long leute, double alter, String shown, String why) {
    declare();
    ort.publish(g -> mean(g, "q1", leute, alter));

    assertThat(release(ANTRAG.replace(", stadt]", "]"))).as(why).containsEntry(alter("q1"), shown);
  }

  /** Means tell the numbers behind them; so those must be shown first. */
  @Test
  void meanIsLeftOutWhereTheNumberBehindItIsNotAskedFor() {
    declare();
    ort.publish(
        g -> {
          mean(g, "q1", 100, 40.5);
          mean(g, "q2", 200, 38.25);
        });

    assertThat(ort.refused("- {gegenstand: alter, ebenen: [stadtteil], jahre: [2022]}").hinweise())
        .singleElement()
        .asString()
        .contains("alter bleibt zu", "(leute) gehört mit in den Antrag");
    assertThat(release(ANTRAG.replace(", stadt]", "]"))).containsEntry(alter("q1"), "40.5");
  }

  @Test
  void medianIsShownFromTenValuesOn() {
    declare();
    ort.publish(
        g -> {
          g.total("leute", "q1", 10).messwert("ewo", "miete", Gemeinde.quarter("q1"), 7.95);
          g.total("leute", "q2", 9).messwert("ewo", "miete", Gemeinde.quarter("q2"), 8.05);
        });

    assertThat(
            release(
                """
                - {gegenstand: leute, ebenen: [stadtteil], jahre: [2022]}
                - {gegenstand: miete, ebenen: [stadtteil], jahre: [2022]}
                """))
        .containsEntry(cell("miete", Gemeinde.quarter("q1"), ""), "7.95")
        .containsEntry(cell("miete", Gemeinde.quarter("q2"), ""), "GESPERRT");
  }

  /** It tells of those who were corrected. */
  @Test
  void correctedValueStaysClosed() {
    declare();
    ort.publish(g -> mean(g, "q1", 100, 40.5));
    String antrag = ANTRAG.replace(", stadt]", "]");
    assertThat(release(antrag)).containsEntry(alter("q1"), "40.5");
    assertThat(release(antrag)).containsEntry(alter("q1"), "40.5");

    ort.publish(g -> mean(g, "q1", 100, 41.1));
    assertThat(release(antrag)).containsEntry(alter("q1"), "GESPERRT");
  }

  @Test
  void whatOthersPublishedIsShownWhateverItIs() {
    ort.publish(
        g ->
            g.messwert("offen", "quote", Gemeinde.quarter("q1"), 12.5)
                .messwert("ewo", "index", Gemeinde.quarter("q1"), 1.25));

    Moeglich moeglich =
        (Moeglich)
            ort.check(
                """
                - {gegenstand: quote, ebenen: [stadtteil], jahre: [2022]}
                - {gegenstand: index, ebenen: [stadtteil], jahre: [2022]}
                """);

    assertThat(moeglich.inhalt().zeilen())
        .singleElement()
        .satisfies(row -> assertThat(row.wert()).hasValue(12.5));
    assertThat(moeglich.hinweise())
        .singleElement()
        .asString()
        .contains("index bleibt zu", "mittelwerte");
  }

  @Test
  void valuesOfOthersAreClosedWhereThePolicySaysSo() {
    ort.policy("bereits_veroeffentlicht: gilt", "bereits_veroeffentlicht: gilt_nicht")
        .publish(
            g ->
                g.messwert("offen", "quote", Gemeinde.quarter("q1"), 12.5)
                    .total("faelle", "q1", 50));

    assertThat(
            release(
                """
                - {gegenstand: faelle, ebenen: [stadtteil], jahre: [2022]}
                - {gegenstand: quote, ebenen: [stadtteil], jahre: [2022]}
                """))
        .containsOnlyKeys(cell("faelle", Gemeinde.quarter("q1"), ""));
  }
}
