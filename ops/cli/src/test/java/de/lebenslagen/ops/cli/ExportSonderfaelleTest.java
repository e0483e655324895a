package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports of releases that are unlike the usual one. */
@Tag("langsam")
class ExportSonderfaelleTest {

  @TempDir Path ordner;

  /** A release holds no weights: every value stands on the Gebietsstand on which it was counted. */
  @Test
  void everyGebietsstandIsALayerWithValuesOfItsYears() throws IOException {
    Path ort = ordner.resolve("muster");
    Beweisort.musterstadt(ort)
        .with(Beweisort::showAnything)
        .release("- {gegenstand: einwohner, ebenen: [sozialraum, stadt], jahre: [2023, 2024]}\n");
    Aufruf.in(ort).run("export", "--fuer", "qgis").isGut();
    byte[] paket = Files.readAllBytes(ort.resolve("ausgabe/export-qgis/gebiete.gpkg"));

    Set<String> layers =
        Fremdleser.listGeotabellen(paket).stream()
            .filter(name -> name.contains("_sozialraum_"))
            .collect(Collectors.toSet());
    assertThat(layers).hasSize(2);
    assertThat(
            layers.stream()
                .flatMap(name -> Fremdleser.geoPackage(paket, name).get(0).keySet().stream())
                .filter(column -> column.matches("bevoelkerung_\\d{4}")))
        .containsExactlyInAnyOrder("bevoelkerung_2023", "bevoelkerung_2024");
    assertThat(Fremdleser.geoPackage(paket, "indikatorwerte"))
        .filteredOn(row -> row.getOrDefault("indikator", "").equals("bevoelkerung"))
        .extracting(row -> row.get("gebietsstand") + " " + row.get("berichtsjahr"))
        .contains("2024-01-01 2024")
        .doesNotContain("2024-01-01 2023");
  }

  /** Counts alone are of use, too: nothing is promised that is not there. */
  @Test
  void releaseWithoutAnyIndicatorGivesItsCounts() throws IOException {
    Path ort = Testort.copy(Testort.flensburg(), ordner.resolve("ort"));
    Testordner.write(
        ort.resolve("freigaben/nur.yml"),
        "titel: Nur Zuweisungen\ntabellen:\n"
            + "  - {gegenstand: sgb2_erwerbsfaehige, ebenen: [stadtteil], jahre: [2022]}\n");
    Aufruf aufruf = Aufruf.in(ort);
    aufruf.run("freigabe", "erteile", "nur", "--zweck", "Probe").isGut();
    aufruf.run("export", "--fuer", "r").isGut();

    Path export = ort.resolve("ausgabe/export-r");
    assertThat(export.resolve("start.R")).doesNotExist();
    assertThat(Testordner.read(export.resolve("LIESMICH.html")))
        .contains("lässt sich kein Indikator rechnen");
    assertThat(Fremdleser.geoPackage(Files.readAllBytes(export.resolve("gebiete.gpkg")), "zellen"))
        .hasSize(14)
        .filteredOn(row -> row.getOrDefault("raum", "").equals("Nicht zuordenbar"))
        .hasSize(1);
    aufruf
        .run("zitiere", "bevoelkerung")
        .isAbbruch(2, "enthält keinen Wert von", "--freigabe KENNUNG");
  }
}
