package de.lebenslagen.warehouse.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    Indexrezept rezept =
        new Indexrezept(
            IndexRecipe.BERLIN,
            Schrumpfung.KEINE,
            OptionalInt.empty(),
            Optional.empty(),
            List.of(ausschluesse),
            Optional.of(
                new ClassBreaks(
                    List.of(new Threshold(-1, Side.UPPER), new Threshold(1.5, Side.LOWER)),
                    List.of("niedrig", "mittel", "hoch"))));
    Index index =
        new Index(List.of(new Bestandteil(ARBEIT, 1), new Bestandteil(KINDER, 1)), rezept);
    List<Gebiet> areas = faelle.keySet().stream().map(IndexanalyseTest::area).toList();
    Indexlauf lauf = Indexlauf.of(index, areas, 2020, this::find);
    return Indexanalyse.compute(NAME, lauf, KATALOG::get, ziehung, herkunft());
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
            new Wort("Mitte: Stadt statt Räume"));
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
    assertThat(result.aussagen().get(0)).startsWith("Es gibt keinen Index:");
    assertThat(result.find("ausgenommen").orElseThrow().zeilen()).hasSize(1);
  }

  @Test
  void drawsOutOfRangeAreRefused() {
    assertThatThrownBy(() -> new Zufallsziehung(0, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
