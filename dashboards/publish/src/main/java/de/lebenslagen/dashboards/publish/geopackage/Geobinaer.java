package de.lebenslagen.dashboards.publish.geopackage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/** The binary form of a geometry in a GeoPackage: a header with the bounds, then WKB. */
final class Geobinaer {

  /** Little-endian numbers, bounds in two dimensions. */
  private static final byte FLAGS = 0b0000_0011;

  private static final int KOPF_BYTES = 8 + 4 * Double.BYTES;

  private Geobinaer() {}

  /**
   * @param flaeche a polygon or multipolygon
   */
  static byte[] of(Geometry flaeche, int srs) {
    byte[] wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(multi(flaeche));
    Envelope rahmen = flaeche.getEnvelopeInternal();
    ByteBuffer bytes = ByteBuffer.allocate(KOPF_BYTES + wkb.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put((byte) 'G').put((byte) 'P').put((byte) 0).put(FLAGS).putInt(srs);
    bytes.putDouble(rahmen.getMinX()).putDouble(rahmen.getMaxX());
    bytes.putDouble(rahmen.getMinY()).putDouble(rahmen.getMaxY());
    return bytes.put(wkb).array();
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
