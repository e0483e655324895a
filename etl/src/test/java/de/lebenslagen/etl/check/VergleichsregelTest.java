package de.lebenslagen.etl.check;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.etl.check.Vergleichsbestand.Bestand;
import de.lebenslagen.warehouse.model.Befund;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Schweregrad;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that compare a delivery with the year before, with another source, or with itself. */
class VergleichsregelTest {

  @TempDir Path ordner;
  private Pruefstand stand;

  @BeforeEach
  void prepare() {
    stand = new Pruefstand(ordner);
  }

  @Test
  void divisionOfAnAreaIsToldWhenTheNewOneHasWhatTheOldOneLost() {
    assertThat(
            check(
                "[]",
                "GEBIETE_GEGEN_VORJAHR",
                "2021,1,900,0,0,0",
                "2021,2,500,0,0,0",
                "2022,1,900,0,0,0",
                "2022,2,300,0,0,0",
                "2022,3,205,0,0,0"))
        .singleElement()
        .satisfies(
            b ->
                assertThat(b.gefunden())
                    .isEqualTo("neu: 03 Neustadt; 02 Mürwik und 03 Neustadt sind wohl geteilt"));
  }

  @Test
  void mergerOfAreasIsToldWhenTheOldOneGainsWhatTheOtherHad() {
    assertThat(
            check(
                "[]",
                "GEBIETE_GEGEN_VORJAHR",
                "2021,1,900,0,0,0",
                "2021,2,300,0,0,0",
                "2022,1,1198,0,0,0"))
        .singleElement()
        .satisfies(
            b ->
                assertThat(b.gefunden())
                    .isEqualTo(
                        "verschwunden: 02 Mürwik; 01 Altstadt und 02 Mürwik sind wohl"
                            + " zusammengelegt"));
  }

  @Test
  void areaThatLeavesAGapIsMissingAndNotNew() {
    String[] rows = {
      "2020,1,9,0,0,0", "2020,2,9,0,0,0", "2021,1,9,0,0,0", "2022,1,9,0,0,0", "2022,2,9,0,0,0"
    };
    assertThat(check("[]", "FEHLENDE_RAEUME", rows))
        .anySatisfy(b -> assertThat(b.gefunden()).startsWith("es fehlen 3: 02 Mürwik"));
  }

  @Test
  void vanishedCategoryIsTold() {
    Datenquelle datenquelle = stand.declare("lang", Pruefstand.LANG.formatted("[]"));
    List<String> zeilen =
        Pruefstand.listZeilen().stream()
            .filter(z -> !(z.startsWith("2022") && z.contains(";w;")))
            .toList();
    Pruefergebnis ergebnis =
        Pruefer.pruefe(
            stand.deliver(datenquelle, "lang_1.csv", Pruefstand.join(zeilen)),
            Pruefstand.RAEUME,
            Vergleichsbestand.empty());
    assertThat(Pruefstand.listBefunde(ergebnis, "CODES_GEGEN_VORJAHR"))
        .singleElement()
        .satisfies(b -> assertThat(b.gefunden()).isEqualTo("verschwunden: \"weiblich\""));
  }

  @Test
  void newMarkIsToldWhenTheSourceBeginsToHide() {
    List<String> zeilen = new ArrayList<>();
    for (int jahr = 2013; jahr <= 2022; jahr++) {
      for (int bezirk = 1; bezirk <= 4; bezirk++) {
        zeilen.add(jahr + "," + bezirk + ",9," + (jahr >= 2022 ? "*" : "1") + ",0,0");
      }
    }
    assertThat(check("[]", "MARKEN_GEGEN_VORJAHR", zeilen.toArray(String[]::new))).isEmpty();
    assertThat(
            check(
                "[{ regel: MARKEN_GEGEN_VORJAHR, toleranz: 2 }]",
                "MARKEN_GEGEN_VORJAHR",
                zeilen.toArray(String[]::new)))
        .singleElement()
        .satisfies(
            b ->
                assertThat(b.gefunden())
                    .isEqualTo("\"geheim quelle\" in 0 von 4 Zeilen, dann in 4 von 4"));
  }

  @Test
  void yearThatWasDeliveredTwiceIsTold() {
    List<String> zeilen = new ArrayList<>();
    for (int jahr = 2020; jahr <= 2022; jahr++) {
      for (int bezirk = 1; bezirk <= 8; bezirk++) {
        int a = jahr == 2020 ? 30 + bezirk : 40 + 3 * bezirk;
        zeilen.add(jahr + "," + bezirk + "," + a + ",0,0,0");
      }
    }
    Datenquelle kurz = stand.declare("kurz", TabellenregelTest.KURZ.formatted("kurz", "[]"));
    Pruefergebnis ergebnis =
        Pruefer.pruefe(
            stand.deliver(kurz, "kurz_1.csv", csv(zeilen.toArray(String[]::new))),
            TabellenregelTest.ACHT,
            Vergleichsbestand.empty());
    assertThat(Pruefstand.listBefunde(ergebnis, "KOPIERTES_JAHR"))
        .singleElement()
        .satisfies(
            b -> {
              assertThat(b.erwartet()).contains("2022");
              assertThat(b.gefunden()).isEqualTo("alle 8 Werte sind die des Vorjahrs");
            });
  }

