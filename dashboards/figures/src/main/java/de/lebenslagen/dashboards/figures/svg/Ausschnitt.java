package de.lebenslagen.dashboards.figures.svg;

import de.lebenslagen.dashboards.figures.abbildung.Kartengrund;
import de.lebenslagen.warehouse.raum.Grenzvereinfachung;
import de.lebenslagen.warehouse.raum.Raum;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A part of a town in pixels: one area with what lies around it.
 *
 * @param gemeint the area
 * @param andere its neighbours, cut at the frame
 */
record Ausschnitt(
    Geometry gemeint, List<Geometry> andere, Projektion projektion, double breite, double hoehe) {

  private static final double FEINHEIT_PX = 0.4;
  private static final double SEITENVERHAELTNIS = 0.72;

  /** Free around the area, as a share of the frame. */
  private static final double LUFT = 0.08;

  private static final GeometryFactory FABRIK = new GeometryFactory();

  /**
   * @param raum one of those with a boundary
   */
  static Ausschnitt of(Kartengrund grund, Raum raum, double breite) {
    Envelope own = raum.geometrie().orElseThrow().getEnvelopeInternal();
    double hoehe = Math.round(breite * SEITENVERHAELTNIS);
    double stretch = Math.cos(Math.toRadians(own.centre().y));
    double free = 1 - 2 * LUFT;
    double scale =
        Math.min(
            breite * free / Math.max(own.getWidth() * stretch, 1e-9),
            hoehe * free / Math.max(own.getHeight(), 1e-9));
    Coordinate middle = own.centre();
    Projektion projektion =
        new Projektion(
            breite / 2 - middle.x * stretch * scale,
            stretch * scale,
            hoehe / 2 + middle.y * scale,
            -scale);
    Envelope seen = new Envelope(middle);
    seen.expandBy(breite / 2 / (stretch * scale), hoehe / 2 / scale);
    List<Raum> near =
        Grenzvereinfachung.simplifyToTolerance(
            grund.raeume().stream().filter(r -> isSeen(r, seen)).toList(),
            FEINHEIT_PX / scale * Kartenlage.METER_JE_GRAD);
    Geometry frame = FABRIK.toGeometry(new Envelope(0, breite, 0, hoehe));
    List<Geometry> others = new ArrayList<>();
    Geometry meant = frame;
    for (Raum r : near) {
      Geometry form =
          projektion.transformation().transform(r.geometrie().orElseThrow()).intersection(frame);
      if (r.id().equals(raum.id())) {
        meant = form;
      } else if (!form.isEmpty()) {
        others.add(form);
      }
    }
    return new Ausschnitt(meant, List.copyOf(others), projektion, breite, hoehe);
  }

  private static boolean isSeen(Raum raum, Envelope seen) {
    return raum.geometrie().filter(g -> g.getEnvelopeInternal().intersects(seen)).isPresent();
  }

  /** How many pixels a metre is. */
  double pixelJeMeter() {
    return -projektion.jeBreite() / Kartenlage.METER_JE_GRAD;
  }
}
