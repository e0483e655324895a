package de.lebenslagen.dashboards.figures.svg;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * The lines of a hatch, cut to the area: no pattern that shows seams, no clip that is forgotten.
 */
final class Schraffurlinien {

  private static final GeometryFactory FABRIK = new GeometryFactory();

  private Schraffurlinien() {}

  /**
   * Path data; empty where the area is too small for a line.
   *
   * @param winkel in degrees, 0 is level, turning to the left
   */
  static String path(Geometry flaeche, int winkel, double abstand) {
    Envelope box = flaeche.getEnvelopeInternal();
    double radians = Math.toRadians(winkel);
    double dx = Math.cos(radians);
    double dy = -Math.sin(radians);
    double reach = Math.hypot(box.getWidth(), box.getHeight()) / 2 + abstand;
    Coordinate centre = box.centre();
    // Lines lie on one grid over the whole picture: hatches of neighbours meet.
    double phase = (-dy * centre.x + dx * centre.y) % abstand;
    List<LineString> lines = new ArrayList<>();
    for (double t = -Math.ceil(reach / abstand) * abstand - phase; t <= reach; t += abstand) {
      double x = centre.x - dy * t;
      double y = centre.y + dx * t;
      lines.add(
          FABRIK.createLineString(
              new Coordinate[] {
                new Coordinate(x - dx * reach, y - dy * reach),
                new Coordinate(x + dx * reach, y + dy * reach)
              }));
    }
    Geometry cut =
        OverlayNGRobust.overlay(
            FABRIK.createMultiLineString(lines.toArray(LineString[]::new)),
            flaeche,
            OverlayNG.INTERSECTION);
    return cut.isEmpty() ? "" : Pfad.of(cut.norm());
  }
}
