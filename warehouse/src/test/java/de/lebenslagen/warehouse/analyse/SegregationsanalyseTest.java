package de.lebenslagen.warehouse.analyse;

import static org.assertj.core.api.Assertions.assertThat;
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
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.model.Wertstatus.NichtBerechenbar;
import de.lebenslagen.warehouse.model.Wertstatus.Zahl;
import de.lebenslagen.warehouse.stats.Ergebnis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SegregationsanalyseTest {

  private static final Indikator ANTEIL =
      Indikatorkatalog.readShipped().get(new IndikatorSchluessel("anteil_unter_18"));
  private static final Herkunft HERKUNFT = new Herkunft(new TreeSet<>(), List.of(), "0", "0");

  private final SortedMap<Integer, List<Indikatorwert>> werte = new TreeMap<>();

  private Analyseergebnis compute() {
    return Segregationsanalyse.compute(ANTEIL, werte, HERKUNFT);
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
}
