package de.lebenslagen.warehouse.raum;

import static de.lebenslagen.warehouse.raum.Ortsdaten.STAND_2018;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import de.lebenslagen.warehouse.model.EbenenRolle;
import de.lebenslagen.warehouse.model.RaumId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;

/** The real area system of the demo. */
class FlensburgTest {

  private static Gebietspruefung pruefung;
  private static Raumgliederung flensburg;
  private static Gebietsstand stand;

  @BeforeAll
  static void read() {
    pruefung = Ortsdaten.readFlensburg();
    flensburg = pruefung.getRaumgliederung();
    stand = flensburg.findGebietsstand(STAND_2018).orElseThrow();
  }

  @Test
  void knownDefectsAreFoundWhenRead() {
    assertThat(pruefung.befunde()).hasSize(3);
    assertThat(pruefung.befunde())
        .filteredOn(b -> b.regel().equals(Gebietsregel.RANDSPLITTER.name()))
        .extracting(b -> b.stelle().bezeichnung())
        .containsExactly("stadtbezirke.geojson");
    assertThat(pruefung.befunde())
        .filteredOn(b -> b.regel().equals(Gebietsregel.RING_REPARIERT.name()))
        .extracting(b -> b.stelle().bezeichnung())
        .containsExactly("stadtbezirke.geojson, Zeile 26", "stadtbezirke.geojson, Zeile 44");
  }

  @Test
  void thirteenStadtteileAndFortyOneBezirkeWhenRead() {
    assertThat(stand.listRaeume("statistischer_bezirk")).hasSize(41);
    assertThat(stand.listRaeume("stadtteil")).hasSize(13);
    assertThat(stand.listRaeume("stadt")).hasSize(1);
    assertThat(stand.findEbene(EbenenRolle.SOZIALRAUM)).map(Ebene::id).contains("stadtteil");
  }

  @Test
  void sameAreasWithoutBoundariesWhenOnlyKeysAreRead() {
    Gebietspruefung nurSchluessel = RaumgliederungReader.readSchluessel(Ortsdaten.FLENSBURG);
    assertThat(nurSchluessel.befunde()).isEmpty();
    Gebietsstand ohneGrenzen = nurSchluessel.getRaumgliederung().gebietsstaende().get(0);
    assertThat(ohneGrenzen.raeume())
        .extracting(Raum::id, Raum::name)
        .isEqualTo(stand.raeume().stream().map(r -> tuple(r.id(), r.name())).toList());
    assertThat(ohneGrenzen.raeume()).allMatch(r -> r.geometrie().isEmpty());
    assertThat(ohneGrenzen.zuordnungen()).isEqualTo(stand.zuordnungen());
  }

  @Test
  void namesHaveNoNumberAndRightUmlautsWhenRead() {
    assertThat(stand.listRaeume("stadtteil"))
        .extracting(Raum::name)
        .containsExactly(
            "Altstadt",
            "Neustadt",
            "Nordstadt",
            "Westliche Höhe",
            "Friesischer Berg",
            "Weiche",
            "Südstadt",
            "Sandberg",
            "Jürgensby",
            "Fruerlund",
            "Mürwik",
            "Engelsby",
            "Tarup");
  }

  @Test
  void parentFieldAgreesWithGeometryWhenIntersected() {
    List<Raumzuordnung> inStadtteil =
        stand.zuordnungen().stream().filter(z -> z.nach().ebene().equals("stadtteil")).toList();
    assertThat(inStadtteil).hasSize(41);
    for (Raumzuordnung z : inStadtteil) {
      double gemeinsam = Ebenenlage.intersectionM2(geometrie(z.von()), geometrie(z.nach()));
      assertThat(gemeinsam / Ellipsoid.areaM2(geometrie(z.von())))
          .as("%s in %s", z.von(), z.nach())
          .isGreaterThan(0.99);
    }
  }

  @Test
  void townHoldsEverythingWhenLinksAreClosed() {
    assertThat(stand.zuordnungen())
        .filteredOn(z -> z.nach().schluessel().equals("01001000"))
        .hasSize(54)
        .allMatch(z -> z.anteil() == 1);
  }

  @Test
  void areasSumToTownWhenComparedWithUnion() {
    double stadt = stand.findStadt().orElseThrow().flaecheKm2().orElseThrow();
    assertThat(summe("statistischer_bezirk")).isCloseTo(stadt, within(0.01));
    assertThat(summe("stadtteil")).isCloseTo(stadt, within(0.05));
    // pyproj 3.7.2 (GeographicLib): the 13 Stadtteile together have 49.029 km² without the fjord.
    assertThat(stadt).isCloseTo(49.029, within(0.005));
  }

  @Tag("langsam")
  @Test
  void bezirkeBecomeACoverageWhenSimplified() {
    List<Raum> bezirke = stand.listRaeume("statistischer_bezirk");
    Geometry[] roh = grenzen(bezirke);
    assertThat(CoverageValidator.isValid(roh)).isFalse();
    assertThat(CoverageValidator.isValid(Grenzbereinigung.clean(roh))).isTrue();

    List<Raum> klein = Grenzvereinfachung.simplify(bezirke, 40_000);
    assertThat(CoverageValidator.isValid(grenzen(klein))).isTrue();
    for (int i = 0; i < roh.length; i++) {
      double vorher = bezirke.get(i).flaecheKm2().orElseThrow();
      assertThat(klein.get(i).flaecheKm2().orElseThrow())
          .as("%s", bezirke.get(i).name())
          .isCloseTo(vorher, within(0.01 * vorher));
    }
  }

  private static Geometry[] grenzen(List<Raum> raeume) {
    return raeume.stream().map(r -> r.geometrie().orElseThrow()).toArray(Geometry[]::new);
  }

  private static double summe(String ebene) {
    return stand.listRaeume(ebene).stream().mapToDouble(r -> r.flaecheKm2().orElseThrow()).sum();
  }

  private static Geometry geometrie(RaumId id) {
    Optional<Raum> raum = stand.raeume().stream().filter(r -> r.id().equals(id)).findFirst();
    return raum.flatMap(Raum::geometrie).orElseThrow();
  }
}
