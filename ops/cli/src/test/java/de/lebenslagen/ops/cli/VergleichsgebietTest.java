package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A Stadtteil beside its Land. The figures of the Länder are made up: they only have to be of equal
 * definition (the unemployed, people of 18 to under 65) or not (the Fortschreibung).
 */
@Tag("langsam")
class VergleichsgebietTest {

  private static final String DATENQUELLE =
      """
      id: arbeitslose_land
      titel: Arbeitslose der Länder (erfunden)
      herkunft:
        lieferstelle: Testamt
        fachbereich: keiner
        zweck: Sozialplanung und Sozialberichterstattung
        lizenz: CC0-1.0
        quellenangabe: erfunden
      rhythmus: { takt: jaehrlich }
      personenbezogen: false
      bereits_veroeffentlicht: true
      erkennung: { dateinamen: ["laender_erfunden*.csv"] }
      format: { art: csv, zeichensatz: UTF-8, trennzeichen: ";" }
      spalten:
        jahr: { typ: jahr, beschreibung: Jahr }
        land: { typ: raum, beschreibung: Schlüssel des Landes }
        arbeitslose: { typ: anzahl, beschreibung: Arbeitslose }
        erwachsene: { typ: anzahl, beschreibung: 18 bis unter 65 }
        bevoelkerung: { typ: anzahl, beschreibung: Fortschreibung }
      raumbezug:
        raumgliederung: verwaltung
        gebietsstand: 2009-10-21
        ebene: land
        spalte: land
      zeitbezug: { art: stichtag, spalte: jahr, tag: "12-31" }
      abbildungen:
        - aufgliederung: arbeitslose
          titel: Arbeitslose
          tabelle: fct_zaehlung
          gegenstand:
            id: arbeitslose
            titel: Arbeitslose
            einheit: Personen
            additiv_ueber: [raum, merkmale]
          werte: [arbeitslose]
        - aufgliederung: erwachsene
          titel: 18 bis unter 65 Jahre
          tabelle: fct_einwohnerbestand
          gegenstand:
            id: einwohner
            titel: Einwohnerinnen und Einwohner
            einheit: Personen
            additiv_ueber: [raum, merkmale]
          merkmale: [altersgruppe]
          werte:
            erwachsene: { altersgruppe: 18-65 }
          vollstaendig: false
        - aufgliederung: bevoelkerung
          titel: Bevölkerung
          tabelle: fct_einwohnerbestand
          gegenstand:
            id: bevoelkerung_fortschreibung
            titel: Bevölkerung (Fortschreibung)
            einheit: Personen
            additiv_ueber: [raum, merkmale]
          werte: [bevoelkerung]
      pruefungen:
        - regel: FEHLENDE_RAEUME
          schweregrad: hinweis
          grund: Nur zwei Länder werden gebraucht.
        - regel: SUMME_EBENEN
          schweregrad: hinweis
          grund: Nur zwei Länder werden gebraucht.
      """;

  private static final String LIEFERUNG =
      """
      jahr;land;arbeitslose;erwachsene;bevoelkerung
      2021;01;102000;1740000;2922000
      2022;01;104400;1740000;2953000
      2022;02;80000;1210000;1892000
      """;

  @TempDir static Path gemeinsam;

  private static Path ort;
  private static Aufruf aufruf;

  @BeforeAll
  static void load() {
    ort = Testort.copy(Testort.flensburg(), gemeinsam.resolve("ort"));
    Testordner.write(ort.resolve("datenquellen/arbeitslose_land.yml"), DATENQUELLE);
    Testordner.write(ort.resolve("neu/laender_erfunden_2022.csv"), LIEFERUNG);
    Prozess.Ausgang ausgang = Prozess.runLaden(ort, "aufnehmen", "neu");
    assertThat(ausgang.code()).as(ausgang.meldungen()).isZero();
    aufruf = Aufruf.in(ort);
    aufruf.run("datenstand", "veroeffentliche").isGut();
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ");
  }

  /** 104,400 of 1,740,000 are 6.0; Nordstadt has 727 of 8,434. */
  @Test
  void areaIsTestedAgainstTheLandAndTheOtherSourceIsFlagged() {
    String shown =
        aufruf.run("vergleich", "Nordstadt", "--mit", "Schleswig-Holstein").isGut().ausgabe();

    assertThat(shown)
        .startsWith("Nordstadt neben Schleswig-Holstein\n")
        .containsPattern("Arbeitslosenanteil.* 2022 +8,6 +6,0 +\\+2,6  ▲† +2/13");
    assertThat(flat(shown))
        .contains("† derselbe Indikator, aber Schleswig-Holstein aus anderer Quelle")
        .contains("(arbeitslose_land)");
  }

  @Test
  void whatIsDefinedOtherwiseIsNotComparedAndSaidSo() {
    String shown = aufruf.run("vergleich", "Nordstadt", "--mit", "Schleswig-Holstein").ausgabe();

    assertThat(shown).doesNotContain("SGB-II-Quote").doesNotContain("Bevölkerung (Personen)");
    assertThat(flat(shown))
        .contains("Für die Ebene land ist geliefert: Arbeitslose, Bevölkerung (Fortschreibung),")
        .contains("Verglichen wird nur, was gleich definiert ist");
  }

  @Test
  void landWithoutAnyFigureOfEqualDefinitionIsTold() {
    assertThat(flat(aufruf.run("vergleich", "Nordstadt", "--mit", "Bayern").isGut().ausgabe()))
        .contains("Kein Indikator hat für Bayern einen Wert derselben Definition.");
  }

  @Test
  void townStandsBesideItsLandAndLaenderBesideEachOther() {
    assertThat(
            aufruf.run("vergleich", "Flensburg", "--mit", "Schleswig-Holstein").isGut().ausgabe())
        .containsPattern("2022 +5,9 +6,0 +−0,1");
    assertThat(aufruf.run("vergleich", "Hamburg", "--mit", "Schleswig-Holstein").isGut().ausgabe())
        .containsPattern("2022 +6,6 +6,0 +\\+0,6  ▲ +1/2");
  }

  @Test
  void comparisonWithTheTownStaysAsItWas() {
    assertThat(aufruf.run("vergleich", "Nordstadt").isGut().ausgabe())
        .containsPattern("SGB-II-Quote \\(%\\) +2022 +18,2 +12,4 +\\+5,7  ▲ +2/13")
        .doesNotContain("†")
        .doesNotContain("Für die Ebene");
  }

  @Test
  void areasThatOverlapAreNotCompared() {
    aufruf
        .run("vergleich", "Nordstadt+Neustadt", "--mit", "Nordstadt")
        .isAbbruch(2, "haben ein Gebiet gemeinsam", "nichts gemeinsam haben");
  }

  @Test
  void fileNamesTheSourcesOfBoth() throws Exception {
    aufruf.run(
        "vergleich",
        "Nordstadt",
        "--mit",
        "Schleswig-Holstein",
        "--als",
        "csv",
        "--nach",
        "land.csv",
        "--intern",
        "--zweck",
        "Prüfung");

    assertThat(Files.readString(ort.resolve("land.csv"), StandardCharsets.UTF_8))
        .contains("vergleichsdatenquellen", ",arbeitslose_land,");
  }
}
