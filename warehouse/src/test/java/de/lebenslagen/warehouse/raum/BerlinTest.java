package de.lebenslagen.warehouse.raum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.lebenslagen.warehouse.model.Befund;
import de.lebenslagen.warehouse.model.RaumId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;

/** The real area system of a large city. */
@Tag("langsam")
class BerlinTest {

  private static Gebietspruefung pruefung;
  private static List<Raum> alt;
  private static List<Raum> neu;

  @BeforeAll
  static void read(@TempDir Path folder) {
    pruefung = Berlin.read(folder, UnaryOperator.identity());
    Raumgliederung berlin = pruefung.getRaumgliederung();
    alt = berlin.findGebietsstand(Berlin.ALT).orElseThrow().listRaeume("planungsraum");
    neu = berlin.findGebietsstand(Berlin.NEU).orElseThrow().listRaeume("planungsraum");
  }

  @Test
  void completeWhenRead() {
    assertThat(alt).hasSize(448);
    assertThat(neu).hasSize(542);
    assertThat(pruefung.befunde())
        .extracting(Befund::regel)
        .containsExactly(Gebietsregel.NAME_DOPPELT.name(), Gebietsregel.NAME_DOPPELT.name());
    assertThat(alt.stream().mapToDouble(r -> r.flaecheKm2().orElseThrow()).sum())
        .isCloseTo(891, within(1.0));
  }

  @Test
  void doubleKeyIsFoundWhenTheFileIsAsOncePublished(@TempDir Path folder) {
    Gebietspruefung fehler =
        Berlin.read(
            folder,
            text ->
                text.replaceFirst(
                    "(\"bezirk\": \"Charlottenburg-Wilmersdorf\", \"name\": \"Schloßstraße\"[^}]*\"plr_id\": )\"\\d{8}\"",
                    "$1\"06010102\""));
    assertThat(fehler.befunde())
        .filteredOn(b -> b.regel().equals(Gebietsregel.SCHLUESSEL_DOPPELT.name()))
        .singleElement()
        .extracting(Befund::gefunden)
        .asString()
        .contains("06010102", "Schloßstraße");
    assertThat(fehler.raumgliederung()).isEmpty();
  }

  @Test
  void facilitiesLieWhereThePublisherSaysWhenAssigned() {
    Punktzuordnung punkteAlt = new Punktzuordnung(alt);
    Punktzuordnung punkteNeu = new Punktzuordnung(neu);
    int richtigAlt = 0;
    int richtigNeu = 0;
    List<CsvParser.Zeile> zeilen = Fixtur.rows("berlin/einrichtungen.csv.gz");
    for (CsvParser.Zeile zeile : zeilen) {
      Coordinate ort =
          Koordinatensystem.UTM33.toGrad(
              new Coordinate(
                  Double.parseDouble(zeile.felder().get("x_25833")),
                  Double.parseDouble(zeile.felder().get("y_25833"))));
      richtigAlt += matches(punkteAlt.find(ort.x, ort.y), zeile.felder().get("plr_alt"));
      richtigNeu += matches(punkteNeu.find(ort.x, ort.y), zeile.felder().get("plr_neu"));
    }
    assertThat(zeilen).hasSize(5195);
    assertThat(richtigAlt).isEqualTo(5195);
    assertThat(richtigNeu).isEqualTo(5195);
  }

  private static int matches(Optional<RaumId> raum, String schluessel) {
    return raum.map(RaumId::schluessel).filter(s -> s.equals(schluessel)).isPresent() ? 1 : 0;
  }

  @Test
  void commonAreasMatchThoseOfTheFullBoundariesWhenCut() {
    Map<String, Double> flaechen = new TreeMap<>();
    Gebietsverschneidung.intersect(alt, neu)
        .forEach(u -> flaechen.put(u.von().schluessel() + ">" + u.nach().schluessel(), u.masse()));
    double abweichungM2 = 0;
    for (CsvParser.Zeile zeile : Fixtur.rows("berlin/schnittflaechen.csv")) {
      String paar = zeile.felder().get("plr_alt") + ">" + zeile.felder().get("plr_neu");
      abweichungM2 +=
          Math.abs(
              flaechen.getOrDefault(paar, 0.0)
                  - Double.parseDouble(zeile.felder().get("flaeche_m2")));
    }
    assertThat(abweichungM2 / 1e6).isLessThan(0.5);
  }

  @Test
  void changesAreToldWhenGebietsstaendeAreCompared() {
    List<Raumaenderung> aenderungen = Raumvergleich.compare(alt, neu);
    Map<Raumaenderung.Art, Long> anzahl =
        aenderungen.stream()
            .collect(Collectors.groupingBy(Raumaenderung::art, Collectors.counting()));
    assertThat(anzahl)
        .containsOnly(
            Map.entry(Raumaenderung.Art.UNVERAENDERT, 262L),
            Map.entry(Raumaenderung.Art.UMBENANNT, 31L),
            Map.entry(Raumaenderung.Art.GETEILT, 59L),
            Map.entry(Raumaenderung.Art.ZUSAMMENGELEGT, 11L),
            Map.entry(Raumaenderung.Art.GRENZE_VERSCHOBEN, 32L));
    assertThat(aenderungen.stream().mapToInt(a -> a.alt().size()).sum()).isEqualTo(448);
    assertThat(aenderungen.stream().mapToInt(a -> a.neu().size()).sum()).isEqualTo(542);
  }

  @Test
  void neighboursStayTogetherWhenSimplified() {
    List<Raum> klein = Grenzvereinfachung.simplify(neu, 150_000);
    Geometry[] grenzen = grenzen(klein);
    assertThat(bytes(grenzen)).isBetween(140_000L, 150_000L);
    assertThat(klein).extracting(Raum::id).isEqualTo(neu.stream().map(Raum::id).toList());
    assertThat(CoverageValidator.isValid(grenzen)).isTrue();
    assertThat(klein.stream().mapToDouble(r -> r.flaecheKm2().orElseThrow()).sum())
        .isCloseTo(891, within(2.0));
  }

  private static Geometry[] grenzen(List<Raum> raeume) {
    return raeume.stream().map(r -> r.geometrie().orElseThrow()).toArray(Geometry[]::new);
  }

  private static long bytes(Geometry[] grenzen) {
    List<Integer> laengen = new ArrayList<>();
    for (Geometry grenze : grenzen) {
      laengen.add(new WKBWriter(2).write(grenze).length);
    }
    return laengen.stream().mapToLong(Integer::longValue).sum();
  }
}
