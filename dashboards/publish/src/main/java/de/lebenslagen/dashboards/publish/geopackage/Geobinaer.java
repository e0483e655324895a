package de.lebenslagen.dashboards.publish.geopackage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/** The binary form of a geometry in a GeoPackage: a header with the bounds, then WKB. */
final class Geobinaer {

  /** Little-endian numbers, bounds in two dimensions. */
  private static final byte MIT_RAHMEN = 0b0000_0011;

  /** Little-endian numbers; a point is its own bounds. */
  private static final byte OHNE_RAHMEN = 0b0000_0001;

  private static final int KOPF_BYTES = 8;
  private static final int RAHMEN_BYTES = 4 * Double.BYTES;

  private Geobinaer() {}

  /**
   * @param ort a polygon, a multipolygon or a point
   */
  static byte[] of(Geometry ort, int srs) {
    WKBWriter writer = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);
    if (ort instanceof Point) {
      byte[] wkb = writer.write(ort);
      return head(KOPF_BYTES + wkb.length, OHNE_RAHMEN, srs).put(wkb).array();
    }
    byte[] wkb = writer.write(multi(ort));
    Envelope rahmen = ort.getEnvelopeInternal();
    ByteBuffer bytes = head(KOPF_BYTES + RAHMEN_BYTES + wkb.length, MIT_RAHMEN, srs);
    bytes.putDouble(rahmen.getMinX()).putDouble(rahmen.getMaxX());
    bytes.putDouble(rahmen.getMinY()).putDouble(rahmen.getMaxY());
    return bytes.put(wkb).array();
  }

  private static ByteBuffer head(int length, byte flags, int srs) {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    return bytes.put((byte) 'G').put((byte) 'P').put((byte) 0).put(flags).putInt(srs);
  }

  private static Geometry multi(Geometry flaeche) {
    if (flaeche instanceof Polygon polygon) {
      return polygon.getFactory().createMultiPolygon(new Polygon[] {polygon});
    }
    if (flaeche instanceof MultiPolygon) {
      return flaeche;
    }
    throw new IllegalArgumentException("An area is a polygon, found " + flaeche.getGeometryType());
  }
}
