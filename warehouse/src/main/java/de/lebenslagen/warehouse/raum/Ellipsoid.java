package de.lebenslagen.warehouse.raum;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Areas on the WGS 84 ellipsoid.
 *
 * <p>Formula: the area between the equator and latitude φ, per radian of longitude, is S(φ) = b²/2
 * · (sin φ / (1 − e² sin² φ) + artanh(e sin φ) / e) (Snyder 1987, Map Projections, USGS PP 1395,
 * eq. 3-12). The area of a ring is ∮ S dλ; along each edge, which is straight in longitude and
 * latitude as RFC 7946 section 3.1.1 says, by Simpson's rule. Relative error below 1e-9 for edges
 * under 1°.
 *
 * <p>Rings that cross the date line or enclose a pole are not supported.
 */
final class Ellipsoid {

  static final double HALBACHSE_M = 6378137.0;
  static final double ABPLATTUNG = 1 / 298.257223563;

  private static final double E2 = ABPLATTUNG * (2 - ABPLATTUNG);
  private static final double E = Math.sqrt(E2);
  private static final double HALBES_B2 = HALBACHSE_M * HALBACHSE_M * (1 - E2) / 2;

  private Ellipsoid() {}

  /** Area in m²; 0 for points and lines. */
  static double areaM2(Geometry geometry) {
    double sum = 0;
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
        sum += areaM2(polygon);
      }
    }
    return sum;
  }

  private static double areaM2(Polygon polygon) {
    double area = Math.abs(ringM2(polygon.getExteriorRing()));
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      area -= Math.abs(ringM2(polygon.getInteriorRingN(i)));
    }
    return area;
  }

  private static double ringM2(LinearRing ring) {
    CoordinateSequence points = ring.getCoordinateSequence();
    double base = zoneM2(points.getY(0));
    double sum = 0;
    for (int i = 1; i < points.size(); i++) {
      sum += edgeM2(points.getCoordinate(i - 1), points.getCoordinate(i), base);
    }
    return sum;
  }

  private static double edgeM2(Coordinate a, Coordinate b, double base) {
    double mean = (zoneM2(a.y) + 4 * zoneM2((a.y + b.y) / 2) + zoneM2(b.y)) / 6 - base;
    return mean * Math.toRadians(b.x - a.x);
  }

  private static double zoneM2(double breiteGrad) {
    double sin = Math.sin(Math.toRadians(breiteGrad));
    double artanh = Math.log((1 + E * sin) / (1 - E * sin)) / 2;
    return HALBES_B2 * (sin / (1 - E2 * sin * sin) + artanh / E);
  }
}
