package de.lebenslagen.warehouse.raum;

import static de.lebenslagen.warehouse.raum.Ortsdaten.collection;
import static de.lebenslagen.warehouse.raum.Ortsdaten.feature;
import static de.lebenslagen.warehouse.raum.Ortsdaten.polygon;
import static de.lebenslagen.warehouse.raum.Ortsdaten.quadrat;
import static de.lebenslagen.warehouse.raum.Ortsdaten.readOrt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Befund;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the reader finds in broken area files. */
class RaumgliederungReaderTest {

  @TempDir private Path folder;

  @Test
  void noFindingWhenEverythingIsRight() {
    Gebietspruefung pruefung =
        readOrt(
            folder,
            collection(
                feature("01", "Nord", polygon(quadrat(0))),
                feature("02", "Süd", polygon(quadrat(1)))));
    assertThat(pruefung.befunde()).isEmpty();
    Gebietsstand stand = pruefung.getRaumgliederung().gebietsstaende().get(0);
    assertThat(stand.findStadt().orElseThrow().geometrie().orElseThrow().getNumPoints())
        .isEqualTo(7);
    assertThat(stand.listSammelgebiete())
        .extracting(Raum::name)
        .containsExactly("Nicht zuordenbar");
  }

  @Test
  void bothPlacesAreNamedWhenKeyIsDouble() {
    Gebietspruefung pruefung =
        readOrt(
            folder,
            collection(
                feature("01", "Nord", polygon(quadrat(0))),
                feature("01", "Süd", polygon(quadrat(1)))));
    Befund befund = only(pruefung, Gebietsregel.SCHLUESSEL_DOPPELT);
    assertThat(befund.stelle().bezeichnung()).contains("bezirke.geojson", "Zeile 3");
    assertThat(befund.gefunden()).contains("Objekt 2 (Süd)", "Objekt 1 (Nord", "Zeile 2");
    assertThatThrownBy(pruefung::getRaumgliederung)
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining("1 Fehler");
  }

  @Test
  void zeroIsRestoredWithFindingWhenKeyLostIt() {
    Gebietspruefung pruefung =
        readOrt(folder, collection(feature("1", "Nord", polygon(quadrat(0)))));
    assertThat(only(pruefung, Gebietsregel.FUEHRENDE_NULL_ERGAENZT).gefunden()).contains("01");
    assertThat(pruefung.getRaumgliederung().gebietsstaende().get(0).listRaeume("bezirk"))
        .extracting(r -> r.id().schluessel())
        .containsExactly("01");
  }

  @Test
  void keyIsMissingOrWrongWhenFieldIsEmptyOrDoesNotFit() {
    Gebietspruefung pruefung =
        readOrt(
            folder,
            collection(
                feature("", "Nord", polygon(quadrat(0))),
                feature("x7", "Süd", polygon(quadrat(1)))));
    only(pruefung, Gebietsregel.SCHLUESSEL_FEHLT);
    assertThat(only(pruefung, Gebietsregel.SCHLUESSEL_UNGUELTIG).gefunden()).contains("x7");
  }

  @Test
  void findingsAreCutOffWhenAWholeColumnIsEmpty() {
    String[] ohneSchluessel = new String[150];
    Arrays.fill(ohneSchluessel, feature("", "Nord", polygon(quadrat(0))));
    Gebietspruefung pruefung = readOrt(folder, collection(ohneSchluessel));
    assertThat(pruefung.befunde()).hasSize(101);
    assertThat(pruefung.befunde().get(100).gefunden()).isEqualTo("weitere 50 derselben Art");
  }

  @Test
  void ringIsReportedWhenOpen() {
    String offen = "[[9,54],[9.1,54],[9.1,54.1],[9,54.1]]";
    Gebietspruefung pruefung = readOrt(folder, collection(feature("01", "Nord", polygon(offen))));
    assertThat(only(pruefung, Gebietsregel.RING_OFFEN).gefunden()).contains("4 Punkten");
  }

  @Test
  void crossingIsLocatedWhenRingIsABowTie() {
    String schleife = "[[9,54],[9.1,54.1],[9.1,54],[9,54.1],[9,54]]";
    Gebietspruefung pruefung =
        readOrt(folder, collection(feature("01", "Nord", polygon(schleife))));
    assertThat(only(pruefung, Gebietsregel.RING_SCHNEIDET_SICH).gefunden())
        .contains("[9.050000, 54.050000]");
  }

  @Test
  void repairedWithFindingWhenRingCrossesByAHair() {
    String haar =
        "[[9,54],[9.01,54],[9.01,54.01],[9.009999,54.010001],[9.01,54.010001],[9,54.01],[9,54]]";
    Gebietspruefung pruefung = readOrt(folder, collection(feature("01", "Nord", polygon(haar))));
    assertThat(only(pruefung, Gebietsregel.RING_REPARIERT).gefunden()).contains("Haaresbreite");
    assertThat(pruefung.getRaumgliederung().gebietsstaende().get(0).listRaeume("bezirk").get(0))
        .extracting(r -> r.geometrie().orElseThrow().isValid())
        .isEqualTo(true);
  }

  @Test
  void geometryIsMissingWhenNullOrEmpty() {
    Gebietspruefung pruefung =
        readOrt(
            folder,
            collection(
                feature("01", "Nord", "null"),
                feature("02", "Süd", "{\"type\":\"Polygon\",\"coordinates\":[]}")));
    assertThat(pruefung.befunde())
        .extracting(Befund::regel)
        .containsOnly(Gebietsregel.GEOMETRIE_FEHLT.name())
        .hasSize(2);
  }

