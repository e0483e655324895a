package de.lebenslagen.warehouse.analyse.verlauf;

import static de.lebenslagen.warehouse.analyse.Analysetexte.number;
import static de.lebenslagen.warehouse.analyse.Analysetexte.requirePrintable;
import static de.lebenslagen.warehouse.analyse.Analysetexte.status;
import static de.lebenslagen.warehouse.analyse.Analysetexte.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.lebenslagen.warehouse.analyse.Analyseergebnis;
import de.lebenslagen.warehouse.analyse.verlauf.Verlaufsanalyse.Blick;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Herkunft;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.catalogue.Indikatorkatalog;
import de.lebenslagen.warehouse.indicator.value.Indikatorrechnung;
import de.lebenslagen.warehouse.indicator.value.Wertauswahl;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.model.Wertart;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.model.Wertstatus.EchteNull;
import de.lebenslagen.warehouse.model.Wertstatus.GeheimQuelle;
import de.lebenslagen.warehouse.model.Wertstatus.Zahl;
import de.lebenslagen.warehouse.query.kennzahl.Beispielfakten;
import de.lebenslagen.warehouse.query.kennzahl.Beispielfakten.Fakt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class VerlaufsanalyseTest {

  private static final Indikatorkatalog KATALOG = Indikatorkatalog.readShipped();
  private static final Indikator ANTEIL = KATALOG.getByName("anteil_unter_18");
  private static final Indikator MIT_BRUCH = KATALOG.getByName("anteil_wohngeldhaushalte");
  private static final Indikator EREIGNISSE = KATALOG.getByName("inobhutnahmen");
  private static final Herkunft HERKUNFT = new Herkunft(new TreeSet<>(), List.of(), "0", "0");

  private final List<Fakt> fakten = new ArrayList<>();

  private void fact(String what, String area, int year, String time, Wertstatus wert, String... m) {
    Map<String, String> traits = new TreeMap<>();
    for (int i = 0; i < m.length; i += 2) {
      traits.put(m[i], m[i + 1]);
    }
    fakten.add(new Fakt(what, traits, area, year, time, wert, Wertart.GEZAEHLT));
  }

  private void share(String area, int year, Wertstatus young, long all) {
    String time = "stichtag_" + year + "-12-31";
    fact("einwohner", area, year, time, new Zahl(all));
    fact("einwohner", area, year, time, young, "altersgruppe", "0-18");
  }

  private Map<Gebiet, List<Indikatorwert>> series(Indikator indikator, int from, int to) {
    TreeSet<Integer> years = new TreeSet<>();
    for (int y = from; y <= to; y++) {
      years.add(y);
    }
    Map<Gebiet, List<Indikatorwert>> result = new LinkedHashMap<>();
    new Indikatorrechnung(new Beispielfakten(fakten), KATALOG::get, "probe")
        .compute(List.of(indikator), Wertauswahl.of(Beispielfakten.SOZIALRAUM, years))
        .list()
        .forEach(w -> result.computeIfAbsent(w.gebiet(), g -> new ArrayList<>()).add(w));
    return result;
  }

  private static Analyseergebnis compute(
      Indikator indikator, Map<Gebiet, List<Indikatorwert>> series, Blick blick, int base) {
    return Verlaufsanalyse.compute(
        indikator, series, Set.of(blick), OptionalInt.of(base), HERKUNFT);
  }

  @Test
  void baseYearIsHundred() {
    share("A", 2020, new Zahl(100), 1000);
    share("A", 2021, new Zahl(120), 1000);
    share("A", 2022, new GeheimQuelle(), 1000);
    share("B", 2020, new EchteNull(), 1000);
    share("B", 2021, new Zahl(5), 1000);
    Analyseergebnis result = compute(ANTEIL, series(ANTEIL, 2020, 2022), Blick.BASISJAHR, 2020);
    assertThat(number(result, "index", "A", "index_2020")).isEqualTo(100);
    assertThat(number(result, "index", "A", "index_2021")).isCloseTo(120, within(1e-9));
    assertThat(status(result, "index", "B", "index_2021").findGrund())
        .contains("Im Basisjahr 2020 ist der Wert nicht über 0.");
    requirePrintable(result);
  }

  @Test
  void nothingIsComparedOverABreakAndTheBreakIsDrawn() {
    for (int year = 2021; year <= 2024; year++) {
      String time = "stichtag_" + year + "-12-31";
      fact("wohngeldhaushalte", "A", year, time, new Zahl(year < 2023 ? 30 : 60));
      fact("wohngeld_haushalte", "A", year, time, new Zahl(year < 2023 ? 30 : 60));
      fact("haushalte", "A", year, time, new Zahl(1000));
    }
    Map<Gebiet, List<Indikatorwert>> series = series(MIT_BRUCH, 2021, 2024);
    Analyseergebnis result = compute(MIT_BRUCH, series, Blick.BASISJAHR, 2021);
    assertThat(number(result, "index", "A", "index_2022")).isEqualTo(100);
    assertThat(status(result, "index", "A", "index_2024").code())
        .isEqualTo(Statuscode.NICHT_VERGLEICHBAR);
    assertThat(text(result, "index", "A", "bruch_vor_2023")).isEqualTo("╎");
    assertThat(text(result, "brueche", "01.01.2023", "grund")).startsWith("Wohngeld-Plus");
    requirePrintable(result);
  }

  @Test
  void pooledYearsAreCasesOverPeopleOfAllYears() {
    share("A", 2020, new Zahl(100), 1000);
    share("A", 2021, new Zahl(200), 1000);
    share("A", 2022, new Zahl(600), 2000);
    Indikator pooled = Jahresfenster.pool(ANTEIL, 3);
    Indikatorwert value =
        Jahresfenster.settle(pooled, series(pooled, 2022, 2022).values().iterator().next().get(0));
    assertThat(value.wert().findZahl().orElseThrow()).isCloseTo(22.5, within(1e-9));
    assertThat(value.intervall().findGrund())
        .contains("Zusammengefasste Bestände zählen dieselben Menschen mehrmals: kein Intervall.");
    assertThat(pooled.name()).endsWith("3 Jahre zusammen");
  }

  @Test
  void noWindowReachesOverABreak() {
    for (int year = 2021; year <= 2024; year++) {
      String time = "stichtag_" + year + "-12-31";
      fact("wohngeldhaushalte", "A", year, time, new Zahl(30));
      fact("wohngeld_haushalte", "A", year, time, new Zahl(30));
      fact("haushalte", "A", year, time, new Zahl(1000));
    }
    Indikator pooled = Jahresfenster.pool(MIT_BRUCH, 2);
    List<Statuscode> codes =
        series(pooled, 2022, 2024).values().iterator().next().stream()
            .map(w -> Jahresfenster.settle(pooled, w).wert().code())
            .toList();
    assertThat(codes)
        .containsExactly(Statuscode.ZAHL, Statuscode.NICHT_VERGLEICHBAR, Statuscode.ZAHL);
  }

  @Test
  void eventsOfSeparateWindowsMayBeTestedAndStocksNever() {
    for (int year = 2017; year <= 2022; year++) {
      fact("inobhutnahmen", "A", year, "kalenderjahr_" + year, new Zahl(40));
      share("A", year, new Zahl(900), 5000);
    }
    Indikator pooled = Jahresfenster.pool(ANTEIL, 2);
    List<Indikatorwert> stock = series(pooled, 2018, 2022).values().iterator().next();
    assertThat(Jahresfenster.isPruefbar(stock.get(0), stock.get(4))).isFalse();
    assertThat(Jahresfenster.isBestand(stock.get(0))).isTrue();
    assertThat(Jahresfenster.findHindernis(pooled)).isPresent();
    assertThat(Jahresfenster.findHindernis(EREIGNISSE)).isEmpty();
    assertThat(Jahresfenster.findHindernis(KATALOG.getByName("bevoelkerung"))).isPresent();
    Indikator events = Jahresfenster.pool(EREIGNISSE, 2);
    List<Indikatorwert> windows = series(events, 2018, 2022).values().iterator().next();
    assertThat(Jahresfenster.isPruefbar(windows.get(0), windows.get(1))).isFalse();
    assertThat(Jahresfenster.isPruefbar(windows.get(0), windows.get(2))).isTrue();
    assertThat(Jahresfenster.settle(events, windows.get(0)).intervall().find()).isPresent();
  }

  @Test
  void smallAreaIsPulledFartherThanALargeOne() {
    share("Klein", 2022, new Zahl(12), 40);
    share("Groß", 2022, new Zahl(1500), 10_000);
    share("Mittel", 2022, new Zahl(400), 2000);
    share("Leer", 2022, new EchteNull(), 0);
    Analyseergebnis result = compute(ANTEIL, series(ANTEIL, 2022, 2022), Blick.GESCHRUMPFT, 2022);
    assertThat(number(result, "geschrumpft", "Klein", "roh")).isCloseTo(30, within(1e-9));
    assertThat(number(result, "geschrumpft", "Klein", "geschrumpft")).isLessThan(30);
    assertThat(number(result, "geschrumpft", "Klein", "eigenes_gewicht_prozent"))
        .isLessThan(number(result, "geschrumpft", "Groß", "eigenes_gewicht_prozent"));
    assertThat(status(result, "geschrumpft", "Leer", "geschrumpft").code())
        .isEqualTo(Statuscode.NICHT_BERECHENBAR);
    assertThat(result.aussagen()).singleElement().asString().contains("Klein");
    requirePrintable(result);
  }

  @Test
  void fullShrinkageIsSaid() {
    share("A", 2022, new Zahl(150), 1000);
    share("B", 2022, new Zahl(151), 1000);
    share("C", 2022, new Zahl(149), 1000);
    Analyseergebnis result = compute(ANTEIL, series(ANTEIL, 2022, 2022), Blick.GESCHRUMPFT, 2022);
    assertThat(result.grenzen()).anyMatch(g -> g.contains("ganz auf das Mittel geschrumpft"));
    assertThat(number(result, "geschrumpft", "A", "geschrumpft")).isCloseTo(15, within(0.01));
    requirePrintable(result);
  }

  /** Forty areas in which nothing happens: hardly any alarm, and swings as chance gives them. */
  @Test
  void nothingIsFoundWhereNothingHappens() {
    SplittableRandom random = new SplittableRandom(4);
    for (int area = 0; area < 40; area++) {
      for (int year = 2015; year <= 2022; year++) {
        int young = 0;
        for (int person = 0; person < 800; person++) {
          young += random.nextDouble() < 0.16 ? 1 : 0;
        }
        share("G" + area, year, new Zahl(young), 800);
      }
    }
    Analyseergebnis result = compute(ANTEIL, series(ANTEIL, 2015, 2022), Blick.ZUFALL, 2015);
    assertThat(result.aussagen().get(0)).contains("keinem der 40");
    double observed = 0;
    double byChance = 0;
    double outside = 0;
    for (int area = 0; area < 40; area++) {
      observed += number(result, "zufall", "G" + area, "schwankung");
      byChance += number(result, "zufall", "G" + area, "schwankung_zufall");
      outside += number(result, "zufall", "G" + area, "ausserhalb");
    }
    assertThat(observed / byChance).isCloseTo(1, within(0.1));
    assertThat(outside / 320).isBetween(0.0, 0.06);
    requirePrintable(result);
  }

  @Test
  void realChangeIsFound() {
    for (int year = 2015; year <= 2022; year++) {
      share("Steigt", year, new Zahl(100 + 25 * (year - 2015)), 1000);
      share("Steht", year, new Zahl(150 + year % 2), 1000);
    }
    Analyseergebnis result = compute(ANTEIL, series(ANTEIL, 2015, 2022), Blick.ZUFALL, 2015);
    assertThat(text(result, "zufall", "Steigt", "mehr_als_zufall")).isEqualTo("ja");
    assertThat(text(result, "zufall", "Steht", "mehr_als_zufall")).isEqualTo("nein");
    assertThat(result.aussagen()).singleElement().asString().endsWith("ergäbe: Steigt.");
  }

  @Test
  void tooFewYearsAndNoCasesAreSaid() {
    share("Kurz", 2021, new Zahl(100), 1000);
    share("Kurz", 2022, new Zahl(100), 1000);
    for (int year = 2018; year <= 2022; year++) {
      share("Keine", year, new EchteNull(), 1000);
    }
    Analyseergebnis result = compute(ANTEIL, series(ANTEIL, 2018, 2022), Blick.ZUFALL, 2018);
    assertThat(status(result, "zufall", "Kurz", "mittel").findGrund())
        .contains("Weniger als drei vergleichbare Jahre mit Fällen und Nenner.");
    assertThat(status(result, "zufall", "Keine", "mittel").findGrund())
        .contains("In keinem Jahr gibt es einen Fall.");
    assertThat(result.aussagen()).singleElement().asString().startsWith("Für kein Gebiet");
    requirePrintable(result);
  }
}
