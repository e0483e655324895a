package de.lebenslagen.warehouse.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.lebenslagen.warehouse.analyse.Analysetabelle.Wert;
import de.lebenslagen.warehouse.analyse.Analysetabelle.Wort;
import de.lebenslagen.warehouse.analyse.Analysetabelle.Zelle;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Herkunft;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.IndikatorSchluessel;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.Summand;
import de.lebenslagen.warehouse.indicator.Teilwert;
import de.lebenslagen.warehouse.indicator.Zaehlung;
import de.lebenslagen.warehouse.indicator.catalogue.Indikatorkatalog;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.model.Wertstatus.NichtBerechenbar;
import de.lebenslagen.warehouse.model.Wertstatus.Zahl;
import de.lebenslagen.warehouse.stats.Ergebnis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SegregationsanalyseTest {

  private static final Indikatorkatalog KATALOG = Indikatorkatalog.readShipped();
  private static final Indikator ANTEIL = KATALOG.get(new IndikatorSchluessel("anteil_unter_18"));
  private static final Herkunft HERKUNFT = new Herkunft(new TreeSet<>(), List.of(), "0", "0");

  private final SortedMap<Integer, List<Indikatorwert>> werte = new TreeMap<>();

  private Analyseergebnis compute(Gruppenreihe... gegen) {
    return Segregationsanalyse.compute(
        new Gruppenreihe(ANTEIL, werte), List.of(gegen), new Zufallsziehung(200, 1), HERKUNFT);
  }

  /** A series of another group over the same areas, as many members as {@code members}. */
  private static Gruppenreihe other(String indikator, int year, long all, long... members) {
    SegregationsanalyseTest other = new SegregationsanalyseTest();
    for (long m : members) {
      other.add(year, m, all);
    }
    return new Gruppenreihe(KATALOG.get(new IndikatorSchluessel(indikator)), other.werte);
  }

  private void add(int year, long members, long all) {
    add(year, new Zahl(members), new Zahl(all), new Zahl(1));
  }

  private void add(int year, Wertstatus members, Wertstatus all, Wertstatus share) {
    List<Indikatorwert> ofYear = werte.computeIfAbsent(year, y -> new ArrayList<>());
    String key = "r" + ofYear.size();
    ofYear.add(
        new Indikatorwert(
            ANTEIL.schluessel(),
            Gebiet.of(new RaumId("probe", LocalDate.of(2020, 1, 1), "stadtteil", key), key),
            year,
            Optional.of(teil(members)),
            Optional.of(teil(all)),
            share,
            Ergebnis.missing("Probe."),
            Set.of(),
            HERKUNFT));
  }

  private static Teilwert teil(Wertstatus count) {
    Summand any = new Summand("einwohner", Optional.empty(), Map.of(), 1, 0);
    return new Teilwert(
        new Zaehlung("Probe", List.of(any)), count, new TreeSet<>(), new TreeSet<>());
  }

  private static Zelle cell(Analyseergebnis result, int row, String column) {
    Analysetabelle table = result.find("reihe").orElseThrow();
    List<String> names = table.spalten().stream().map(Analysetabelle.Spalte::name).toList();
    return table.zeilen().get(row).get(names.indexOf(column));
  }

  private static double number(Analyseergebnis result, int row, String column) {
    return ((Wert) cell(result, row, column)).status().findZahl().orElseThrow();
  }

  private void example(int year) {
    add(year, 120, 1000);
    add(year, 40, 1500);
    add(year, 30, 900);
    add(year, 10, 600);
  }

  @Test
  void segregationIndexEqualsTheWorkedExample() {
    example(2020);
    Analyseergebnis result = compute();
    assertThat(number(result, 0, "is")).isCloseTo(36.842, within(5e-4));
    assertThat(cell(result, 0, "urteil")).isEqualTo(new Wort("interpretierbar"));
    assertThat(result.aussagen().get(0)).startsWith("2020 müssten 36,8 % der Gruppe");
  }

  @Test
  void chanceAloneIsShownBesideAnEvenDistribution() {
    for (int area = 0; area < 12; area++) {
      add(2020, 30, 300);
    }
    Analyseergebnis result = compute();
    assertThat(number(result, 0, "is")).isEqualTo(0);
    assertThat(number(result, 0, "is_zufall")).isCloseTo(7.2, within(0.4));
    assertThat(result.aussagen().get(1)).contains("mehr Trennung als durch Zufall ist nicht");
  }

  @Test
  void smallGroupIsNotInterpretable() {
    add(2020, 40, 1000);
    add(2020, 9, 1000);
    Analyseergebnis result = compute();
    assertThat(cell(result, 0, "urteil")).isEqualTo(new Wort("nicht interpretierbar"));
    assertThat(result.aussagen())
        .containsExactly(
            "2020 ist nicht interpretierbar: Eine der beiden Gruppen hat weniger als 50 Menschen.");
  }

  @Test
  void emptyGroupIsNotAvailableInsteadOfANumber() {
    example(2019);
    add(2020, 0, 1000);
    add(2020, 0, 900);
    Analyseergebnis result = compute();
    assertThat(cell(result, 1, "is"))
        .isEqualTo(new Wert(new NichtBerechenbar("Eine der beiden Gruppen ist leer.")));
    assertThat(result.aussagen().get(0)).startsWith("2020 ist nichts zu berechnen");
  }

  @Test
  void areaWithoutCountIsLeftOutAndNamed() {
    example(2020);
    Wertstatus missing = new NichtBerechenbar("Nicht geliefert.");
    add(2020, missing, new Zahl(500), missing);
    add(2020, 20, 10);
    Analyseergebnis result = compute();
    assertThat(number(result, 0, "gebiete")).isEqualTo(4);
    assertThat(number(result, 0, "is")).isCloseTo(36.842, within(5e-4));
    assertThat(result.find("ausgenommen").orElseThrow().zeilen())
        .containsExactly(
            List.of(new Wort("2020"), new Wort("r4"), new Wort("Nicht geliefert.")),
            List.of(
                new Wort("2020"), new Wort("r5"), new Wort("Mehr in der Gruppe als im Ganzen.")));
    assertThat(result.grenzen()).anyMatch(g -> g.contains("Nicht alle Gebiete sind gezählt: 2020"));
  }

  private static double number(Analysetabelle table, int row, String column) {
    List<String> names = table.spalten().stream().map(Analysetabelle.Spalte::name).toList();
    return ((Wert) table.zeilen().get(row).get(names.indexOf(column)))
        .status()
        .findZahl()
        .orElseThrow();
  }

  @Test
  void twoGroupsAreComparedByD() {
    add(2020, 90, 1000);
    add(2020, 10, 1000);
    Analyseergebnis result = compute(other("anteil_ab_65", 2020, 1000, 20, 80));
    // |90/100 − 20/100| + |10/100 − 80/100| = 1.4, half of it
    assertThat(number(result, 0, "d")).isCloseTo(70, within(1e-9));
    assertThat(result.aussagen().get(0))
        .isEqualTo(
            "2020 müssten 70,0 % der Gruppe das Gebiet wechseln, damit sie wie die andere verteilt"
                + " wäre.");
    assertThat(result.grenzen().get(0)).contains("Verglichen wird mit: ");
  }

  @Test
  void severalGroupsAreComparedPairwiseAndByTheil() {
    add(2020, 90, 1000);
    add(2020, 10, 1000);
    Analyseergebnis result =
        compute(
            other("anteil_ab_65", 2020, 1000, 20, 80), other("anteil_ab_80", 2020, 1000, 50, 50));
    Analysetabelle pairs = result.find("paare").orElseThrow();
    assertThat(pairs.zeilen()).hasSize(3);
    assertThat(number(pairs, 0, "d")).isCloseTo(70, within(1e-9));
    assertThat(number(pairs, 1, "d")).isCloseTo(40, within(1e-9));
    assertThat(number(pairs, 2, "d")).isCloseTo(30, within(1e-9));
    Analysetabelle measures = result.find("masse").orElseThrow();
    assertThat(measures.zeilen().get(3).get(0)).isEqualTo(new Wort("Theil H (3 Gruppen)"));
    // by hand: entropies ln 3 of the town; areas 90, 20, 50 of 160 and 10, 80, 50 of 140
    double left = 160 / 300.0 * entropy(90, 20, 50) + 140 / 300.0 * entropy(10, 80, 50);
    assertThat(number(measures, 3, "wert")).isCloseTo(100 * (1 - left / Math.log(3)), within(1e-9));
  }

  private static double entropy(double... members) {
    double all = Arrays.stream(members).sum();
    return -Arrays.stream(members).map(m -> m / all * Math.log(m / all)).sum();
  }

  @Test
  void everyMeasureStandsBesideItsExpectationUnderChance() {
    example(2020);
    Analysetabelle measures = compute().find("masse").orElseThrow();
    assertThat(measures.zeilen().stream().map(z -> z.get(0)))
        .containsExactly(
            new Wort("IS"),
            new Wort("Gini"),
            new Wort("Atkinson (0,5)"),
            new Wort("Theil H"),
            new Wort("eta²"),
            new Wort("Isolation xPx"),
            new Wort("Begegnung xPy"));
    for (int row = 0; row < 5; row++) {
      assertThat(number(measures, row, "zufall")).isBetween(0.0, number(measures, row, "wert"));
    }
    assertThat(number(measures, 5, "wert") + number(measures, 6, "wert"))
        .isCloseTo(100, within(1e-9));
  }

  @Test
  void groupsWithCommonMembersAreRefused() {
    add(2020, 600, 1000);
    add(2020, 10, 1000);
    assertThatThrownBy(() -> compute(other("anteil_ab_65", 2020, 1000, 500, 80)))
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining("überschneiden sich")
        .hasMessageContaining("zusammen 1100 Menschen");
  }

  @Test
  void changeIsToldInTheWordsOfItsTest() {
    for (int year = 2018; year < 2020; year++) {
      add(year, 300, 3000);
      add(year, 310, 3000);
      add(year, 290, 3000);
    }
    add(2020, 900, 3000);
    add(2020, 10, 3000);
    add(2020, 20, 3000);
    Analyseergebnis result = compute();
    Analysetabelle tests = result.find("vergleich").orElseThrow();
    assertThat(tests.zeilen().stream().map(z -> z.get(7)))
        .containsExactly(
            new Wort("nicht unterscheidbar"),
            new Wort("unterscheidbar"),
            new Wort("unterscheidbar"));
    assertThat(number(tests, 1, "gebiete")).isEqualTo(3);
    assertThat(result.aussagen())
        .anyMatch(a -> a.startsWith("Von 2019 bis 2020 ist die ungleiche Verteilung gestiegen, um"))
        .anyMatch(
            a -> a.startsWith("Von 2018 bis 2020 ist die ungleiche Verteilung gestiegen, um"));
  }

  @Test
  void noCertainDifferenceIsCalledSo() {
    example(2019);
    example(2020);
    assertThat(compute().aussagen())
        .anyMatch(
            a -> a.startsWith("Von 2019 bis 2020 ist kein sicherer Unterschied zu erkennen ("));
  }

  @Test
  void yearsAreComparedOverTheAreasCountedInBoth() {
    example(2019);
    example(2020);
    Wertstatus missing = new NichtBerechenbar("Nicht geliefert.");
    add(2020, missing, new Zahl(500), missing);
    add(2019, 20, 500);
    assertThat(number(compute().find("vergleich").orElseThrow(), 0, "gebiete")).isEqualTo(4);
  }
}
