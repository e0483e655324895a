package de.lebenslagen.warehouse.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.lebenslagen.warehouse.analyse.Analysetabelle.Wert;
import de.lebenslagen.warehouse.analyse.Analysetabelle.Wort;
import de.lebenslagen.warehouse.analyse.Analysetabelle.Zelle;
import de.lebenslagen.warehouse.indicator.Berechnung.Bestandteil;
import de.lebenslagen.warehouse.indicator.Berechnung.Index;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Herkunft;
import de.lebenslagen.warehouse.indicator.Indexrezept;
import de.lebenslagen.warehouse.indicator.Indexrezept.Ausschluss;
import de.lebenslagen.warehouse.indicator.Indexrezept.Schrumpfung;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.IndikatorSchluessel;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.Summand;
import de.lebenslagen.warehouse.indicator.Teilwert;
import de.lebenslagen.warehouse.indicator.Zaehlung;
import de.lebenslagen.warehouse.indicator.catalogue.Indikatorkatalog;
import de.lebenslagen.warehouse.indicator.value.Indexlauf;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Wertstatus.Zahl;
import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.index.ClassBreaks;
import de.lebenslagen.warehouse.stats.index.ClassBreaks.Side;
import de.lebenslagen.warehouse.stats.index.ClassBreaks.Threshold;
import de.lebenslagen.warehouse.stats.index.IndexRecipe;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class IndexanalyseTest {

  private static final Indikatorkatalog KATALOG = Indikatorkatalog.readShipped();
  private static final IndikatorSchluessel ARBEIT = new IndikatorSchluessel("arbeitslosenanteil");
  private static final IndikatorSchluessel KINDER = new IndikatorSchluessel("nef_quote");
  private static final Indikator NAME = KATALOG.get(ARBEIT);

  /** Cases of 1,000 in both parts, per area. */
  private final Map<String, long[]> faelle = new TreeMap<>();

  private Analyseergebnis compute(Zufallsziehung ziehung, Ausschluss... ausschluesse) {
    return compute(ziehung, Schrumpfung.KEINE, Optional.empty(), ausschluesse);
  }

  private Analyseergebnis compute(
      Zufallsziehung ziehung,
      Schrumpfung schrumpfung,
      Optional<Gesamtindex> gesamt,
      Ausschluss... ausschluesse) {
    Indexlauf lauf = lauf(schrumpfung, ausschluesse);
    return Indexanalyse.compute(NAME, lauf, KATALOG::get, gesamt, ziehung, herkunft());
  }

  private Indexlauf lauf(Schrumpfung schrumpfung, Ausschluss... ausschluesse) {
    Indexrezept rezept =
        new Indexrezept(
            IndexRecipe.BERLIN,
            schrumpfung,
            OptionalInt.empty(),
            Optional.empty(),
            List.of(ausschluesse),
            Optional.of(
                new ClassBreaks(
                    List.of(new Threshold(-1, Side.UPPER), new Threshold(1.5, Side.LOWER)),
                    List.of("niedrig", "mittel", "hoch"))),
            Optional.empty());
    Index index =
        new Index(List.of(new Bestandteil(ARBEIT, 1, 0), new Bestandteil(KINDER, 1, 0)), rezept);
    List<Gebiet> areas = faelle.keySet().stream().map(IndexanalyseTest::area).toList();
    return Indexlauf.of(index, areas, 2020, this::find);
  }

  private static Herkunft herkunft() {
    return new Herkunft(new TreeSet<>(Set.of("probe")), List.of(), "0", "0");
  }

  private Optional<Indikatorwert> find(IndikatorSchluessel key, Gebiet gebiet, int jahr) {
    long cases =
        Optional.ofNullable(faelle.get(gebiet.name())).orElseThrow()[key.equals(ARBEIT) ? 0 : 1];
    return Optional.of(
        new Indikatorwert(
            key,
            gebiet,
            jahr,
            Optional.of(teil(cases)),
            Optional.of(teil(1000)),
            new Zahl(cases / 10.0),
            Ergebnis.missing("Probe."),
            Set.of(),
            herkunft()));
  }

  private static Teilwert teil(long count) {
    Summand any = new Summand("einwohner", Optional.empty(), Map.of(), 1, 0);
    return new Teilwert(
        new Zaehlung("Probe", List.of(any)), new Zahl(count), new TreeSet<>(), new TreeSet<>());
  }

  private static Gebiet area(String name) {
    return Gebiet.of(
        new RaumId("probe", LocalDate.of(2020, 1, 1), "stadtteil", name.substring(0, 1)), name);
  }

  private void four() {
    faelle.put("A-Dorf", new long[] {20, 20});
    faelle.put("B-Dorf", new long[] {50, 52});
    faelle.put("C-Dorf", new long[] {52, 50});
    faelle.put("D-Dorf", new long[] {200, 200});
  }

  private static double number(Analysetabelle table, int row, String column) {
    Zelle cell = cell(table, row, column);
    return ((Wert) cell).status().findZahl().orElseThrow();
  }

  private static Zelle cell(Analysetabelle table, int row, String column) {
    List<String> names = table.spalten().stream().map(Analysetabelle.Spalte::name).toList();
    return table.zeilen().get(row).get(names.indexOf(column));
  }

  @Test
  void rankIsCertainForTheFarAreaAndOpenForTwins() {
    four();
    Analysetabelle index = compute(Zufallsziehung.UEBLICH).find("index").orElseThrow();
    assertThat(cell(index, 0, "gebiet")).isEqualTo(new Wort("D-Dorf"));
    assertThat(number(index, 0, "rang_von")).isEqualTo(1);
    assertThat(number(index, 0, "rang_bis")).isEqualTo(1);
    // the twins share what chance decides
    assertThat(number(index, 1, "rang_von")).isEqualTo(2);
    assertThat(number(index, 1, "rang_bis")).isEqualTo(3);
    assertThat(number(index, 3, "rang_von")).isEqualTo(4);
  }

  @Test
  void sameSeedGivesTheSameResult() {
    four();
    assertThat(compute(new Zufallsziehung(200, 7))).isEqualTo(compute(new Zufallsziehung(200, 7)));
  }

  @Test
  void everyStepIsATable() {
    four();
    faelle.put("E-Dorf", new long[] {999, 999});
    Analyseergebnis result =
        compute(Zufallsziehung.UEBLICH, new Ausschluss("E", "Nur ein Wohnheim."));
    Analysetabelle steps = result.find("verfahren").orElseThrow();
    // mean of 2, 5, 5.2 and 20; population standard deviation by hand: √(196.83/4)
    assertThat(number(steps, 0, "mitte")).isEqualTo(8.05);
    assertThat(number(steps, 0, "streuung")).isBetween(7.014, 7.015);
    assertThat(number(steps, 0, "gebiete")).isEqualTo(4);
    assertThat(result.find("ausgenommen").orElseThrow().zeilen())
        .containsExactly(
            List.of(new Wort("E-Dorf"), new Wort("Vom Index ausgenommen: Nur ein Wohnheim.")));
    assertThat(number(result.find("werte").orElseThrow(), 3, "arbeitslosenanteil")).isEqualTo(20);
    assertThat(number(result.find("z_werte").orElseThrow(), 3, "arbeitslosenanteil"))
        .isBetween(1.703, 1.704);
  }

  @Test
  void sensitivityNamesVariantsAndCountsChangedClasses() {
    four();
    Analyseergebnis result = compute(Zufallsziehung.UEBLICH);
    Analysetabelle table = result.find("empfindlichkeit").orElseThrow();
    assertThat(table.zeilen().stream().map(z -> z.get(0)))
        .containsExactly(
            new Wort("ohne Arbeitslosenanteil"),
            new Wort("ohne SGB-II-Quote unter 15 Jahren (NEF)"),
            new Wort("Arbeitslosenanteil doppelt"),
            new Wort("SGB-II-Quote unter 15 Jahren (NEF) doppelt"),
            new Wort("andere Streuung"),
            new Wort("Mitte: Stadt statt Räume"),
            new Wort("erste Hauptkomponente"));
    // 1.72 by the population, 1.49 by the sample: the threshold of 1.5 lies between
    assertThat(number(table, 4, "andere_klasse")).isEqualTo(1);
    assertThat(result.aussagen()).contains("Von der Rechenart hängt die Klasse ab bei: D-Dorf.");
  }

  @Test
  void smallTownIsWarned() {
    four();
    assertThat(compute(Zufallsziehung.UEBLICH).grenzen())
        .anyMatch(g -> g.contains("begründet er keinen Handlungsbedarf"))
        .anyMatch(g -> g.contains("Nur 4 Gebiete"))
        .anyMatch(g -> g.contains("Weiter als 1,73") && g.contains("1,50 ist schwer zu erreichen"));
  }

  @Test
  void noIndexIsSaidInWordsWhenNothingVaries() {
    faelle.put("A-Dorf", new long[] {20, 20});
    faelle.put("B-Dorf", new long[] {20, 20});
    Analyseergebnis result = compute(Zufallsziehung.UEBLICH);
    assertThat(result.aussagen())
        .containsExactly("Es gibt keinen Index: Kein Indikator streut: kein Index.");
    assertThat(result.find("index").orElseThrow().zeilen()).isEmpty();
  }

  @Test
  void noIndexIsSaidInWordsWhenNobodyTakesPart() {
    faelle.put("A-Dorf", new long[] {20, 20});
    Analyseergebnis result = compute(Zufallsziehung.UEBLICH, new Ausschluss("A", "Zu klein."));
    assertThat(result.aussagen())
        .containsExactly(
            "Es gibt keinen Index: Kein Gebiet nimmt am Index teil. A-Dorf: Vom Index ausgenommen:"
                + " Zu klein.");
    assertThat(result.find("ausgenommen").orElseThrow().zeilen()).hasSize(1);
  }

  @Test
  void drawsOutOfRangeAreRefused() {
    assertThatThrownBy(() -> new Zufallsziehung(99, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void firstComponentIsACheckBesideTheIndex() {
    four();
    Analyseergebnis result = compute(Zufallsziehung.UEBLICH);
    Analysetabelle table = result.find("hauptkomponenten").orElseThrow();
    assertThat(table.zeilen()).hasSize(2);
    assertThat(number(table, 0, "eigenwert") + number(table, 1, "eigenwert"))
        .isCloseTo(2, within(1e-9));
    // two parts, nearly the same: both load √½
    assertThat(number(table, 0, "arbeitslosenanteil")).isCloseTo(Math.sqrt(0.5), within(1e-9));
    assertThat(number(table, 0, "anteil_prozent")).isGreaterThan(99);
    assertThat(result.aussagen())
        .contains(
            "Die erste Hauptkomponente erklärt 100 % der Unterschiede zwischen den Gebieten.");
    Analysetabelle variants = result.find("empfindlichkeit").orElseThrow();
    assertThat(number(variants, 6, "andere_klasse")).isZero();
    assertThat(number(variants, 6, "rangverschiebung")).isZero();
  }

  @Test
  void shrunkenRatesHaveRankSpansAndStandBesideTheRawOnes() {
    four();
    Analyseergebnis result =
        compute(Zufallsziehung.UEBLICH, Schrumpfung.BETA_BINOMIAL, Optional.empty());
    Analysetabelle index = result.find("index").orElseThrow();
    assertThat(cell(index, 0, "gebiet")).isEqualTo(new Wort("D-Dorf"));
    assertThat(number(index, 0, "rang_bis")).isEqualTo(1);
    assertThat(number(index, 1, "rang_bis")).isEqualTo(3);
    assertThat(number(result.find("rohwerte").orElseThrow(), 3, "arbeitslosenanteil"))
        .isEqualTo(20);
    assertThat(number(result.find("werte").orElseThrow(), 3, "arbeitslosenanteil"))
        .isBetween(18.0, 19.9);
    assertThat(result.grenzen()).anyMatch(g -> g.contains("zur Mitte gezogen"));
  }

  @Test
  void fullShrinkingLeavesNothingToRank() {
    for (String area : List.of("A-Dorf", "B-Dorf", "C-Dorf")) {
      faelle.put(area, new long[] {50, 50});
    }
    Analyseergebnis result =
        compute(Zufallsziehung.UEBLICH, Schrumpfung.BETA_BINOMIAL, Optional.empty());
    assertThat(result.aussagen())
        .containsExactly("Es gibt keinen Index: Kein Indikator streut: kein Index.");
  }

  @Test
  void statusAndDynamicsAreOneLabel() {
    four();
    Gesamtindex same = new Gesamtindex("Dynamik", lauf(Schrumpfung.KEINE));
    Analyseergebnis result =
        compute(
            Zufallsziehung.UEBLICH,
            Schrumpfung.KEINE,
            Optional.of(same),
            new Ausschluss("A", "Zu klein."));
    // the class number of the status, the class of the dynamics: here of the same index of four
    assertThat(cell(result.find("index").orElseThrow(), 0, "gesamt")).isEqualTo(new Wort("2hoch"));
    Analysetabelle both = result.find("gesamtindex").orElseThrow();
    assertThat(cell(both, 0, "statusklasse")).isEqualTo(new Wort("mittel"));
    assertThat(cell(both, 0, "dynamikklasse")).isEqualTo(new Wort("hoch"));
    assertThat(number(both, 0, "dynamik")).isGreaterThan(1.5);
  }

  @Test
  void areaWithoutDynamicsHasNoLabelButItsReason() {
    four();
    Gesamtindex dynamik =
        new Gesamtindex("Dynamik", lauf(Schrumpfung.KEINE, new Ausschluss("D", "Neubau.")));
    Analyseergebnis result =
        compute(Zufallsziehung.UEBLICH, Schrumpfung.KEINE, Optional.of(dynamik));
    assertThat(cell(result.find("index").orElseThrow(), 0, "gesamt")).isEqualTo(new Wort("–"));
    Wert none = (Wert) cell(result.find("gesamtindex").orElseThrow(), 0, "dynamik");
    assertThat(none.status().findGrund()).contains("Vom Index ausgenommen: Neubau.");
  }

  @Test
  void sumBeforeStandardisingIsAStepToo() {
    four();
    Analysetabelle scores = compute(Zufallsziehung.UEBLICH).find("z_werte").orElseThrow();
    assertThat(number(scores, 3, "zusammen"))
        .isCloseTo(
            number(scores, 3, "arbeitslosenanteil") + number(scores, 3, "nef_quote"),
            within(1e-12));
  }

  @Test
  void twoAreasAreOneStandardDeviationApartAndOneAreaHasNoIndex() {
    faelle.put("A-Dorf", new long[] {20, 20});
    assertThat(compute(Zufallsziehung.UEBLICH).aussagen())
        .containsExactly("Es gibt keinen Index: Ein einzelnes Gebiet lässt sich nicht einordnen.");
    faelle.put("B-Dorf", new long[] {40, 60});
    Analysetabelle index = compute(Zufallsziehung.UEBLICH).find("index").orElseThrow();
    assertThat(number(index, 0, "index")).isCloseTo(1, within(1e-12));
    assertThat(number(index, 1, "index")).isCloseTo(-1, within(1e-12));
  }
}