  @Test
  void columnThatJumpsEverywhereIsOneFinding() {
    List<String> zeilen = new ArrayList<>();
    for (int jahr = 2021; jahr <= 2022; jahr++) {
      for (int bezirk = 1; bezirk <= 8; bezirk++) {
        zeilen.add(jahr + "," + bezirk + "," + 100 * bezirk * (jahr - 2020) + ",0,0,0");
      }
    }
    Datenquelle kurz = stand.declare("kurz", TabellenregelTest.KURZ.formatted("kurz", "[]"));
    Pruefergebnis ergebnis =
        Pruefer.pruefe(
            stand.deliver(kurz, "kurz_1.csv", csv(zeilen.toArray(String[]::new))),
            TabellenregelTest.ACHT,
            Vergleichsbestand.empty());
    assertThat(Pruefstand.listBefunde(ergebnis, "SPRUNG"))
        .singleElement()
        .satisfies(b -> assertThat(b.gefunden()).contains("springen 8 von 8 Werten"));
  }

  @Test
  void columnsThatJumpInOneRowAreOneFinding() {
    String two =
        TabellenregelTest.KURZ
            .formatted("kurz", "[]")
            .replace(
                "    werte: [a]",
                """
                    werte: [a]
                  - aufgliederung: b
                    titel: b
                    tabelle: fct_zaehlung
                    gegenstand: { id: b, titel: b, einheit: Fälle, additiv_ueber: [raum] }
                    werte: [b]
                """
                    .stripTrailing());
    Datenquelle kurz = stand.declare("kurz", two);
    Pruefergebnis ergebnis =
        Pruefer.pruefe(
            stand.deliver(kurz, "kurz_1.csv", csv("2021,1,100,100,0,0", "2022,1,300,500,0,0")),
            Pruefstand.RAEUME,
            Vergleichsbestand.empty());
    assertThat(Pruefstand.listBefunde(ergebnis, "SPRUNG"))
        .singleElement()
        .satisfies(
            b -> {
              assertThat(b.stelle().spalte()).contains("b");
              assertThat(b.gefunden()).endsWith("; ebenso a");
            });
  }

  @ParameterizedTest
  @CsvSource({"10,0", "5,0", "4,1", "15,0", "16,1"})
  void sumsOfASourceThatRoundsMayMissEachOtherByHalvesOnly(int total, int findings) {
    String rounded =
        TabellenregelTest.KURZ
            .formatted("kurz", "[{ regel: SUMME, angaben: { teile: [a, a], gesamt: b } }]")
            .replace("    werte: [a]", "    rundung: 5\n    wertart: gerundet\n    werte: [a]");
    Datenquelle kurz = stand.declare("kurz", rounded);
    Pruefergebnis ergebnis =
        Pruefer.pruefe(
            stand.deliver(kurz, "kurz_1.csv", csv("2022,1,5," + total + ",0,0")),
            Pruefstand.RAEUME,
            Vergleichsbestand.empty());
    assertThat(Pruefstand.listBefunde(ergebnis, "SUMME")).hasSize(findings);
  }

  @Test
  void partLargerThanItsWholeIsTold() {
    assertThat(
            check(
                "[{ regel: TEIL_UEBER_GANZEM, angaben: { teil: a, gesamt: b } }]",
                "TEIL_UEBER_GANZEM",
                "2022,1,312,280,0,0",
                "2022,2,280,280,0,0",
                "2022,3,5,*,0,0"))
        .singleElement()
        .satisfies(
            b -> {
              assertThat(b.gefunden()).isEqualTo("312 (Altstadt, 2022)");
              assertThat(b.abhilfe()).contains("Standort");
            });
  }

  /** 123 of 10 % and 246 of 20 % are 1,230 persons each; 18 % would be 1,367. */
  @Test
  void shareIsToldWhenItImpliesAnotherDenominatorThanTheOthers() {
    String two =
        TabellenregelTest.KURZ
            .formatted(
                "kurz",
                "[{ regel: NENNER_RUECKGERECHNET, angaben: { anteile: [p, q, r],"
                    + " zaehler_spalten: [a, b, c] } }]")
            .replace(
                "  p: { typ: prozent, beschreibung: p }",
                "  p: { typ: prozent, beschreibung: p }\n"
                    + "  q: { typ: prozent, beschreibung: q }\n"
                    + "  r: { typ: prozent, beschreibung: r }");
    Datenquelle kurz = stand.declare("kurz", two);
    String text =
        "jahr,bezirk,a,b,c,p,q,r\n2022,1,123,246,61,10.0,20.0,5.0\n2022,2,123,246,61,10.0,18.0,5.0\n";
    Pruefergebnis ergebnis =
        Pruefer.pruefe(
            stand.deliver(kurz, "kurz_1.csv", text), Pruefstand.RAEUME, Vergleichsbestand.empty());
    assertThat(Pruefstand.listBefunde(ergebnis, "NENNER_RUECKGERECHNET"))
        .singleElement()
        .satisfies(
            b -> {
              assertThat(b.stelle().zeile()).hasValue(3);
              assertThat(b.stelle().spalte()).contains("q");
              assertThat(b.gefunden()).isEqualTo("zurückgerechnet 1363 bis 1370 (Mürwik)");
            });
  }

