package de.lebenslagen.dashboards.publish.site;

import com.fasterxml.jackson.core.JsonGenerator;
import de.lebenslagen.dashboards.publish.stoff.Indikatorblatt;
import de.lebenslagen.warehouse.freigabe.Freigabezugang;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.query.Ergebnis;
import de.lebenslagen.warehouse.query.Ergebniszeile;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** The areas with all values of all years, as GeoJSON (RFC 7946). */
final class Gebietsdatei {

  /** About a tenth of a metre. */
  private Gebietsdatei() {}

  /**
   * @param raeume of one Gebietsstand
   * @param blaetter with values for them
   */
  static String geoJson(
      Freigabezugang freigabe, List<Gebiet> raeume, List<Indikatorblatt> blaetter) {
    Map<String, Geometry> grenzen = read(freigabe);
    return Geojson.collection(
        raeume,
        (json, raum) ->
            feature(json, blaetter, raum, Optional.ofNullable(grenzen.get(raum.schluessel()))));
  }

  private static Map<String, Geometry> read(Freigabezugang freigabe) {
    Map<String, Geometry> result = new HashMap<>();
    WKBReader reader = new WKBReader();
    String sql = "SELECT raum_id::VARCHAR, hex(geometrie) FROM geo_raum ORDER BY 1";
    try (Ergebnis ergebnis = freigabe.datenbank().query(sql)) {
      for (Ergebniszeile z : ergebnis.list()) {
        result.put(
            String.valueOf(z.wert(0)),
            reader.read(WKBReader.hexToBytes(String.valueOf(z.wert(1)))));
      }
    } catch (ParseException e) {
      throw new IllegalStateException("The star holds valid geometry", e);
    }
    return result;
  }

  private static void feature(
      JsonGenerator json, List<Indikatorblatt> blaetter, Gebiet raum, Optional<Geometry> grenze)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "Feature");
    json.writeStringField("id", raum.schluessel());
    json.writeFieldName("properties");
    json.writeStartObject();
    json.writeStringField("name", raum.name());
    for (Indikatorblatt blatt : blaetter) {
      for (int jahr : blatt.raumjahre()) {
        value(json, blatt, raum, jahr);
      }
    }
    json.writeEndObject();
    json.writeFieldName("geometry");
    if (grenze.isPresent()) {
      geometry(json, grenze.get());
    } else {
      json.writeNull();
    }
    json.writeEndObject();
  }

  /** The number, or null with its status beside it: why there is none. */
  private static void value(JsonGenerator json, Indikatorblatt blatt, Gebiet raum, int jahr)
      throws IOException {
    String name = blatt.schluessel() + "_" + jahr;
    Optional<Wertstatus> wert = blatt.find(raum, jahr).map(Indikatorwert::wert);
    OptionalDouble zahl = wert.map(Wertstatus::findZahl).orElse(OptionalDouble.empty());
    if (zahl.isPresent()) {
      json.writeNumberField(name, zahl.getAsDouble());
    } else {
      json.writeNullField(name);
      json.writeStringField(
          name + "_status",
          wert.map(Wertstatus::code)
              .orElse(Statuscode.NICHT_GELIEFERT)
              .name()
              .toLowerCase(Locale.ROOT));
    }
  }

  private static void geometry(JsonGenerator json, Geometry geometry) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "MultiPolygon");
    json.writeFieldName("coordinates");
    json.writeStartArray();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      if (geometry.getGeometryN(i) instanceof Polygon polygon) {
        json.writeStartArray();
        ring(json, polygon.getExteriorRing());
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          ring(json, polygon.getInteriorRingN(hole));
        }
        json.writeEndArray();
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void ring(JsonGenerator json, LineString ring) throws IOException {
    json.writeStartArray();
    for (Coordinate c : ring.getCoordinates()) {
      json.writeStartArray();
      json.writeNumber(Geojson.rounded(c.x));
      json.writeNumber(Geojson.rounded(c.y));
      json.writeEndArray();
    }
    json.writeEndArray();
  }
}
