package de.lebenslagen.dashboards.figures.svg;

import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * An area as pixels with their sums, so that whether a rectangle lies in it is four additions
 * (summed-area table, Crow 1984). Exact to one pixel.
 */
final class Flaechenraster {

  private final int links;
  private final int oben;
  private final int breite;
  private final int hoehe;
  private final int[] summen;

  private Flaechenraster(int links, int oben, int breite, int hoehe, int[] summen) {
    this.links = links;
    this.oben = oben;
    this.breite = breite;
    this.hoehe = hoehe;
    this.summen = summen;
  }

  static Flaechenraster of(Geometry form) {
    Envelope box = form.getEnvelopeInternal();
    int left = (int) Math.floor(box.getMinX());
    int top = (int) Math.floor(box.getMinY());
    int width = (int) Math.ceil(box.getMaxX()) - left + 1;
    int height = (int) Math.ceil(box.getMaxY()) - top + 1;
    int[] sums = new int[(width + 1) * (height + 1)];
    double[] crossings = new double[form.getNumPoints() + 1];
    for (int row = 0; row < height; row++) {
      int count = crossings(form, top + row + 0.5, crossings);
      Arrays.sort(crossings, 0, count);
      int run = 0;
      int next = 0;
      for (int column = 0; column < width; column++) {
        while (next < count && crossings[next] <= left + column + 0.5) {
          next++;
        }
        run += next % 2;
        sums[(row + 1) * (width + 1) + column + 1] = sums[row * (width + 1) + column + 1] + run;
      }
    }
    return new Flaechenraster(left, top, width, height, sums);
  }

  private static int crossings(Geometry form, double y, double[] into) {
    int count = 0;
    for (int i = 0; i < form.getNumGeometries(); i++) {
      Polygon polygon = (Polygon) form.getGeometryN(i);
      count = crossings(polygon.getExteriorRing(), y, into, count);
      for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
        count = crossings(polygon.getInteriorRingN(hole), y, into, count);
      }
    }
    return count;
  }

  private static int crossings(LineString ring, double y, double[] into, int from) {
    int count = from;
    Coordinate[] points = ring.getCoordinates();
    for (int i = 1; i < points.length; i++) {
      Coordinate a = points[i - 1];
      Coordinate b = points[i];
      if (a.y <= y != b.y <= y) {
        into[count++] = a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x);
      }
    }
    return count;
  }

  /** Whether a rectangle lies wholly inside. */
  boolean contains(double x, double y, double w, double h) {
    int fromX = (int) Math.floor(x) - links;
    int fromY = (int) Math.floor(y) - oben;
    int toX = (int) Math.ceil(x + w) - links;
    int toY = (int) Math.ceil(y + h) - oben;
    return fromX >= 0
        && fromY >= 0
        && toX <= breite
        && toY <= hoehe
        && sum(fromX, fromY, toX, toY) == (toX - fromX) * (toY - fromY);
  }

  /** Whether a rectangle touches nothing of it. */
  boolean isDisjoint(Envelope kasten) {
    int fromX = clamp((int) Math.floor(kasten.getMinX()) - links, breite);
    int fromY = clamp((int) Math.floor(kasten.getMinY()) - oben, hoehe);
    int toX = clamp((int) Math.ceil(kasten.getMaxX()) - links, breite);
    int toY = clamp((int) Math.ceil(kasten.getMaxY()) - oben, hoehe);
    return sum(fromX, fromY, toX, toY) == 0;
  }

  private static int clamp(int value, int most) {
    return Math.max(0, Math.min(most, value));
  }

  private int sum(int fromX, int fromY, int toX, int toY) {
    int stride = breite + 1;
    return summen[toY * stride + toX]
        - summen[fromY * stride + toX]
        - summen[toY * stride + fromX]
        + summen[fromY * stride + fromX];
  }
}