  @Test
  void sourcesAreComparedWhenTheyReportTheSameThing() {
    Datenquelle other = stand.declare("andere", TabellenregelTest.KURZ.formatted("andere", "[]"));
    Pruefergebnis checked =
        Pruefer.pruefe(
            stand.deliver(other, "andere_1.csv", csv("2022,1,5,0,0,0", "2022,2,6,0,0,0")),
            Pruefstand.RAEUME,
            Vergleichsbestand.empty());
    List<Zeile> rows = ((Pruefergebnis.Bestanden) checked).lieferung().zeilen();
    Vergleichsbestand bestand =
        new Vergleichsbestand() {
          @Override
          public Optional<Bestand> find(String id) {
            return id.equals("andere") ? Optional.of(new Bestand(other, rows)) : Optional.empty();
          }

          @Override
          public List<Datenquelle> listDatenquellen() {
            return List.of(other);
          }
        };
    Datenquelle own = stand.declare("kurz", TabellenregelTest.KURZ.formatted("kurz", "[]"));
    Pruefergebnis ergebnis =
        Pruefer.pruefe(
            stand.deliver(own, "kurz_1.csv", csv("2022,1,5,0,0,0", "2022,2,9,0,0,0")),
            Pruefstand.RAEUME,
            bestand);
    assertThat(Pruefstand.listBefunde(ergebnis, "QUELLE_GEGEN_QUELLE"))
        .singleElement()
        .satisfies(
            b -> {
              assertThat(b.erwartet()).isEqualTo("dieselbe Zahl wie in andere.a: 6");
              assertThat(b.gefunden())
                  .isEqualTo("9 (Mürwik, 2022); verschieden sind 1 von 2 Werten");
            });
  }

  @Test
  void categoriesAreComparedWithTheTotalBesideThem() {
    String wide =
        TabellenregelTest.KURZ
            .formatted("kurz", "[]")
            .replace(
                "    werte: [a]",
                """
                    werte: [a]
                  - aufgliederung: geschlecht
                    titel: nach Geschlecht
                    tabelle: fct_zaehlung
                    gegenstand: { id: a, titel: a, einheit: Fälle, additiv_ueber: [raum] }
                    merkmale: [geschlecht]
                    werte: { b: { geschlecht: maennlich }, c: { geschlecht: weiblich } }
                    vollstaendig: true
                """
                    .stripTrailing());
    Datenquelle kurz = stand.declare("kurz", wide);
    Pruefergebnis ergebnis =
        Pruefer.pruefe(
            stand.deliver(kurz, "kurz_1.csv", csv("2022,1,9,4,5,0", "2022,2,9,4,6,0")),
            Pruefstand.RAEUME,
            Vergleichsbestand.empty());
    assertThat(Pruefstand.listBefunde(ergebnis, "SUMME_AUFGLIEDERUNG"))
        .singleElement()
        .satisfies(b -> assertThat(b.gefunden()).isEqualTo("10, Abweichung +1 (Mürwik, 2022)"));
  }

  @Test
  void gapsAndOldBoundariesAreHints() {
    assertThat(check("[]", "ZEITLUECKE", "2011,1,1,0,0,0", "2014,1,1,0,0,0"))
        .singleElement()
        .satisfies(
            b -> {
              assertThat(b.schweregrad()).isEqualTo(Schweregrad.HINWEIS);
              assertThat(b.gefunden()).isEqualTo("es fehlen 2012, 2013");
            });
    assertThat(check("[]", "GEBIETSSTAND", "2011,1,1,0,0,0", "2018,1,1,0,0,0"))
        .extracting(Befund::gefunden)
        .containsExactly("auch das Jahr 2011");
  }

  @Test
  void thresholdOfTheSourceShowsInTheSmallestNumbers() {
    List<String> zeilen = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      zeilen.add((2000 + i) + ",1," + (3 + i % 4) + ",0,0,0");
    }
    assertThat(check("[]", "SPERRGRENZE", zeilen.toArray(String[]::new)))
        .extracting(Befund::gefunden)
        .containsExactly("keine, aber 15 von 3 bis 5");
    zeilen.add("2020,1,1,0,0,0");
    assertThat(check("[]", "SPERRGRENZE", zeilen.toArray(String[]::new))).isEmpty();
  }

  private List<Befund> check(String pruefungen, String regel, String... zeilen) {
    Datenquelle datenquelle =
        stand.declare("kurz", TabellenregelTest.KURZ.formatted("kurz", pruefungen));
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
