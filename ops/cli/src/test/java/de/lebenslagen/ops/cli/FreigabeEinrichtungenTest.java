package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facilities on their way out, as a planner lets them out and a reader gets them. */
@Tag("langsam")
class FreigabeEinrichtungenTest {

  @TempDir Path ordner;

  private Path ort;
  private Aufruf aufruf;

  @BeforeEach
  void copyTown() {
    ort = Testort.copy(Beweisstaedte.musterstadt(), ordner.resolve("ort"));
    aufruf = Aufruf.in(ort);
  }

  private void request(String text) {
    Testordner.write(ort.resolve("freigaben/orte.yml"), "titel: Orte\n" + text);
  }

  /** The request that Musterstadt is made with, from the check to the map. */
  @Test
  void shippedRequestNamesTheDayCareCentres() {
    assertThat(aufruf.run("freigabe", "pruefe", "monitoring").isGut().ausgabe())
        .contains("einwohner", "Einrichtungen mit Namen und Ort", "Kita", "kitastandorte")
        .containsPattern("zusammen +17");
    aufruf.run("freigabe", "erteile", "monitoring", "--zweck", "Probe").isGut();

    assertThat(aufruf.run("freigabe", "liste").isGut().ausgabe())
        .contains("nennt 17 Einrichtungen mit Namen und Ort: Kita 17.");
    assertThat(
            aufruf
                .run(
                    "abfrage",
                    "--tuer",
                    "freigabe",
                    "SELECT name, art_titel, raum, stand FROM einrichtungen WHERE berichtsjahr = 2024"
                        + " AND einrichtung = 'K0004'")
                .isGut()
                .ausgabe())
        .contains("Musterkita 4 (synthetisch)", "Kita", "31.12.2024");
  }

  @Test
  void mapForQgisHasTheLastListAsPointsAndEarlierOnesBeside() {
    aufruf.run("freigabe", "erteile", "monitoring", "--zweck", "Probe").isGut();
    Path ziel = ordner.resolve("qgis");
    aufruf.run("export", "--fuer", "qgis", "--nach", ziel.toString()).isGut();
    byte[] paket = Testordner.readBytes(ziel.resolve("gebiete.gpkg"));

    List<Map<String, String>> last = Fremdleser.geoPackage(paket, "einrichtungen");
    assertThat(last)
        .hasSize(9)
        .allSatisfy(
            row ->
                assertThat(row)
                    .containsEntry("besteht", "ja")
                    .containsEntry("art_titel", "Kita")
                    .containsEntry("berichtsjahr", "2024"));
    assertThat(Fremdleser.geoPackage(paket, "einrichtungen_2023")).hasSize(8);
    assertThat(Fremdleser.geoPackage(paket, "gpkg_geometry_columns"))
        .filteredOn(row -> row.get("table_name").startsWith("einrichtungen"))
        .extracting(row -> row.get("geometry_type_name"))
        .containsOnly("POINT")
        .hasSize(2);
    assertThat(Fremdleser.geoPackage(paket, "layer_styles"))
        .filteredOn(row -> row.get("f_table_name").equals("einrichtungen"))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row.get("styleQML"))
                    .contains("SimpleMarker", "label=\"Kita\"", "name=\"Träger\""));
    assertThat(Testordner.read(ziel.resolve("LIESMICH.html")))
        .contains("17 Einrichtungen mit Namen und Ort", "nie darin");
    assertThat(Testordner.read(ziel.resolve("datenwoerterbuch.csv")))
        .contains("einrichtungen,anschrift,", "ob sie am Tag der Liste bestand");
  }

  @Test
  void requestOfFacilitiesAloneIsReleasedWithoutAnyNumber() {
    request("einrichtungen:\n  - { datenquelle: kitastandorte, arten: [kita], jahre: [2024] }\n");

    assertThat(aufruf.run("freigabe", "pruefe", "orte").isGut().ausgabe())
        .containsPattern("zusammen +9")
        .doesNotContain("Nachgerechnet", "gesperrt");
    aufruf.run("freigabe", "erteile", "orte", "--zweck", "Karte").isGut();
    Path ziel = ordner.resolve("r");
    aufruf.run("export", "--fuer", "r", "--nach", ziel.toString()).isGut();
    assertThat(
            Fremdleser.parquet(
                Testordner.readBytes(ziel.resolve("parquet/dim_einrichtung.parquet"))))
        .hasSize(9);
    assertThat(Fremdleser.arrow(Testordner.readBytes(ziel.resolve("einrichtungen.arrow"))))
        .hasSize(9);
  }

  /** What other facilities are is decided by the policy, and told in German. */
  @Test
  void whatIsNotReleasedIsToldWithTheWayOn() {
    request(
        "einrichtungen:\n  - { datenquelle: kitastandorte, arten: [frauenhaus], jahre: [2024] }\n");
    aufruf
        .run("freigabe", "pruefe", "orte")
        .isAbbruch(2, "\"frauenhaus\"; sie ist nach der Politik geheim", "schützt Menschen");
    request("einrichtungen:\n  - { datenquelle: kitastandort, jahre: [2024] }\n");
    aufruf.run("freigabe", "pruefe", "orte").isAbbruch(2, "kitastandort", "Meinten Sie");
    request("einrichtungen:\n  - { datenquelle: kitastandorte, jahre: [2031] }\n");
    aufruf.run("freigabe", "pruefe", "orte").isAbbruch(2, "2031", "2024");
    request("einrichtungen: []\n");
    aufruf.run("freigabe", "pruefe", "orte").isAbbruch(2, "mindestens eine Liste", "ausfüllen");
    request("rang: 1\n");
    aufruf.run("freigabe", "pruefe", "orte").isAbbruch(2, "keins von beiden", "Handbuch");
  }

  /** A name that is code, a formula and a quotation is a name in every format. */
  @Test
  void hostileNameStaysAName() {
    new Lieferungstausch(ort, "anzahl", Geheimorte.of(0)).run();
    request("einrichtungen:\n  - { datenquelle: kitastandorte, jahre: [2024] }\n");
    String granted =
        aufruf.run("freigabe", "erteile", "orte", "--zweck", "Karte").isGut().ausgabe();
    assertThat(granted)
        .contains("frauenhaus", "geheim nach der Politik", "wohnprojekt", "ohne Angabe einer Art")
        .doesNotContain("Eulenruh", "Kanarien");

    Path ziel = ordner.resolve("python");
    aufruf.run("export", "--fuer", "python", "--nach", ziel.toString()).isGut();
    assertThat(
            Fremdleser.parquet(
                Testordner.readBytes(ziel.resolve("parquet/dim_einrichtung.parquet"))))
        .extracting(row -> row.get("name"))
        .contains(Geheimorte.FEINDLICH)
        .hasSize(6);
    Path mappe = ordner.resolve("orte.xlsx");
    assertThat(
            aufruf
                .run(
                    "abfrage",
                    "--tuer",
                    "freigabe",
                    "SELECT name FROM einrichtungen",
                    "--als",
                    "xlsx",
                    "--nach",
                    mappe.toString())
                .code())
        .isZero();
    assertThat(Spuren.unpack(Map.of("orte.xlsx", Testordner.readBytes(mappe))))
        .noneMatch(teil -> new String(teil.bytes(), StandardCharsets.UTF_8).contains("<f>"))
        .anyMatch(teil -> new String(teil.bytes(), StandardCharsets.UTF_8).contains("&lt;script"));
  }
}
