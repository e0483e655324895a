package de.lebenslagen.warehouse.indicator.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.lebenslagen.warehouse.indicator.Berechnung.Index;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Herkunft;
import de.lebenslagen.warehouse.indicator.IndikatorSchluessel;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.Summand;
import de.lebenslagen.warehouse.indicator.Teilwert;
import de.lebenslagen.warehouse.indicator.Zaehlung;
import de.lebenslagen.warehouse.indicator.Zeitreihenbruch;
import de.lebenslagen.warehouse.indicator.value.Indexlauf;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Wertstatus.NichtBerechenbar;
import de.lebenslagen.warehouse.model.Wertstatus.NichtVergleichbar;
import de.lebenslagen.warehouse.model.Wertstatus.Zahl;
import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.Fixture;
import de.lebenslagen.warehouse.stats.index.ClassBreaks;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexrezeptTest {

  private static final double PUBLISHED_TO = 1e-4;

  private static final String BERLIN =
      """
      rezept:
        umformung: z_wert
        mitte: raeume
        streuung: grundgesamtheit
        verknuepfung: summe
        abschluss: erneut_standardisiert
      """;
  private static final String STATUS =
      """
        klassen:
          - { name: hoch, unter: -1 }
          - { name: mittel, bis: 1 }
          - { name: niedrig, bis: 1.5 }
          - { name: sehr niedrig }
      """;
  private static final String DYNAMIK =
      """
        klassen:
          - { name: "+", unter: -1 }
          - { name: "+/-", bis: 1 }
          - { name: "-" }
      """;

  /** Values of parts by indicator, year and area. */
  private final Map<String, Indikatorwert> werte = new HashMap<>();

  @ParameterizedTest
  @CsvSource({"2013, 1 2 3 4, 434, 434", "2015, 1 2 3 4, 435, 435", "2019, 1 3 4, 436, 435"})
  void berlinIsReproducedByTheDeclaredRecipe(int year, String numbers, int areas, int withValues) {
    List<Fixture.Row> rows = Fixture.read("berlin_mss/mss_" + year + "_plr.csv");
    String excluded = excluded(rows);
    Indexlauf status = run(year, rows, "s", numbers, BERLIN + excluded + STATUS);
    Indexlauf dynamics = run(year, rows, "d", numbers, BERLIN + excluded + DYNAMIK);
    ClassBreaks classes = status.index().rezept().klassen().orElseThrow();
    ClassBreaks trends = dynamics.index().rezept().klassen().orElseThrow();
    List<Double> index = status.werte().get().index();
    List<Double> change = dynamics.werte().get().index();
    Map<String, Fixture.Row> byArea =
        rows.stream().collect(Collectors.toMap(r -> r.text("plr_id"), r -> r));
    int compared = 0;
    for (int i = 0; i < status.gueltig().size(); i++) {
      String area = status.gueltig().get(i).gebiet().raeume().get(0).schluessel();
      Fixture.Row row = Optional.ofNullable(byArea.get(area)).orElseThrow();
      assertThat(classes.label(index.get(i))).isEqualTo(row.text("status_klasse"));
      assertThat(trends.label(change.get(i))).isEqualTo(row.text("dynamik_zeichen"));
      assertThat(classes.number(index.get(i)) + trends.label(change.get(i)))
          .isEqualTo(row.text("gesamtindex"));
      if (!row.isEmpty("status_index_z")) {
        compared++;
        assertThat(index.get(i)).isCloseTo(row.number("status_index_z"), within(PUBLISHED_TO));
      }
    }
    assertThat(status.gueltig()).hasSize(areas);
    assertThat(compared).isEqualTo(withValues);
    assertThat(status.ohneIndex()).hasSize(rows.size() - areas);
  }

  /** Which areas are valid is data; what is excluded gets a wild value that must not matter. */
  private static String excluded(List<Fixture.Row> rows) {
    return rows.stream()
        .filter(r -> !r.text("gueltig").equals("True"))
        .map(r -> "    - { raum: \"" + r.text("plr_id") + "\", grund: Zu klein. }\n")
        .collect(Collectors.joining("", "  ausschluesse:\n", ""));
  }

  private Indexlauf run(
      int year, List<Fixture.Row> rows, String prefix, String numbers, String rezept) {
    List<String> parts = Arrays.stream(numbers.split(" ")).map(n -> prefix + n).toList();
    for (Fixture.Row row : rows) {
      for (String part : parts) {
        value(part, row.text("plr_id"), year, row.isEmpty(part) ? 9999 : row.number(part));
      }
    }
    return Indexlauf.of(
        index(parts, rezept),
        rows.stream().map(r -> area(r.text("plr_id"))).toList(),
        year,
        this::find);
  }

  @Test
  void meanOfScoresIsNotStandardisedAgainInHamburg() {
    three(2020, 1, 2, 3);
    Indexlauf lauf =
        run(
            2020,
            """
            rezept: { umformung: z_wert, mitte: raeume, streuung: stichprobe,
              verknuepfung: mittel, abschluss: keiner }
            """);
    // z of the sample: −1, 0, 1 in both parts; their mean is the same
    assertThat(lauf.werte().get().index()).containsExactly(-1.0, 0.0, 1.0);
  }

  @Test
  void deviationIsFromTheTownRateInUnitsOfTheMeanDeviationInDarmstadt() {
    for (String part : List.of("aa", "bb")) {
      count(part, "1", 10, 100);
      count(part, "2", 60, 300);
    }
    Indexlauf lauf =
        run(
            2020,
            """
            rezept: { umformung: z_wert, mitte: stadt, streuung: mittlere_abweichung,
              verknuepfung: mittel, abschluss: keiner }
            """);
    // town 70/400 = 17.5 %; deviations −7.5 and 2.5; weighted mean (7.5·100 + 2.5·300)/400 = 3.75
    assertThat(lauf.werte().get().index().get(0)).isCloseTo(-2, within(1e-12));
    assertThat(lauf.werte().get().index().get(1)).isCloseTo(2.5 / 3.75, within(1e-12));
  }

  @Test
  void highestRankBecomesHundredWithTheExponentialTransform() {
    three(2020, 1, 2, 3);
    Indexlauf lauf = run(2020, "rezept: { umformung: rang_exponentiell, verknuepfung: mittel }\n");
    List<Double> index = lauf.werte().get().index();
    assertThat(index.get(2)).isCloseTo(100, within(1e-9));
    assertThat(index.get(0))
        .isCloseTo(-23 * Math.log(1 - (1 - Math.exp(-100 / 23.0)) / 3), within(1e-9));
  }

  @Test
  void shrunkRatesReplaceTheRawOnesWhenDeclared() {
    for (String part : List.of("aa", "bb")) {
      count(part, "1", 3, 10);
      count(part, "2", 280, 1000);
      count(part, "3", 100, 1000);
    }
    String rezept = "rezept: { umformung: rang_exponentiell, verknuepfung: mittel%s }\n";
    List<Double> raw = run(2020, rezept.formatted("")).werte().get().index();
    List<Double> shrunk =
        run(2020, rezept.formatted(", schrumpfung: beta_binomial")).werte().get().index();
    // 3 of 10 is the highest raw rate, but says less than 280 of 1,000
    assertThat(raw.get(0)).isGreaterThan(raw.get(1));
    assertThat(shrunk.get(0)).isLessThan(shrunk.get(1));
  }

  @Test
  void scaleOfTheBaseYearStaysWhenItIsFrozen() {
    three(2018, 1, 2, 3);
    three(2020, 2, 3, 4);
    String rezept =
        """
        rezept: { umformung: z_wert, mitte: raeume, streuung: stichprobe,
          verknuepfung: mittel, abschluss: keiner%s }
        """;
    assertThat(run(2020, rezept.formatted("")).werte().get().index())
        .containsExactly(-1.0, 0.0, 1.0);
    assertThat(run(2020, rezept.formatted(", basisjahr: 2018")).werte().get().index())
        .containsExactly(0.0, 1.0, 2.0);
  }

  @Test
  void changeOverYearsGoesInWhenDeclared() {
    three(2018, 1, 2, 3);
    three(2020, 1, 4, 3);
    Indexlauf lauf = run(2020, BERLIN, "    veraenderung: 2\n");
    // changes 0, 2, 0 in both parts
    assertThat(lauf.bestandteile().get(0).values()).containsExactly(0.0, 2.0, 0.0);
    assertThat(lauf.werte().get().index().get(1)).isCloseTo(Math.sqrt(2), within(1e-12));
    assertThat(lauf.index().listJahre(2020)).containsExactly(2018, 2020);
  }

  @Test
  void areaWithoutTheEarlierValueHasNoChange() {
    three(2018, 1, 2);
    three(2020, 1, 4, 3);
    Indexlauf lauf = run(2020, BERLIN, "    veraenderung: 2\n");
    assertThat(lauf.gueltig()).hasSize(2);
    assertThat(lauf.ohneIndex())
        .containsEntry(area("3"), new NichtBerechenbar("Der Wert von 2018 fehlt."));
  }

  @Test
  void changeAcrossADeclaredBreakIsNotComparable() {
    three(2018, 1, 2, 3);
    three(2020, 1, 4, 3);
    Indexlauf.Wertquelle broken =
        new Indexlauf.Wertquelle() {
          @Override
          public Optional<Indikatorwert> find(IndikatorSchluessel key, Gebiet gebiet, int jahr) {
            return IndexrezeptTest.this.find(key, gebiet, jahr);
          }

          @Override
          public Optional<Zeitreihenbruch> findBruch(Indikatorwert frueher, Indikatorwert spaeter) {
            return Optional.of(new Zeitreihenbruch(LocalDate.of(2019, 1, 1), "Neue Zählung."));
          }
        };
    Indexlauf lauf =
        Indexlauf.of(
            index(List.of("aa", "bb"), BERLIN, "    veraenderung: 2\n"),
            List.of(area("1"), area("2"), area("3")),
            2020,
            broken);
    assertThat(lauf.gueltig()).isEmpty();
    assertThat(lauf.ohneIndex()).containsEntry(area("1"), new NichtVergleichbar());
  }

  @Test
  void shrunkenChangeIsTheDifferenceOfShrunkenRates() {
    for (String part : List.of("aa", "bb")) {
      count(part, "1", 2018, 1, 10);
      count(part, "2", 2018, 280, 1000);
      count(part, "3", 2018, 100, 1000);
      count(part, "1", 2020, 4, 10);
      count(part, "2", 2020, 330, 1000);
      count(part, "3", 2020, 100, 1000);
    }
    Indexlauf lauf =
        run(
            2020,
            "rezept: { umformung: rang_exponentiell, verknuepfung: mittel,"
                + " schrumpfung: beta_binomial }\n",
            "    veraenderung: 2\n");
    // 1 to 4 of 10 says little: less than the 5 points of the large area
    assertThat(lauf.bestandteile().get(0).values().get(0)).isBetween(0.0, 30.0);
    assertThat(lauf.bestandteile().get(0).values().get(1)).isBetween(4.0, 6.0);
  }

  @Test
  void smallAreaHasNoIndexAndDoesNotCountForOthers() {
    three(2020, 1, 2, 300);
    value("bevoelkerung", "1", 2020, 1000);
    value("bevoelkerung", "2", 2020, 300);
    value("bevoelkerung", "3", 2020, 299);
    Indexlauf lauf =
        run(2020, BERLIN + "  mindesteinwohner: { indikator: bevoelkerung, anzahl: 300 }\n");
    assertThat(lauf.werte().get().index()).containsExactly(-1.0, 1.0);
    assertThat(lauf.ohneIndex())
        .containsEntry(
            area("3"), new NichtBerechenbar("Vom Index ausgenommen: weniger als 300 Menschen."));
  }

  @Test
  void indicatorWithoutSpreadIsDroppedAndNamed() {
    three(2020, 1, 2, 3);
    List.of("1", "2", "3").forEach(area -> value("bb", area, 2020, 5));
    Indexlauf lauf = run(2020, BERLIN);
    assertThat(lauf.modell().get().dropped()).containsOnlyKeys("bb");
    assertThat(lauf.modell().get().scales()).containsOnlyKeys("aa");
  }

  @Test
  void noIndexWhenNothingVaries() {
    for (String area : List.of("1", "2", "3")) {
      value("aa", area, 2020, 5);
      value("bb", area, 2020, 5);
    }
    assertThat(run(2020, BERLIN).werte().findGrund())
        .contains("Kein Indikator streut: kein Index.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "verknuepfung: produkt | Feld rezept.verknuepfung",
        "streuung: gewichtet | Feld rezept.abschluss: erwartet wird \"keiner\"",
        "umformung: rang_exponentiell | bei Rängen nur",
        "klassen: [{ name: a, bis: 1 }, { name: b, bis: 0 }, { name: c }] | steigende Grenzen",
        "klassen: [{ name: a, bis: 1 }, { name: b, bis: 2 }] | die letzte Klasse ohne Grenze",
        "klassen: [{ name: a, bis: NaN }, { name: b }] | eine Zahl mit Dezimalpunkt",
        "basisjahr: 20 | ein Jahr wie 2020",
        "mindesteinwohner: { indikator: bevoelkerung, anzahl: 0 } | mindestens 1",
        "ausschluesse: [{ raum: x, grund: a }, { raum: x, grund: b }] | jeder Raum einmal",
        "dynamik: dynamikindex | \"klassen\" neben \"dynamik\"",
        "zentrum: raeume | ein bekanntes Feld"
      })
  void whatDoesNotFitIsRefusedWithItsPlace(String line, String message) {
    String field = line.substring(0, line.indexOf(':'));
    String rezept =
        BERLIN
                .lines()
                .filter(l -> !l.strip().startsWith(field + ":"))
                .collect(Collectors.joining("\n"))
            + "\n  "
            + line
            + "\n";
    assertThatThrownBy(() -> index(List.of("aa", "bb"), rezept))
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gewicht: NaN | eine Zahl mit Dezimalpunkt",
        "gewicht: .inf | eine Zahl mit Dezimalpunkt",
        "gewicht: 0 | ein Gewicht ungleich 0",
        "gewicht: 1.0e9 | höchstens 1000",
        "gewicht: -0.0001 | mindestens 0.001",
        "veraenderung: 0 | 1 bis 20 Jahre",
        "veraenderung: 21 | 1 bis 20 Jahre",
        "veraenderung: 1.5 | eine ganze Zahl"
      })
  void partThatDoesNotFitIsRefusedWithItsPlace(String line, String message) {
    assertThatThrownBy(() -> index(List.of("aa", "bb"), BERLIN, "    " + line + "\n"))
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining("bestandteile")
        .hasMessageContaining(message);
  }

  @Test
  void samePartTwiceIsRefused() {
    assertThatThrownBy(() -> index(List.of("aa", "aa"), BERLIN))
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining("jeder Indikator einmal");
  }

  @Test
  void weightedRecipeRefusesChanges() {
    String weighted =
        "rezept: { umformung: z_wert, mitte: stadt, streuung: mittlere_abweichung,"
            + " verknuepfung: mittel, abschluss: keiner }\n";
    assertThatThrownBy(() -> index(List.of("aa", "bb"), weighted, "    veraenderung: 3\n"))
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining("gewichtetes Verfahren mit Veränderungen");
  }

  private Indexlauf run(int year, String rezept) {
    return run(year, rezept, "");
  }

  private Indexlauf run(int year, String rezept, String further) {
    List<Gebiet> areas =
        List.of("1", "2", "3").stream()
            .filter(a -> werte.containsKey(key("aa", area(a), year)))
            .map(IndexrezeptTest::area)
            .toList();
    return Indexlauf.of(index(List.of("aa", "bb"), rezept, further), areas, year, this::find);
  }

  private void three(int year, double... values) {
    for (int i = 0; i < values.length; i++) {
      value("aa", String.valueOf(i + 1), year, values[i]);
      value("bb", String.valueOf(i + 1), year, values[i] * 10);
    }
  }

  private void value(String indikator, String area, int year, double value) {
    put(indikator, area, year, value, Optional.empty(), Optional.empty());
  }

  private void count(String indikator, String area, long cases, long population) {
    count(indikator, area, 2020, cases, population);
  }

  private void count(String indikator, String area, int year, long cases, long population) {
    put(
        indikator,
        area,
        year,
        100.0 * cases / population,
        Optional.of(teil(cases)),
        Optional.of(teil(population)));
  }

  private static Teilwert teil(long count) {
    return new Teilwert(
        new Zaehlung("Probe", List.of(new Summand("einwohner", Optional.empty(), Map.of(), 1, 0))),
        new Zahl(count),
        new TreeSet<>(),
        new TreeSet<>());
  }

  private void put(
      String indikator,
      String area,
      int year,
      double value,
      Optional<Teilwert> zaehler,
      Optional<Teilwert> nenner) {
    Indikatorwert wert =
        new Indikatorwert(
            new IndikatorSchluessel(indikator),
            area(area),
            year,
            zaehler,
            nenner,
            new Zahl(value),
            Ergebnis.missing("Probe."),
            Set.of(),
            new Herkunft(new TreeSet<>(), List.of(), "0", "0"));
    werte.put(key(indikator, area(area), year), wert);
  }

  private Optional<Indikatorwert> find(IndikatorSchluessel indikator, Gebiet gebiet, int jahr) {
    return Optional.ofNullable(werte.get(key(indikator.wert(), gebiet, jahr)));
  }

  private static String key(String indikator, Gebiet gebiet, int jahr) {
    return indikator + "|" + gebiet.schluessel() + "|" + jahr;
  }

  private static Gebiet area(String key) {
    return Gebiet.of(new RaumId("probe", LocalDate.of(2012, 1, 1), "plr", key), key);
  }

  private static Index index(List<String> parts, String rezept) {
    return index(parts, rezept, "");
  }

  private static Index index(List<String> parts, String rezept, String further) {
    String text =
        """
        id: probe
        kuerzel: PR01
        name: Probe
        definition: Ein Index.
        art: index
        """
            + rezept
            + """
              einheit: z-Wert
              wirkungsrichtung: hoeher_ist_belastung
              sensibilitaet: normal
              quelle: Probe
              zeitbezug:
                zaehler: stichtag
                regel: 31.12.
              interpretation: Zur Probe.
              lesebeispiel: "In {gebiet} sind es {zahl}."
              bestandteile:
              """
            + parts.stream()
                .map(p -> "  - indikator: " + p + "\n" + further)
                .collect(Collectors.joining());
    return (Index)
        IndikatorReader.parse("probe.yml", "arbeit", text).get(0).indikator().berechnung();
  }
}
