package de.lebenslagen.dashboards.figures.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.lebenslagen.dashboards.figures.abbildung.Karte;
import de.lebenslagen.dashboards.figures.abbildung.Ortskarte;
import de.lebenslagen.dashboards.figures.abbildung.Ortsschicht;
import de.lebenslagen.dashboards.figures.gestaltung.Farbe;
import de.lebenslagen.dashboards.figures.gestaltung.Ortszeichen;
import de.lebenslagen.warehouse.query.ort.Lagepunkt;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Where places are drawn, read back from the picture. */
class OrtsbildTest {

  private static final Pattern GEBIET = Pattern.compile("<path d=\"([^\"]+)\" [^>]*data-r=");

  private final Zeichner zeichner = new Zeichner();
  private final Probe flensburg = Probe.flensburg();

  private static Ortsschicht schicht(Ortszeichen zeichen, List<Lagepunkt> points) {
    return new Ortsschicht(
        "Kita",
        zeichen,
        "31.12.2022",
        points.stream().map(p -> new Ortsschicht.Ort("Kita <i>", p)).toList(),
        Optional.empty());
  }

  private static Karte karte(Probe probe, List<Ortsschicht> orte) {
    return Karte.of(Probe.kopf(), probe.grund(), probe.gemischt(), Probe.JAHR).withOrte(orte);
  }

  private static List<Lagepunkt> insides(Probe probe) {
    return probe.raeume().stream()
        .map(r -> r.geometrie().orElseThrow().getInteriorPoint().getCoordinate())
        .map(c -> new Lagepunkt(c.x, c.y))
        .toList();
  }

  /** The middles of the signs of one colour, in the order in which they are drawn. */
  private static List<Coordinate> drawn(String svg, Farbe farbe) {
    Matcher path =
        Pattern.compile("class=\"abb-orte\".*?<path d=\"([^\"]+)\" fill=\"" + farbe.hex() + "\"")
            .matcher(svg);
    assertThat(path.find()).isTrue();
    List<Coordinate> result = new ArrayList<>();
    for (String sign : path.group(1).split("(?<=z)", -1)) {
      if (!sign.isEmpty()) {
        Rectangle2D box = Pfadleser.read(sign).getBounds2D();
        result.add(new Coordinate(box.getCenterX(), box.getCenterY()));
      }
    }
    return result;
  }

  /**
   * An independent way from degrees to pixels: by the share of the town's extent, once read from
   * the boundaries and once from the areas as drawn.
   */
  @Test
  void signsStandWhereTheirPointsLieInTheTown() {
    List<Lagepunkt> points = insides(flensburg);
    String svg =
        zeichner.draw(
            karte(flensburg, List.of(schicht(Ortszeichen.KREIS, points))), Leinwand.SEITE);
    Rectangle2D town = null;
    for (Matcher area = GEBIET.matcher(svg); area.find(); ) {
      Rectangle2D box = Pfadleser.read(area.group(1)).getBounds2D();
      town = town == null ? box : town.createUnion(box);
    }
    Envelope degrees = new Envelope();
    flensburg
        .raeume()
        .forEach(
            r -> degrees.expandToInclude(r.geometrie().map(Geometry::getEnvelopeInternal).get()));
    List<Coordinate> drawn = drawn(svg, Farbe.ORT_1);

    assertThat(drawn).hasSize(13);
    for (Lagepunkt p : points) {
      double east = (p.laenge() - degrees.getMinX()) / degrees.getWidth();
      double south = (degrees.getMaxY() - p.breite()) / degrees.getHeight();
      Coordinate expected =
          new Coordinate(
              town.getMinX() + east * town.getWidth(), town.getMinY() + south * town.getHeight());
      double nearest = drawn.stream().mapToDouble(expected::distance).min().orElseThrow();
      assertThat(nearest).as("pixels from %s", p).isCloseTo(0, within(1.0));
    }
  }

  @Test
  void whatLiesOutsideIsCountedAndNotDrawn() {
    List<Lagepunkt> points = new ArrayList<>(insides(flensburg));
    points.add(new Lagepunkt(9.2, 54.7));
    points.add(new Lagepunkt(13.4, 52.5));
    Karte karte = karte(flensburg, List.of(schicht(Ortszeichen.QUADRAT, points)));

    assertThat(drawn(zeichner.draw(karte, Leinwand.SEITE), Farbe.ORT_2)).hasSize(13);
    assertThat(karte.hinweise())
        .contains("Außerhalb der Grenzen und nicht eingezeichnet: 2 Kitas.");
    assertThat(karte.alternativtext()).contains("Eingezeichnet: 13 Kitas (Liste vom 31.12.2022).");
  }

