package de.lebenslagen.warehouse.analyse.typologie;

import static de.lebenslagen.warehouse.analyse.Analysetexte.number;
import static de.lebenslagen.warehouse.analyse.Analysetexte.requirePrintable;
import static de.lebenslagen.warehouse.analyse.Analysetexte.text;
import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.warehouse.analyse.Analyseergebnis;
import de.lebenslagen.warehouse.analyse.catalogue.Probe;
import org.junit.jupiter.api.Test;

class TypologieanalyseTest {

  private static final String ZWEI =
      """
      id: zwei
      name: Zwei
      beschreibung: Zwei.
      art: typologie
      indikatoren:
        - { indikator: anteil_unter_18 }
        - { indikator: anteil_ab_65 }
      """;

  private static Probe area(Probe probe, String area, double young, double old) {
    return probe
        .fact("einwohner", area, 2022, 1000)
        .fact("einwohner", area, 2022, young, "altersgruppe", "0-18")
        .fact("einwohner", area, 2022, old, "altersgruppe", "65+");
  }

  private static Probe fourAreas() {
    Probe probe = area(area(new Probe(), "A", 200, 100), "B", 205, 105);
    return area(area(probe, "C", 100, 300), "D", 105, 310);
  }

  @Test
  void alikeAreasShareATypeThatIsNamedAfterOneOfThem() {
    Analyseergebnis result = fourAreas().run("zwei", ZWEI);
    assertThat(number(result, "gebiete", "A", "typ"))
        .isEqualTo(number(result, "gebiete", "B", "typ"));
    assertThat(number(result, "gebiete", "C", "typ"))
        .isNotEqualTo(number(result, "gebiete", "A", "typ"));
    assertThat(text(result, "gebiete", "A", "wie")).isIn("A", "B");
    assertThat(result.aussagen())
        .anyMatch(a -> a.contains("über dem Mittel bei Anteil der unter 18-Jährigen"));
    requirePrintable(result);
  }

  /** z-scores make units and scales indifferent: ten times as many people, the same types. */
  @Test
  void typesDoNotDependOnTheOrderOfAreas() {
    Probe other = area(area(new Probe(), "Z", 105, 310), "Y", 100, 300);
    Analyseergebnis result = area(area(other, "X", 205, 105), "W", 200, 100).run("zwei", ZWEI);
    assertThat(number(result, "gebiete", "Z", "typ"))
        .isEqualTo(number(result, "gebiete", "Y", "typ"));
    assertThat(number(result, "gebiete", "W", "typ"))
        .isEqualTo(number(result, "gebiete", "X", "typ"));
  }

  @Test
  void indicatorWithoutSpreadIsDroppedAndNamed() {
    Probe probe = area(area(new Probe(), "A", 200, 100), "B", 210, 100);
    Analyseergebnis result =
        area(area(probe, "C", 100, 100), "D", 105, 100).run("zwei", ZWEI + "typen: 2\n");
    assertThat(result.grenzen())
        .contains("Weggelassen, weil alle Gebiete gleich sind: Anteil der Menschen ab 65 Jahren.");
    requirePrintable(result);
  }

  @Test
  void noTypesWhereAllAreasAreTheSame() {
    Probe probe = area(area(new Probe(), "A", 200, 100), "B", 200, 100);
    Analyseergebnis result = area(probe, "C", 200, 100).run("zwei", ZWEI);
    assertThat(result.aussagen())
        .containsExactly("Keine Typen: Kein Indikator unterscheidet die Gebiete.");
    requirePrintable(result);
  }

  @Test
  void noTypesOfTwoAreas() {
    Analyseergebnis result =
        area(area(new Probe(), "A", 200, 100), "B", 100, 200).run("zwei", ZWEI);
    assertThat(result.aussagen())
        .containsExactly("Keine Typen: Weniger als drei Gebiete haben alle Werte.");
    assertThat(result.grenzen()).noneMatch(g -> g.contains("Weggelassen") || g.contains("()"));
    requirePrintable(result);
  }

  @Test
  void moreTypesThanDifferentAreasAreRefused() {
    Analyseergebnis result = fourAreas().run("zwei", ZWEI + "typen: 5\n");
    assertThat(result.aussagen())
        .containsExactly("Keine Typen: Weniger verschiedene Räume als Typen.");
    requirePrintable(result);
  }

  @Test
  void areaWithoutAValueTakesNoPart() {
    Analyseergebnis result =
        fourAreas()
            .fact("einwohner", "E", 2022, 1000)
            .fact("einwohner", "E", 2022, 150, "altersgruppe", "0-18")
            .run("zwei", ZWEI);
    assertThat(text(result, "ausgenommen", "E", "grund")).startsWith("anteil_ab_65: ");
    requirePrintable(result);
  }
}