  @Test
  void geometryIsRefusedWhenNotAnArea() {
    Gebietspruefung pruefung =
        readOrt(
            folder,
            collection(feature("01", "Nord", "{\"type\":\"Point\",\"coordinates\":[9,54]}")));
    assertThat(only(pruefung, Gebietsregel.GEOMETRIE_UNGUELTIG).gefunden()).contains("Point");
  }

  @Test
  void coordinateIsRefusedWhenOutOfRangeOrInfinite() {
    Gebietspruefung pruefung =
        readOrt(
            folder,
            collection(
                feature("01", "Nord", polygon("[[9,54],[9.1,91],[9.1,54.1],[9,54]]")),
                feature("02", "Süd", polygon("[[9,54],[1e999,54],[9.1,54.1],[9,54]]"))));
    assertThat(pruefung.befunde())
        .extracting(Befund::regel)
        .containsOnly(Gebietsregel.KOORDINATE_UNGUELTIG.name())
        .hasSize(2);
  }

  @Test
  void overlapIsMeasuredWhenNeighboursShareGround() {
    String verschoben = "[[9.005,54],[9.015,54],[9.015,54.01],[9.005,54.01],[9.005,54]]";
    Gebietspruefung pruefung =
        readOrt(
            folder,
            collection(
                feature("01", "Nord", polygon(quadrat(0))),
                feature("02", "Süd", polygon(verschoben))));
    assertThat(only(pruefung, Gebietsregel.UEBERLAPPUNG).gefunden()).contains("50 % des kleineren");
    assertThat(pruefung.raumgliederung()).isPresent();
  }

  @Test
  void overlapIsFoundWhenOneAreaLiesInsideAnother() {
    String innen = "[[9.003,54.003],[9.007,54.003],[9.007,54.007],[9.003,54.007],[9.003,54.003]]";
    Gebietspruefung pruefung =
        readOrt(
            folder,
            collection(
                feature("01", "Nord", polygon(quadrat(0))), feature("02", "Süd", polygon(innen))));
    assertThat(only(pruefung, Gebietsregel.DECKUNGSGLEICH).gefunden()).contains("100 %");
  }

  @Test
  void stoppedWhenTwoAreasAreTheSamePlace() {
    Gebietspruefung pruefung =
        readOrt(
            folder,
            collection(
                feature("01", "Nord", polygon(quadrat(0))),
                feature("02", "Süd", polygon(quadrat(0)))));
    only(pruefung, Gebietsregel.DECKUNGSGLEICH);
    assertThat(pruefung.raumgliederung()).isEmpty();
  }

  @Test
  void gapIsLocatedWhenRingOfAreasLeavesAHole() {
    String loch = "[[9.003,54.003],[9.007,54.003],[9.007,54.007],[9.003,54.007],[9.003,54.003]]";
    Gebietspruefung pruefung =
        readOrt(
            folder,
            collection(
                feature("01", "Nord", polygon(quadrat(0), loch)),
                feature("02", "Süd", polygon(quadrat(1)))));
    assertThat(only(pruefung, Gebietsregel.LUECKE).gefunden()).contains("[9.005000, 54.005000]");
  }

  @Test
  void utmIsConvertedWhenTheFileSaysSo() {
    String utm =
        "{\"type\":\"FeatureCollection\",\"features\":["
            + feature(
                "01",
                "Nord",
                polygon(
                    "[[526000,6071000],[527000,6071000],[527000,6072000],[526000,6072000],[526000,6071000]]"))
            + "],\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::25832\"}}}";
    Gebietsstand stand = readOrt(folder, utm).getRaumgliederung().gebietsstaende().get(0);
    double flaeche = stand.listRaeume("bezirk").get(0).flaecheKm2().orElseThrow();
    // One square kilometre in the plane of the map; its scale is 0.9996 at the central meridian.
    assertThat(flaeche).isBetween(1.0007, 1.0009);
  }

  @Test
  void emptyFileIsFoundWhenItHasNoArea() {
    only(readOrt(folder, collection()), Gebietsregel.DATEI_LEER);
  }

  @Test
  void stoppedWhenLatitudeStandsBeforeLongitude() {
    String vertauscht = "[[54,9],[54,9.1],[54.1,9.1],[54,9]]";
    assertThatThrownBy(
            () -> readOrt(folder, collection(feature("01", "Nord", polygon(vertauscht)))))
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining("vertauscht");
  }

  @Test
  void tellsWhatToDoWhenMetresComeWithoutASystem() {
    String meter =
        feature("01", "Nord", polygon("[[526000,6071000],[527000,6071000],[526000,6071000]]"));
    assertThatThrownBy(() -> readOrt(folder, collection(meter)))
        .isInstanceOfSatisfying(
            Abbruch.class, e -> assertThat(e.abhilfe()).contains("koordinatensystem: EPSG:25832"));
  }

  private static Befund only(Gebietspruefung pruefung, Gebietsregel regel) {
    assertThat(pruefung.befunde()).filteredOn(b -> b.regel().equals(regel.name())).hasSize(1);
    return pruefung.befunde().stream()
        .filter(b -> b.regel().equals(regel.name()))
        .findFirst()
        .orElseThrow();
  }
}
