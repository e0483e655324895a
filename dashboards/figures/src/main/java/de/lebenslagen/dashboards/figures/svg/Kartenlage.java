package de.lebenslagen.dashboards.figures.svg;

import de.lebenslagen.dashboards.figures.abbildung.Kartengrund;
import de.lebenslagen.warehouse.raum.Grenzvereinfachung;
import de.lebenslagen.warehouse.raum.Raum;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * The areas of a map in pixels: one scale for both directions, right for its middle latitude.
 *
 * @param umriss around all areas; empty where there is no boundary at all
 * @param land the same as pixels; empty where no area is named
 * @param innen where the words of the areas that are named may stand
 * @param gliederung larger areas, named where the areas themselves are too many
 * @param projektion from degrees to these pixels; empty where there is no boundary at all
 */
record Kartenlage(
    List<Flaeche> flaechen,
    List<Raum> ohneGrenze,
    Optional<Geometry> umriss,
    Optional<Flaechenraster> land,
    Map<String, Innenraum> innen,
    List<Flaeche> gliederung,
    Optional<Projektion> projektion,
    double breite,
    double hoehe) {

  /** Detail below this many pixels is left out. */
  private static final double FEINHEIT_PX = 0.55;

  private static final double GROESSTE_PX = 4000;

  /** Of latitude; of longitude so much times the cosine of the latitude. */
  static final double METER_JE_GRAD = 111_320;

  private static final double HOECHSTE = 1.25;

  /**
   * An area.
   *
   * @param schluessel as {@code Gebiet.schluessel}
   * @param form in pixels
   */
  record Flaeche(String schluessel, String name, Geometry form) {}

  /** The areas without detail that the largest picture can't show: the rest is faster. */
  static List<Raum> vorbereitet(Kartengrund grund) {
    Envelope box = new Envelope();
    grund
        .raeume()
        .forEach(r -> r.geometrie().ifPresent(g -> box.expandToInclude(g.getEnvelopeInternal())));
    return Grenzvereinfachung.simplifyToTolerance(
        grund.raeume(), box.getHeight() / GROESSTE_PX * METER_JE_GRAD);
  }

  /**
   * @param raeume see {@link #vorbereitet}
   * @param breite of the picture
   * @param rand kept free on the left and on the right, for names
   */
  static Kartenlage of(List<Raum> raeume, List<Raum> gliederung, double breite, double rand) {
    List<Raum> mit = raeume.stream().filter(r -> r.geometrie().isPresent()).toList();
    List<Raum> ohne = raeume.stream().filter(r -> r.geometrie().isEmpty()).toList();
    if (mit.isEmpty()) {
      return new Kartenlage(
          List.of(),
          ohne,
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          List.of(),
          Optional.empty(),
          breite,
          0);
    }
    Envelope box = new Envelope();
    mit.forEach(r -> box.expandToInclude(r.geometrie().orElseThrow().getEnvelopeInternal()));
    double stretch = Math.cos(Math.toRadians(box.centre().y));
    double free = breite - 2 * rand;
    double scale =
        Math.min(free / (box.getWidth() * stretch), (free * HOECHSTE - rand / 2) / box.getHeight());
    double left = (breite - box.getWidth() * stretch * scale) / 2;
    double top = 2 + rand / 4;
    Projektion projektion =
        new Projektion(
            left - box.getMinX() * stretch * scale,
            stretch * scale,
            top + box.getMaxY() * scale,
            -scale);
    AffineTransformation toPixel = projektion.transformation();
    List<Flaeche> areas = new ArrayList<>();
    for (Raum raum :
        Grenzvereinfachung.simplifyToTolerance(mit, FEINHEIT_PX / scale * METER_JE_GRAD)) {
      Geometry form = toPixel.transform(raum.geometrie().orElseThrow());
      areas.add(new Flaeche(raum.id().schluesselVoll(), raum.name(), form));
    }
    Geometry outline = union(areas);
    List<Flaeche> larger =
        areas.size() > Beschriftung.HOECHSTENS
            ? Kartengliederung.of(gliederung, mit, areas)
            : List.of();
    List<Flaeche> named = areas.size() > Beschriftung.HOECHSTENS ? larger : areas;
    return new Kartenlage(
        List.copyOf(areas),
        ohne,
        Optional.of(outline),
        named.isEmpty() ? Optional.empty() : Optional.of(Flaechenraster.of(outline)),
        innen(named),
        larger,
        Optional.of(projektion),
        breite,
        top * 2 + box.getHeight() * scale);
  }

  /** How much of the picture the town covers, in square pixels. */
  double flaeche() {
    return umriss.map(Geometry::getArea).orElse(0.0);
  }

  private static Map<String, Innenraum> innen(List<Flaeche> areas) {
    Map<String, Innenraum> result = new HashMap<>();
    areas.forEach(a -> result.put(a.schluessel(), Innenraum.of(a.form())));
    return Map.copyOf(result);
  }

  Innenraum innenraum(Flaeche flaeche) {
    return Objects.requireNonNull(innen.get(flaeche.schluessel()));
  }

  private static Geometry union(List<Flaeche> areas) {
    return CoverageUnion.union(areas.stream().map(Flaeche::form).toArray(Geometry[]::new));
  }

  /** A rectangle. */
  static Geometry rechteck(double x, double y, double breite, double hoehe) {
    return FABRIK.toGeometry(new Envelope(x, x + breite, y, y + hoehe));
  }

  /** A straight line. */
  static Geometry strecke(Coordinate von, Coordinate bis) {
    return FABRIK.createLineString(new Coordinate[] {von, bis});
  }

  private static final GeometryFactory FABRIK = new GeometryFactory();
}
