package de.lebenslagen.dashboards.figures.svg;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Geometries in pixels as path data, in tenths of a pixel, each step relative to the last. */
final class Pfad {

  private Pfad() {}

  /** All polygons and lines of a geometry. */
  static String of(Geometry geometry) {
    StringBuilder d = new StringBuilder();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      Geometry part = geometry.getGeometryN(i);
      if (part instanceof Polygon polygon) {
        append(d, polygon.getExteriorRing());
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          append(d, polygon.getInteriorRingN(hole));
        }
      } else if (part instanceof LineString line) {
        append(d, line);
      }
    }
    return d.toString();
  }

  private static void append(StringBuilder d, LineString line) {
    Coordinate[] points = line.getCoordinates();
    int last = line.isClosed() ? points.length - 1 : points.length;
    long x = Math.round(points[0].x * 10);
    long y = Math.round(points[0].y * 10);
    d.append('M').append(tenths(x)).append(separated(y)).append('l');
    int from = d.length();
    for (int i = 1; i < last; i++) {
      long nextX = Math.round(points[i].x * 10);
      long nextY = Math.round(points[i].y * 10);
      if (nextX == x && nextY == y) {
        continue;
      }
      d.append(d.length() == from ? tenths(nextX - x) : separated(nextX - x));
      d.append(separated(nextY - y));
      x = nextX;
      y = nextY;
    }
    if (d.length() == from) {
      d.append("0 0");
    }
    if (line.isClosed()) {
      d.append('z');
    }
  }

  private static String separated(long tenths) {
    return tenths < 0 ? tenths(tenths) : " " + tenths(tenths);
  }

  /** {@code .5} for 5, {@code -1.2} for −12: no zero that nobody needs. */
  private static String tenths(long value) {
    long whole = Math.abs(value) / 10;
    long rest = Math.abs(value) % 10;
    String digits = rest == 0 ? String.valueOf(whole) : (whole == 0 ? "" : whole) + "." + rest;
    return value < 0 ? "-" + digits : digits;
  }
}