  @Test
  void keyNamesEveryKindWithItsSignItsNumberAndItsDay() {
    String svg = zeichner.draw(karte(flensburg, flensburg.orte(7)), Leinwand.SEITE);
    List<String> words = Textkasten.list(svg).stream().map(Textkasten::text).toList();

    assertThat(words).contains("Kita (7)", "Schule (7)").anyMatch(w -> w.contains("31.12.2022"));
    for (Ortszeichen sign : Ortszeichen.values()) {
      assertThat(svg.split("fill=\"" + sign.farbe().hex() + "\" stroke", -1).length - 1)
          .as("%s on the map and in the key", sign)
          .isGreaterThanOrEqualTo(2);
    }
  }

  @Test
  void wordsInsideAreasStayReadableOverPlaces() {
    String without = zeichner.draw(karte(flensburg, List.of()), Leinwand.DATEI);
    String with = zeichner.draw(karte(flensburg, flensburg.orte(7)), Leinwand.DATEI);

    assertThat(without).doesNotContain("fill-opacity");
    assertThat(with).contains("fill-opacity");
    assertThat(with.indexOf("class=\"abb-orte\"")).isLessThan(with.indexOf("fill-opacity"));
  }

  @Test
  void orderOfTheListChangesNothing() {
    List<Lagepunkt> points = insides(flensburg);
    List<Lagepunkt> turned = new ArrayList<>(points);
    Collections.reverse(turned);

    assertThat(
            zeichner.draw(
                karte(flensburg, List.of(schicht(Ortszeichen.STERN, turned))), Leinwand.SEITE))
        .isEqualTo(
            zeichner.draw(
                karte(flensburg, List.of(schicht(Ortszeichen.STERN, points))), Leinwand.SEITE));
  }

  @Test
  void pageTellsItsScriptWhereDegreesLie() {
    String plain = zeichner.draw(karte(flensburg, List.of()), Leinwand.SEITE);

    assertThat(plain)
        .containsPattern(
            "class=\"abb-orte\" data-lage=\"-?[\\d. -]+\" data-stand=\"[\\d-]{10}\"></g>");
    assertThat(zeichner.draw(karte(flensburg, List.of()), Leinwand.DATEI))
        .doesNotContain("abb-orte");
  }

  @Test
  void oneAreaIsSeenFromNearWithItsOwnPlacesInIt() {
    String key = flensburg.raeume().get(5).id().schluesselVoll();
    Lagepunkt own = insides(flensburg).get(5);
    Ortskarte near =
        new Ortskarte(
            Probe.kopf(),
            flensburg.grund(),
            List.of(schicht(Ortszeichen.RAUTE, List.of(own))),
            Optional.of(key),
            Optional.empty());
    String svg = zeichner.draw(near, new Leinwand(440, Ausgabe.SEITE, Leinwand.Rahmen.OHNE));

    assertThat(near.alternativtext()).contains("1 Kita");
    assertThat(Textkasten.list(svg)).extracting(Textkasten::text).contains("Kita (1)");
    assertThat(Textkasten.list(svg)).anyMatch(t -> t.text().matches("\\d+ k?m"));
    Matcher sign = Pattern.compile("<path d=\"([^\"]+)\" fill=\"#7a3b00\"").matcher(svg);
    assertThat(sign.find()).isTrue();
    Rectangle2D box = Pfadleser.read(sign.group(1)).getBounds2D();
    assertThat(box.getCenterX()).isBetween(0.0, 440.0);
    assertThat(box.getCenterY()).isBetween(0.0, 320.0);
  }

  @Test
  @Tag("langsam")
  void allKitasOfBerlinStayLight() throws IOException {
    Probe berlin = Probe.berlin();
    Ortskarte karte =
        new Ortskarte(
            Probe.kopf(),
            berlin.grund(),
            berlin.orte(2880).subList(0, 1),
            Optional.empty(),
            Optional.empty());
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(zeichner.draw(karte, Leinwand.SEITE).getBytes(StandardCharsets.UTF_8));
    }

    assertThat(packed.size()).as("bytes, gzipped").isLessThan(30_000);
  }
}
