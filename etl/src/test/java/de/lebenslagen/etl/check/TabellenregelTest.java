package de.lebenslagen.etl.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lebenslagen.etl.check.Vergleichsbestand.Bestand;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Befund;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Schweregrad;
import de.lebenslagen.warehouse.raum.Raumverzeichnis;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TabellenregelTest {

  /** One row per year and area, no Merkmal: easier to reckon with than the long table. */
  static final String KURZ =
      """
      id: %s
      titel: Eine kurze Tabelle
      herkunft:
        lieferstelle: Amt
        fachbereich: Soziales
        zweck: Sozialplanung
        lizenz: intern
        quellenangabe: Stadt
      rhythmus: { takt: jaehrlich }
      personenbezogen: false
      bereits_veroeffentlicht: false
      erkennung: { dateinamen: ["kurz_*.csv"] }
      format: { art: csv, zeichensatz: UTF-8, trennzeichen: ",", marken: { "*": geheim_quelle } }
      spalten:
        jahr: { typ: jahr, beschreibung: Jahr }
        bezirk: { typ: raum, beschreibung: Bezirk }
        a: { typ: anzahl, beschreibung: a }
        b: { typ: anzahl, beschreibung: b }
        c: { typ: anzahl, beschreibung: c }
        p: { typ: prozent, beschreibung: p }
      raumbezug:
        raumgliederung: stadt
        gebietsstand: 2018-01-01
        ebene: bezirk
        spalte: bezirk
        schluessel_breite: 2
        leer: nicht_zuordenbar
      zeitbezug: { art: kalenderjahr, spalte: jahr }
      abbildungen:
        - aufgliederung: a
          titel: a
          tabelle: fct_zaehlung
          gegenstand: { id: a, titel: a, einheit: Fälle, additiv_ueber: [raum] }
          werte: [a]
      pruefungen: %s
      """;

  static final Raumverzeichnis ACHT =
      Raeume.of(
          "stadt",
          "00000000",
          "bezirk",
          "Weiche",
          "Tarup",
          "Sandberg",
          "Mürwik",
          "Jürgensby",
          "Fruerlund",
          "Engelsby",
          "Altstadt");

  @TempDir Path ordner;
  private Pruefstand stand;

  @BeforeEach
  void prepare() {
    stand = new Pruefstand(ordner);
  }

  @Test
  void deviationIsToldWhenPartsMissTheTotal() {
    List<Befund> befunde =
        check(
            "[{ regel: SUMME, angaben: { teile: [a, b], gesamt: c } }]",
            "SUMME",
            "2022,1,3,4,7,0",
            "2022,2,3,4,9,0");
    assertThat(befunde).hasSize(1);
    assertThat(befunde.get(0).stelle().bezeichnung())
        .isEqualTo("kurz_1.csv, Zeile 3, Spalte \"c\"");
    assertThat(befunde.get(0).gefunden()).isEqualTo("7, Abweichung −2 (Mürwik, 2022)");
    assertThat(befunde.get(0).schweregrad()).isEqualTo(Schweregrad.WARNUNG);
  }

  @ParameterizedTest
  @CsvSource({"3,*,7,0", "3,4,*,0", "9,*,7,1", "*,*,0,0", "7,0,7,0", "7,0,6,0", "8,0,6,1"})
  void hiddenPartIsALowerBoundWhenSumsAreCompared(String a, String b, String c, int findings) {
    assertThat(
            check(
                "[{ regel: SUMME, toleranz: 1, angaben: { teile: [a, b], gesamt: c } }]",
                "SUMME",
                String.join(",", "2022,1", a, b, c, "0")))
        .hasSize(findings);
  }

  @Test
  void declaredSeverityAndReasonAreUsedWhenTheyAreGiven() {
    List<Befund> befunde =
        check(
            "[{ regel: SUMME, schweregrad: fehler, grund: zugesichert,"
                + " angaben: { teile: a, gesamt: b } }]",
            "SUMME",
            "2022,1,1,2,0,0");
    assertThat(befunde.get(0).schweregrad()).isEqualTo(Schweregrad.FEHLER);
    assertThat(befunde.get(0).abhilfe()).endsWith("Bekannt: zugesichert");
  }

  @Test
  void otherDatenquelleIsComparedWhenItIsThere() {
    Datenquelle other = stand.declare("andere", KURZ.formatted("andere", "[]"));
    Pruefergebnis checked =
        Pruefer.pruefe(
            stand.deliver(other, "andere_1.csv", csv("2022,1,5,0,0,0", "2022,2,6,0,0,0")),
            Pruefstand.RAEUME,
            Vergleichsbestand.empty());
    List<Zeile> rows = ((Pruefergebnis.Bestanden) checked).lieferung().zeilen();
    Vergleichsbestand bestand =
        id -> id.equals("andere") ? Optional.of(new Bestand(other, rows)) : Optional.empty();
    String pruefung =
        "[{ regel: BAENDER_GEGEN_INSGESAMT, angaben: { baender: [a, b], gesamt: andere.a } }]";
    Datenquelle own = stand.declare("kurz", KURZ.formatted("kurz", pruefung));
    Pruefergebnis ergebnis =
        Pruefer.pruefe(
            stand.deliver(
                own, "kurz_1.csv", csv("2022,1,4,1,0,0", "2022,2,4,1,0,0", "2021,1,9,9,0,0")),
            Pruefstand.RAEUME,
            bestand);
    assertThat(Pruefstand.listBefunde(ergebnis, "BAENDER_GEGEN_INSGESAMT"))
        .singleElement()
        .satisfies(b -> assertThat(b.gefunden()).isEqualTo("5, Abweichung −1 (Mürwik, 2022)"));
  }

  @Test
  void hintInsteadOfSilenceWhenTheOtherDatenquelleIsMissing() {
    assertThat(
            check(
                "[{ regel: SUMME, angaben: { teile: a, gesamt: andere.a } }]",
                "SUMME",
                "2022,1,1,2,0,0"))
        .singleElement()
        .satisfies(
            b -> {
              assertThat(b.schweregrad()).isEqualTo(Schweregrad.HINWEIS);
              assertThat(b.gefunden()).isEqualTo("es fehlt \"andere.a\"");
            });
  }

  @Test
  void yearIsToldWhenAreasMissTheTown() {
    assertThat(
            check(
                "[{ regel: SUMME_RAEUME, toleranz: 0.1, angaben: { teile: p, gesamt: 100 } }]",
                "SUMME_RAEUME",
                "2021,1,0,0,0,60",
                "2021,2,0,0,0,40.1",
                "2022,1,0,0,0,60",
                "2022,,0,0,0,41"))
        .singleElement()
        .satisfies(
            b -> {
              assertThat(b.erwartet()).contains("2022").endsWith("= 100");
              assertThat(b.gefunden()).isEqualTo("101, Abweichung +1");
            });
  }

  @Test
  void shareIsFlaggedWhenItDoesNotFitItsCounts() {
    String pruefung =
        "[{ regel: ANTEIL_GEGEN_ZAHLEN, angaben: { anteil: p, zaehler: a, nenner: a,"
            + " nenner_ueber: alle_gebiete } }]";
    assertThat(
            check(
                pruefung,
                "ANTEIL_GEGEN_ZAHLEN",
                "2022,1,1,0,0,33.3",
                "2022,2,2,0,0,67.7",
                "2021,1,0,0,0,50"))
        .singleElement()
        .satisfies(b -> assertThat(b.erwartet()).isEqualTo("100 · 2 / 3 = 66,67"));
  }

  @Test
  void shareAbove100IsFlaggedAndKept() {
    List<Befund> befunde =
        check("[]", "ANTEIL_UEBER_100", "2022,1,1,0,0,100", "2022,2,1,0,0,104.2");
    assertThat(befunde).singleElement().satisfies(b -> assertThat(b.stelle().zeile()).hasValue(3));
  }

  @Test
  void missingAreasAreToldPerYear() {
    assertThat(check("[]", "FEHLENDE_RAEUME", "2021,1,1,0,0,0", "2022,2,1,0,0,0"))
        .extracting(Befund::gefunden)
        .containsExactly(
            "es fehlen 2: 03 Neustadt, 04 Weiche", "es fehlen 2: 03 Neustadt, 04 Weiche");
  }

  @Test
  void rowsWithoutAreaAreToldOnce() {
    assertThat(check("[]", "OHNE_GEBIET", "2021,,1,0,0,0", "2022,2,1,0,0,0", "2022,,1,0,0,0"))
        .extracting(Befund::gefunden)
        .containsExactly("2 Zeilen ohne Gebiet: 2, 4");
  }

  @Test
  void secondStichtagOfAYearIsRefused() {
    Datenquelle datenquelle =
        stand.declare(
            "kurz",
            KURZ.formatted("kurz", "[]")
                .replace("jahr: { typ: jahr", "jahr: { typ: datum")
                .replace("art: kalenderjahr", "art: stichtag"));
    Pruefergebnis ergebnis =
        Pruefer.pruefe(
            stand.deliver(
                datenquelle, "kurz_1.csv", csv("31.12.2022,1,1,0,0,0", "2022-06-30,2,1,0,0,0")),
            Pruefstand.RAEUME,
            Vergleichsbestand.empty());
    assertThat(ergebnis).isInstanceOf(Pruefergebnis.Zurueckgewiesen.class);
    assertThat(Pruefstand.listBefunde(ergebnis, "STICHTAG_EINDEUTIG"))
        .singleElement()
        .satisfies(b -> assertThat(b.gefunden()).isEqualTo("2022-06-30"));
  }

  /** √2 · (√b − √a) / √(1 + 0.05² · (a + b) / 4), reckoned by hand. */
  @ParameterizedTest
  @CsvSource({
    "100,185,0", // 4.69
    "100,195,1", // 5.15
    "2,20,0", // 4.29
    "2,27,1", // 5.30
    "0,0,0",
    "10000,10900,0", // 1.73
    "10000,12500,0", // 4.30
    "10000,13600,1" // 5.92
  })
  void jumpIsJudgedAgainstChance(int vorher, int nachher, int findings) {
    assertThat(check("[]", "SPRUNG", "2021,1," + vorher + ",0,0,0", "2022,1," + nachher + ",0,0,0"))
        .hasSize(findings);
  }

  @Test
  void jumpIsOnlyLookedForBetweenSuccessiveYears() {
    assertThat(check("[]", "SPRUNG", "2019,1,100,0,0,0", "2022,1,900,0,0,0")).isEmpty();
  }

  @Test
  void declaredToleranceAppliesToItsColumnsOnly() {
    String[] rows = {"2021,1,100,0,0,0", "2022,1,130,0,0,0"};
    assertThat(check("[{ regel: SPRUNG, toleranz: 1, angaben: { spalten: a } }]", "SPRUNG", rows))
        .hasSize(1);
    assertThat(check("[{ regel: SPRUNG, toleranz: 1, angaben: { spalten: b } }]", "SPRUNG", rows))
        .isEmpty();
  }

  @Test
  void copiedCellIsFoundWhenItEqualsTheNeighbourAndLeaps() {
    List<Befund> befunde =
        check(
            "[]",
            "KOPIERTE_ZELLE",
            "2020,1,114,0,0,0",
            "2021,1,165,0,0,0",
            "2022,1,160,0,0,0",
            "2020,2,413,0,0,0",
            "2021,2,165,0,0,0",
            "2022,2,571,0,0,0");
    assertThat(befunde).singleElement().satisfies(b -> assertThat(b.stelle().zeile()).hasValue(6));
  }

  @Test
  void shiftIsFoundWhenSumsFitTheRowAbove() {
    String pruefung = "[{ regel: SUMME, angaben: { teile: [a, b], gesamt: c } }]";
    List<String> shifted = new ArrayList<>();
    for (int bezirk = 1; bezirk <= 4; bezirk++) {
      int neighbour = bezirk % 4 + 1;
      shifted.add("2022," + bezirk + "," + 100 * bezirk + ",5," + (100 * neighbour + 5) + ",0");
    }
    assertThat(check(pruefung, "ZEILENVERSCHIEBUNG", shifted.toArray(String[]::new)))
        .singleElement()
        .satisfies(b -> assertThat(b.gefunden()).contains("4 von 4 Zeilen", "1 weiter unten"));
  }

  @Test
  void otherOrderIsFoundWhenAYearIsSortedByName() {
    int[] werte = {300, 50, 120, 30, 200, 80, 20, 150};
    List<String> zeilen = new ArrayList<>();
    for (int i = 0; i < werte.length; i++) {
      zeilen.add("2022," + (i + 1) + "," + werte[i] + ",0,0,0");
      // The names of ACHT stand in reverse alphabetical order.
      zeilen.add("2021," + (i + 1) + "," + (werte[werte.length - 1 - i] + 2) + ",0,0,0");
    }
    Datenquelle datenquelle = stand.declare("kurz", KURZ.formatted("kurz", "[]"));
    Pruefergebnis ergebnis =
        Pruefer.pruefe(
            stand.deliver(datenquelle, "kurz_1.csv", csv(zeilen.toArray(String[]::new))),
            ACHT,
            Vergleichsbestand.empty());
    assertThat(Pruefstand.listBefunde(ergebnis, "UMSORTIERUNG"))
        .singleElement()
        .satisfies(b -> assertThat(b.gefunden()).contains("2021 passt", "nach Namen"));
  }

  @Test
  void nothingIsLostWhenFindingsAreBundled() {
    List<String> zeilen = new ArrayList<>();
    for (int jahr = 1950; jahr < 2000; jahr++) {
      zeilen.add(jahr + ",1,1,0,5,0");
    }
    List<Befund> befunde =
        check(
            "[{ regel: SUMME, angaben: { teile: a, gesamt: c } }]",
            "SUMME",
            zeilen.toArray(String[]::new));
    assertThat(befunde).hasSize(21);
    assertThat(befunde.stream().mapToInt(Befund::anzahl).sum()).isEqualTo(50);
    assertThat(befunde.get(20).gefunden()).isEqualTo("… und 30 weitere dieser Art, bis Zeile 51");
  }

  @Test
  void unknownColumnIsAWarningAndPassedOver() {
    Datenquelle datenquelle = stand.declare("kurz", KURZ.formatted("kurz", "[]"));
    Pruefergebnis ergebnis =
        Pruefer.pruefe(
            stand.deliver(datenquelle, "kurz_1.csv", "neu,jahr,bezirk,a,b,c,p\nx,2022,1,1,1,1,1\n"),
            Pruefstand.RAEUME,
            Vergleichsbestand.empty());
    assertThat(ergebnis).isInstanceOf(Pruefergebnis.Bestanden.class);
    assertThat(Pruefstand.listBefunde(ergebnis, "KOPFZEILE"))
        .singleElement()
        .satisfies(b -> assertThat(b.schweregrad()).isEqualTo(Schweregrad.WARNUNG));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ regel: SUME } | SUMME",
        "{ regel: TYP, schweregrad: hinweis } | löschen",
        "{ regel: SUMME, angaben: { teile: a } } | ergänzen",
        "{ regel: SUMME, angaben: { teile: a, gesammt: c } } | gesamt",
        "{ regel: SUMME, angaben: { teile: a, gesamt: cc } } | \"c\"",
        "{ regel: SPRUNG, angaben: { spalten: x.y } } | Bekannt sind",
      })
  void abbruchWhenAVorgabeMakesNoSense(String pruefung, String abhilfe) {
    assertThatThrownBy(() -> check("[" + pruefung + "]", "SUMME", "2022,1,1,1,1,1"))
        .isInstanceOfSatisfying(
            Abbruch.class,
            e -> {
              assertThat(e.kategorie()).isEqualTo(Abbruch.Kategorie.EINGABE);
              assertThat(e.getMessage()).startsWith("kurz.yml, Feld pruefungen");
              assertThat(e.abhilfe()).contains(abhilfe);
            });
  }

  @Test
  void earlierRowsAreComparedWhenADeliveryHasOneYearOnly() {
    Datenquelle datenquelle = stand.declare("kurz", KURZ.formatted("kurz", "[]"));
    UnaryOperator<String> name = jahr -> "kurz_" + jahr + ".csv";
    Pruefergebnis first =
        Pruefer.pruefe(
            stand.deliver(datenquelle, name.apply("2021"), csv("2021,1,100,0,0,0")),
            Pruefstand.RAEUME,
            Vergleichsbestand.empty());
    List<Zeile> rows = ((Pruefergebnis.Bestanden) first).lieferung().zeilen();
    Pruefergebnis second =
        Pruefer.pruefe(
            stand.deliver(datenquelle, name.apply("2022"), csv("2022,1,900,0,0,0")),
            Pruefstand.RAEUME,
            id -> Optional.of(new Bestand(datenquelle, rows)));
    assertThat(Pruefstand.listBefunde(second, "SPRUNG")).hasSize(1);
  }

  private List<Befund> check(String pruefungen, String regel, String... zeilen) {
    Datenquelle datenquelle = stand.declare("kurz", KURZ.formatted("kurz", pruefungen));
    return Pruefstand.listBefunde(
        Pruefer.pruefe(
            stand.deliver(datenquelle, "kurz_1.csv", csv(zeilen)),
            Pruefstand.RAEUME,
            Vergleichsbestand.empty()),
        regel);
  }

  private static String csv(String... zeilen) {
    return "jahr,bezirk,a,b,c,p\n" + String.join("\n", zeilen) + "\n";
  }
}
