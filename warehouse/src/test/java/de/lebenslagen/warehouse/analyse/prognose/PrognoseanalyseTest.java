package de.lebenslagen.warehouse.analyse.prognose;

import static de.lebenslagen.warehouse.analyse.Analysetexte.number;
import static de.lebenslagen.warehouse.analyse.Analysetexte.requirePrintable;
import static de.lebenslagen.warehouse.analyse.Analysetexte.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.lebenslagen.warehouse.analyse.Analyseergebnis;
import de.lebenslagen.warehouse.analyse.catalogue.Probe;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.model.Wertstatus.GeheimQuelle;
import de.lebenslagen.warehouse.stats.Fixture;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PrognoseanalyseTest {

  private static final String SWEDEN = "projection_sweden/schweden_1993_ccmpp_5x5.csv";
  private static final String KURZ =
      """
      id: kurz
      name: Kurz
      beschreibung: Kurz.
      art: prognose
      verfahren: hamilton_perry
      bestand: { gegenstand: einwohner }
      schritt_jahre: 10
      schritte: 1
      offen_ab: 40
      elternalter: 20-40
      """;
  private static final List<String> GRUPPEN = List.of("0-10", "10-20", "20-30", "30-40", "40+");

  private static String column(String name) {
    return Arrays.stream(Fixture.column(SWEDEN, name))
        .mapToObj(String::valueOf)
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String sweden() {
    return """
        id: schweden
        name: Schweden 1993 bis 1998
        beschreibung: Lehrbuchbeispiel.
        art: prognose
        verfahren: kohorten_komponenten
        bestand: { gegenstand: einwohner }
        schritt_jahre: 5
        schritte: 1
        offen_ab: 85
        ueberleben: { weiblich: %s, maennlich: %s }
        geburten: { raten: %s, jungen_je_maedchen: 1.05 }
        wanderung: { weiblich: %s, maennlich: %s }
        quelle: Preston, Heuveline und Guillot 2001
        """
        .formatted(
            column("survival_ratio_age_f"),
            column("survival_ratio_age_m"),
            column("fert_rate_age_f"),
            column("mig_net_count_age_f"),
            column("mig_net_count_age_m"));
  }

  /** The published case: within half a person of each sex, so within one of both. */
  @Test
  void swedenIsReproducedByADeclaration() {
    Probe probe = new Probe();
    List<Fixture.Row> rows = Fixture.read(SWEDEN);
    for (Fixture.Row row : rows) {
      String band = band(row);
      double women = row.number("pop_count_age_f_begin");
      double men = row.number("pop_count_age_m_begin");
      probe
          .fact(
              "einwohner", "Schweden", 1993, women, "altersgruppe", band, "geschlecht", "weiblich")
          .fact(
              "einwohner", "Schweden", 1993, men, "altersgruppe", band, "geschlecht", "maennlich");
    }
    Analyseergebnis result = probe.run("schweden", sweden());
    for (Fixture.Row row : rows.subList(1, rows.size())) {
      assertThat(number(result, "alter", band(row), "einwohner_1998"))
          .as(band(row))
          .isCloseTo(
              row.number("pop_count_age_f_end") + row.number("pop_count_age_m_end"), within(1.0));
    }
    assertThat(number(result, "alter", "0-5", "einwohner_1998"))
        .isCloseTo(302_392 + 317_340, within(5.0));
    assertThat(String.join(" ", result.grenzen())).contains("Preston", "keine Vorhersage");
    requirePrintable(result);
  }

  private static String band(Fixture.Row row) {
    int from = (int) row.number("alter_von");
    return from == 85 ? "85+" : from + "-" + (from + 5);
  }

  private static Probe stock(Probe probe, String area, int year, double... people) {
    for (int g = 0; g < people.length; g++) {
      probe.fact("einwohner", area, year, people[g], "altersgruppe", GRUPPEN.get(g));
    }
    return probe;
  }

  /** Half a year more or less is no step of ten: the end of 2010 does not count here. */
  @Test
  void earlierStockIsOfTheSameDay() {
    Probe june = stock(new Probe().on("06-30"), "Ort", 2010, 900, 950, 1000, 1000, 4000);
    stock(june, "Ort", 2020, 910, 900, 1000, 990, 4100);
    Probe both = stock(new Probe().on("06-30"), "Ort", 2010, 900, 950, 1000, 1000, 4000);
    stock(both, "Ort", 2020, 910, 900, 1000, 990, 4100);
    stock(both.on("12-31"), "Ort", 2010, 500, 500, 500, 500, 5000);

    assertThat(both.run("kurz", KURZ).tabellen()).isEqualTo(june.run("kurz", KURZ).tabellen());
  }

  /** Bands of the source that are spread over ages make fractions; the areas stay as counted. */
  @Test
  void everyAreaHasInTheBaseYearWhomItHad() {
    Probe probe = new Probe();
    for (int year : new int[] {2010, 2020}) {
      int area = 0;
      for (int people : new int[] {1003, 1004, 1006, 1010}) {
        String name = "Ort " + ++area;
        probe.fact("einwohner", name, year, people, "altersgruppe", "0-30");
        probe.fact("einwohner", name, year, 1000, "altersgruppe", "30-40");
        probe.fact("einwohner", name, year, 2000, "altersgruppe", "40+");
      }
    }
    Analyseergebnis result =
        probe.run("kurz", KURZ + "altersgruppen_der_quelle: [[0-30, 30-40, 40+]]\n");

    assertThat(List.of(1, 2, 3, 4))
        .extracting(i -> number(result, "bevoelkerung", "Ort " + i, "einwohner_2020"))
        .containsExactly(4003.0, 4004.0, 4006.0, 4010.0);
  }

  @Test
  void noProjectionFromStocksOfDifferentDays() {
    Probe probe = stock(new Probe().on("06-30"), "Ort", 2020, 910, 900, 1000, 990, 4100);
    stock(probe.on("12-31"), "Ort", 2010, 900, 950, 1000, 1000, 4000);

    assertThatThrownBy(() -> probe.run("kurz", KURZ))
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining("und 10 Jahre davor");
  }

  @Test
  void warnsUnderEightThousandResidentsOnly() {
    Probe probe = stock(new Probe(), "Klein", 2010, 100, 100, 100, 100, 100);
    stock(probe, "Klein", 2020, 100, 100, 100, 100, 100);
    stock(probe, "Groß", 2010, 2000, 2000, 2000, 2000, 2000);
    stock(probe, "Groß", 2020, 2000, 2000, 2000, 2000, 2000);
    Analyseergebnis result = probe.run("kurz", KURZ);
    assertThat(text(result, "bevoelkerung", "Klein", "hinweis")).isEqualTo("unsicher: unter 8.000");
    assertThat(text(result, "bevoelkerung", "Groß", "hinweis")).isEmpty();
    assertThat(result.grenzen())
        .anyMatch(g -> g.startsWith("In 1 von 2 Gebieten wohnen weniger als 8.000 Menschen"));
    requirePrintable(result);
  }

  /** Two areas, 30 and 70 percent; the town shall have 3,000 under 20 and 9,000 others. */
  @Test
  void areasAddUpToTheGivenProjectionOfTheTown() {
    Probe probe = stock(new Probe(), "A", 2010, 600, 600, 600, 600, 600);
    stock(probe, "A", 2020, 600, 600, 600, 600, 600);
    stock(probe, "B", 2010, 1400, 1400, 1400, 1400, 1400);
    stock(probe, "B", 2020, 1400, 1400, 1400, 1400, 1400);
    Analyseergebnis result =
        probe.run(
            "kurz",
            KURZ
                + "eckwerte:\n  quelle: Rechnung der Stadt\n  jahre:\n    2030: { 0-20: 3000, 20+: 9000 }\n");
    double a = number(result, "bevoelkerung", "A", "einwohner_2030");
    double b = number(result, "bevoelkerung", "B", "einwohner_2030");
    assertThat(a + b).isEqualTo(12_000);
    assertThat(a).isCloseTo(3600, within(2.0));
    assertThat(
            number(result, "stadt", "unter 10", "einwohner_2030")
                + number(result, "stadt", "10 bis unter 20", "einwohner_2030"))
        .isCloseTo(3000, within(1.0));
    assertThat(result.grenzen()).anyMatch(g -> g.contains("an Rechnung der Stadt angepasst"));
    requirePrintable(result);
  }

  @Test
  void totalOfTheTownAloneScalesEverybodyAlike() {
    Probe probe = stock(new Probe(), "A", 2010, 100, 100, 100, 100, 100);
    stock(probe, "A", 2020, 100, 100, 100, 100, 100);
    Analyseergebnis result =
        probe.run("kurz", KURZ + "eckwerte: { quelle: Land, jahre: { 2030: 777 } }\n");
    assertThat(number(result, "bevoelkerung", "A", "einwohner_2030")).isEqualTo(777);
  }

  @Test
  void emptyCohortLeavesTheAreaOutUnlessItLeansOnTheTown() {
    Probe probe = stock(new Probe(), "Neu", 2010, 0, 0, 10, 10, 0);
    stock(probe, "Neu", 2020, 20, 10, 40, 40, 5);
    stock(probe, "Alt", 2010, 500, 500, 500, 500, 900);
    stock(probe, "Alt", 2020, 500, 500, 500, 500, 900);
    Analyseergebnis alone = probe.run("kurz", KURZ);
    assertThat(text(alone, "ausgenommen", "Neu", "grund")).contains("hatte vorher niemanden");
    assertThat(alone.grenzen()).anyMatch(g -> g.startsWith("Ohne Prognose: 1 Gebiet"));
    requirePrintable(alone);
    Analyseergebnis leaning = probe.run("kurz", KURZ + "anlehnung_personen: 50\n");
    assertThat(number(leaning, "bevoelkerung", "Neu", "einwohner_2030")).isPositive();
    requirePrintable(leaning);
  }

  @Test
  void secretCellIsNeverGuessed() {
    Probe probe = stock(new Probe(), "A", 2010, 50, 50, 50, 50, 50);
    stock(probe, "A", 2020, 50, 50, 50, 50, 50);
    stock(probe, "B", 2010, 50, 50, 50, 50, 50);
    stock(probe, "B", 2020, 50, 50, 50, 50);
    Wertstatus secret = new GeheimQuelle();
    probe.fact("einwohner", "B", 2020, secret, "altersgruppe", "40+");
    Analyseergebnis result = probe.run("kurz", KURZ);
    assertThat(text(result, "ausgenommen", "B", "grund")).startsWith("2020, 40 und älter: ");
    assertThat(number(result, "bevoelkerung", "A", "einwohner_2030")).isPositive();
  }

  @Test
  void nobodyAtAllIsSaidAndNotDividedBy() {
    Probe probe = stock(new Probe(), "Leer", 2010, 0, 0, 0, 0, 0);
    stock(probe, "Leer", 2020, 0, 0, 0, 0, 0);
    Analyseergebnis result = probe.run("kurz", KURZ + "anlehnung_personen: 50\n");
    assertThat(text(result, "ausgenommen", "Leer", "grund")).isEqualTo("Hier wohnt niemand.");
    assertThat(result.aussagen())
        .containsExactly("Für kein Gebiet lässt sich etwas vorausrechnen.");
    requirePrintable(result);
  }

  @Test
  void endsWithWhatIsMissingWhenThereIsOneStockOnly() {
    Probe probe = stock(new Probe(), "A", 2020, 50, 50, 50, 50, 50);
    assertThatThrownBy(() -> probe.run("kurz", KURZ))
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining("10 Jahre davor")
        .hasMessageContaining("[2020]");
  }

  /** A stock of which one third moves away every step does not fall below nobody. */
  @Test
  void componentsWithoutGivenMovesFollowTwoStocks() {
    String yaml =
        """
        id: rest
        name: Rest
        beschreibung: Wanderung als Rest.
        art: prognose
        verfahren: kohorten_komponenten
        bestand: { gegenstand: einwohner }
        schritt_jahre: 10
        schritte: 1
        offen_ab: 40
        ueberleben: { weiblich: [1, 1, 1, 1, 0.5], maennlich: [1, 1, 1, 1, 0.5] }
        geburten: { raten: [0, 0, 0.05, 0.02, 0] }
        quelle: Probe
        """;
    Probe probe = new Probe();
    for (int year : new int[] {2010, 2020}) {
      for (int g = 0; g < GRUPPEN.size(); g++) {
        for (String sex : List.of("weiblich", "maennlich")) {
          probe.fact(
              "einwohner", "A", year, 100, "altersgruppe", GRUPPEN.get(g), "geschlecht", sex);
        }
      }
    }
    Analyseergebnis result = probe.run("rest", yaml);
    assertThat(number(result, "alter", "10-20", "einwohner_2030")).isEqualTo(200);
    assertThat(number(result, "alter", "40+", "einwohner_2030")).isEqualTo(200);
    assertThat(number(result, "alter", "0-10", "einwohner_2030")).isCloseTo(200, within(1.0));
    requirePrintable(result);
  }
}
