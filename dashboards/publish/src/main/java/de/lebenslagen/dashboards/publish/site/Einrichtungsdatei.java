package de.lebenslagen.dashboards.publish.site;

import com.fasterxml.jackson.core.JsonGenerator;
import de.lebenslagen.dashboards.publish.stoff.Einrichtungsbestand;
import de.lebenslagen.dashboards.publish.stoff.Einrichtungseintrag;
import de.lebenslagen.dashboards.publish.stoff.Einrichtungsgruppe;
import de.lebenslagen.warehouse.query.ort.Lagepunkt;
import java.io.IOException;

/** The facilities as GeoJSON (RFC 7946); those without a point have no geometry. */
final class Einrichtungsdatei {

  private Einrichtungsdatei() {}

  static String geoJson(Einrichtungsbestand bestand) {
    return Geojson.collection(bestand.gruppen(), (json, g) -> features(json, bestand, g));
  }

  private static void features(
      JsonGenerator json, Einrichtungsbestand bestand, Einrichtungsgruppe gruppe)
      throws IOException {
    for (Einrichtungseintrag eintrag : gruppe.eintraege()) {
      feature(json, bestand, gruppe, eintrag);
    }
  }

  private static void feature(
      JsonGenerator json,
      Einrichtungsbestand bestand,
      Einrichtungsgruppe gruppe,
      Einrichtungseintrag eintrag)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "Feature");
    json.writeFieldName("properties");
    json.writeStartObject();
    json.writeStringField("schluessel", eintrag.schluessel());
    json.writeStringField("art", gruppe.titel());
    json.writeStringField("name", eintrag.name());
    told(json, "traeger", eintrag.traeger());
    told(json, "anschrift", eintrag.anschrift());
    told(json, "raum_id", eintrag.raeume().getOrDefault(bestand.gebietsstand(), ""));
    json.writeStringField("liste_vom", gruppe.stand().toString());
    json.writeEndObject();
    json.writeFieldName("geometry");
    if (eintrag.punkt().isPresent()) {
      point(json, eintrag.punkt().get());
    } else {
      json.writeNull();
    }
    json.writeEndObject();
  }

  private static void told(JsonGenerator json, String name, String text) throws IOException {
    if (text.isEmpty()) {
      json.writeNullField(name);
    } else {
      json.writeStringField(name, text);
    }
  }

  private static void point(JsonGenerator json, Lagepunkt punkt) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "Point");
    json.writeFieldName("coordinates");
    json.writeStartArray();
    json.writeNumber(Geojson.rounded(punkt.laenge()));
    json.writeNumber(Geojson.rounded(punkt.breite()));
    json.writeEndArray();
    json.writeEndObject();
  }
}
