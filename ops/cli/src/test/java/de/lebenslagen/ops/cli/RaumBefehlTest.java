package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands about areas, on the declarations of Flensburg and on small files. */
@Tag("langsam")
class RaumBefehlTest {

  @TempDir private Path ordner;

  private Aufruf aufruf;

  @BeforeEach
  void create() {
    aufruf = Aufruf.in(Testort.create(ordner));
  }

  @Test
  void areaSystemsAreListed() {
    assertThat(aufruf.run("raum", "liste").isGut().ausgabe())
        .containsPattern(
            "seit 01\\.01\\.2018 +statistischer_bezirk +Statistische Bezirke +41 +41 +kleinste\n")
        .containsPattern("stadtteil +Stadtteile +13 +13 +sozialraum\n")
        .containsPattern("gemeinde +Gemeinden.* +396 +0 +");
  }

  @Test
  void areasOfAnEbeneAreShown() {
    assertThat(aufruf.run("raum", "zeige").isGut().ausgabe())
        .containsPattern("03 +Nordstadt +\\d+,\\d\\d +Flensburg\n")
        .contains("13 Gebiete");
  }

  @Test
  void oneAreaIsShownWithItsParts() {
    assertThat(aufruf.run("raum", "zeige", "nordstadt").isGut().ausgabe())
        .contains("Nordstadt  03  Stadtteile", "liegt in       Flensburg")
        .contains("Statistische Bezirke: ", "flensburg:2018-01-01:stadtteil:03");
  }

  @Test
  void unknownAreaGetsSuggestion() {
    aufruf.run("raum", "zeige", "Nordstatt").isAbbruch(2, "\"Nordstatt\"", "\"Nordstadt\"");
    aufruf.run("raum", "zeige", "--ebene", "statteil").isAbbruch(2, "\"statteil\"", "stadtteil");
  }

  @Test
  void declaredAreasAreInOrder() {
    assertThat(aufruf.run("raum", "pruefe").isGut().ausgabe())
        .startsWith("✓ flensburg.yml  1 Gebietsstand, 55 Gebiete");
  }

  /** Two areas of Berlin were once published under one key; see METHODS in the handbook. */
  @Test
  void doubleKeyOfBerlinIsFound() {
    Testordner.write(
        ordner.resolve("plr.csv"),
        """
        bezirk,name,gueltig_ab,flaeche_m2,plr_id
        Charlottenburg-Wilmersdorf,Schloßstraße,14.06.2006,562454.33,06010102
        Steglitz-Zehlendorf,Schloßstraße,14.06.2006,488594.34,06010102
        """);
    Aufruf.Ausgang ausgang =
        aufruf.run("raum", "pruefe", "plr.csv", "--schluessel", "plr_id", "--name", "name");

    assertThat(ausgang.code()).isEqualTo(3);
    assertThat(ausgang.ausgabe())
        .contains("✗ plr.csv  nicht verwendbar  1 × FEHLER")
        .contains("SCHLUESSEL_DOPPELT")
        .contains("Zeile 3, Spalte \"plr_id\"")
        .contains("06010102 bei Objekt 2", "Zeile 2");
  }

  @Test
  void hostileFileIsAFindingNotAFault() {
    Testordner.write(
        ordner.resolve("boese.geojson"),
        """
        {"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"nr":"1","name":"<script>alert(1)</script>"},
         "geometry":{"type":"Polygon","coordinates":[[[9,54],[9.01,54.01],[9.01,54],[9,54.01],[9,54]]]}},
        {"type":"Feature","properties":{"nr":"../../etc","name":"x"},
         "geometry":{"type":"Point","coordinates":[1e308,-1e308]}}]}
        """);
    Aufruf.Ausgang ausgang =
        aufruf.run("raum", "pruefe", "boese.geojson", "--schluessel", "nr", "--name", "name");

    assertThat(ausgang.code()).isEqualTo(3);
    assertThat(ausgang.ausgabe())
        .contains("RING_SCHNEIDET_SICH", "SCHLUESSEL_UNGUELTIG", "GEOMETRIE_UNGUELTIG");
  }

  @Test
  void keyFieldMustBeNamed() {
    Testordner.write(ordner.resolve("plr.csv"), "a\n1\n");
    aufruf.run("raum", "pruefe", "plr.csv").isAbbruch(2, "Schlüssel der Gebiete", "--schluessel");
    aufruf.run("raum", "pruefe", "fehlt.csv").isAbbruch(2, "fehlt.csv", "Namen prüfen");
  }

  @Test
  void comparisonNeedsTwoGebietsstaende() {
    aufruf.run("raum", "vergleiche").isAbbruch(2, "nur einen Gebietsstand", "raum beschliesse");
  }

  @Test
  void whatBecameOfTheAreasIsTold() {
    write(
        "flensburg",
        """
        raumgliederung: ort
        titel: Ort
        quellenangabe: erfunden
        lizenz: keine
        gebietsstaende:
          - gueltig_von: 2018-01-01
            gueltig_bis: 2020-12-31
            ebenen:
              - {ebene: gebiet, titel: Gebiete, rolle: kleinste, datei: alt.csv, schluessel: {feld: nr}, name: {feld: name}}
          - gueltig_von: 2021-01-01
            ebenen:
              - {ebene: gebiet, titel: Gebiete, rolle: kleinste, datei: neu.csv, schluessel: {feld: nr}, name: {feld: name}}
        umrechnungen:
          - von: {gebietsstand: 2018-01-01, ebene: gebiet, schluessel: {feld: alt}}
            nach: {gebietsstand: 2021-01-01, ebene: gebiet, schluessel: {feld: neu}}
            verfahren: einwohner
            datei: bloecke.csv
            feld: einwohner
        """);
    gebiete("alt.csv", "nr;name\n1;Nord\n2;Süd\n3;West\n");
    gebiete("neu.csv", "nr;name\n1;Nord\n21;Südost\n22;Südwest\n3;Weststadt\n");
    gebiete("bloecke.csv", "alt;neu;einwohner\n1;1;100\n2;21;60\n2;22;140\n3;3;50\n");

    assertThat(aufruf.run("raum", "vergleiche").isGut().ausgabe())
        .contains("3 Gebiete → 4", "1 unverändert, 1 umbenannt, 1 geteilt")
        .containsPattern("geteilt +2 Süd +22 Südwest 70 %, 21 Südost 30 %")
        .containsPattern("umbenannt +3 West +3 Weststadt");
    assertThat(aufruf.run("raum", "liste").isGut().ausgabe())
        .containsPattern(
            "01.01.2018 gebiet +01.01.2021 gebiet +2 +1 +nach Einwohnern der gemeinsamen Teile");
    assertThat(aufruf.run("raum", "zeige", "2", "--gebietsstand", "1.5.2019").isGut().ausgabe())
        .contains("am 01.01.2021  21 Südost zu 30,0 %, 22 Südwest zu 70,0 %");
  }

  private void write(String id, String deklaration) {
    gebiete(id + ".yml", deklaration);
  }

  private void gebiete(String datei, String text) {
    Testordner.write(ordner.resolve("gebiete").resolve(datei), text);
  }
}
