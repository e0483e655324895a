package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Infrastructure, projection, typology and series on towns that were really loaded. */
@Tag("langsam")
class AnalyseBefehleTest {

  @TempDir static Path ordner;

  private static Aufruf muster;
  private static Aufruf flensburg;

  @BeforeAll
  static void load() {
    muster =
        Aufruf.in(Testort.copy(Testort.musterstadt(), ordner.resolve("muster")))
            .with("COLUMNS", "80");
    flensburg = Aufruf.in(Testort.flensburg()).with("COLUMNS", "80");
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private static void requireReadable(String text) {
    assertThat(text).doesNotContain("NaN", "Infinity", "−0,0 ");
    assertThat(text.lines()).allMatch(l -> l.codePointCount(0, l.length()) <= 80);
  }

  @Test
  void whatIsMissingStandsBesideWhoLivesNear() {
    String text = muster.run("versorgung", "kita_unter_3").isGut().ausgabe();
    assertThat(flat(text))
        .contains("fehlen fehlen % bis", "2024 2034 300 m", "erfundener Beschluss", "Luftlinie")
        .doesNotContain("Keine Entfernungen", "÷ nicht berechenbar");
    requireReadable(text);
    assertThat(
            muster
                .run("versorgung", "kita_unter_3", "--tabelle", "standorte", "--als", "csv")
                .isGut()
                .ausgabe())
        .contains("K0001", "31.12.2024");
  }

  @Test
  void projectionWarnsOfSmallAreasAndFollowsTheTown() {
    String text = muster.run("prognose", "bevoelkerung", "--schritte").isGut().ausgabe();
    assertThat(flat(text)).contains("unsicher", "weniger als 8.000", "keine Vorhersage");
    requireReadable(text);
    assertThat(flat(muster.run("prognose", "bevoelkerung_komponenten").isGut().ausgabe()))
        .contains("angepasst: Die Gebiete allein ergäben");
    assertThat(
            muster
                .run("prognose", "bevoelkerung", "--als", "csv", "--tabelle", "alter")
                .isGut()
                .ausgabe())
        .startsWith("raum_id,gebiet,altersgruppe,einwohner_2024,einwohner_2029,einwohner_2034");
  }

  @Test
  void everyFormOfOutputWorks() {
    for (String form : new String[] {"csv", "xlsx", "json", "parquet", "arrow"}) {
      Aufruf.Ausgang ausgang =
          muster.run(
              "prognose",
              "bevoelkerung",
              "--als",
              form,
              "--nach",
              "p." + form,
              "--intern",
              "--zweck",
              "Probe");
      assertThat(ausgang.code()).as(ausgang.meldungen()).isZero();
    }
  }

  @Test
  void declarationsOfBothTownsHold() {
    assertThat(muster.run("deklaration", "pruefe").isGut().ausgabe())
        .contains("Analysen: 4 mitgeliefert, 2 eigene");
    assertThat(flensburg.run("deklaration", "pruefe").isGut().ausgabe())
        .contains("Analysen: 4 mitgeliefert, 1 eigene");
  }

  @Test
  void typesOfFlensburgAreNamedAfterRealDistricts() {
    String text = flensburg.run("typologie", "stadtteiltypen").isGut().ausgabe();
    assertThat(flat(text)).contains("Typ 1 („wie ", "Silhouette", "Ward");
    requireReadable(text);
  }

  @Test
  void whatFlensburgHasNotIsSaid() {
    flensburg.run("prognose", "bevoelkerung").isAbbruch(2, "5 Jahre davor", "Bestand");
    flensburg.run("versorgung", "kita_unter_3").isAbbruch(2, "keinen Wert", "Jugendamt");
    flensburg.run("typologie", "stadtteiltyp").isAbbruch(2, "gibt es nicht", "stadtteiltypen");
    flensburg
        .run("versorgung", "stadtteiltypen")
        .isAbbruch(2, "dieser Art gibt es nicht", "kita_unter_3");
    flensburg
        .run("typologie", "stadtteiltypen", "--tabelle", "typ")
        .isAbbruch(2, "\"typ\" gibt es hier nicht", "typen");
  }

  @Test
  void seriesIsLookedAtInOtherWays() {
    String text =
        flensburg
            .run(
                "indikator",
                "verlauf",
                "anteil_unter_18",
                "--basisjahr",
                "2017",
                "--geschrumpft",
                "--zufall")
            .isGut()
            .ausgabe();
    assertThat(flat(text))
        .contains("2017 = 100", "Roh neben geschrumpft", "Was der Zufall allein ergäbe");
    requireReadable(text);
    assertThat(
            flensburg
                .run("indikator", "verlauf", "anteil_unter_18", "--zufall", "--als", "csv")
                .isGut()
                .ausgabe())
        .startsWith("raum_id,gebiet,jahre,mittel,zufall_von,zufall_bis,ausserhalb");
  }

  @Test
  void pooledYearsSayThatStocksAreNotTested() {
    assertThat(
            flat(
                flensburg
                    .run("indikator", "verlauf", "ARB01a", "--zusammen", "3")
                    .isGut()
                    .ausgabe()))
        .contains("3 Jahre zusammen", "kein Intervall und keinen Test");
    flensburg.run("vergleich", "Nordstadt", "--zusammen", "2").isGut();
    flensburg
        .run("indikator", "verlauf", "ARB01a", "--zusammen", "1")
        .isAbbruch(2, "2 bis 10 Jahre", "--zusammen 3");
    flensburg
        .run("indikator", "verlauf", "sozialindex_flensburg", "--zusammen", "3")
        .isAbbruch(2, "durch Menschen geteilt", "weglassen");
    flensburg
        .run("indikator", "verlauf", "bevoelkerung", "--zufall")
        .isAbbruch(2, "kein Anteil", "anteil_unter_18");
    flensburg
        .run("indikator", "verlauf", "ARB01a", "--tabelle", "zufall")
        .isAbbruch(2, "keine davon ist verlangt", "weglassen");
    flensburg
        .run("indikator", "verlauf", "ARB01a", "--basisjahr", "1900")
        .isAbbruch(2, "Basisjahr 1900", "Jahre mit Werten");
  }
}
