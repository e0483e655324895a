package de.lebenslagen.dashboards.publish.site;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import de.lebenslagen.dashboards.publish.stoff.Einrichtungsbestand;
import de.lebenslagen.dashboards.publish.stoff.Einrichtungseintrag;
import de.lebenslagen.dashboards.publish.stoff.Einrichtungsgruppe;
import de.lebenslagen.warehouse.query.ort.Lagepunkt;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The facilities as GeoJSON (RFC 7946); those without a point have no geometry. */
final class Einrichtungsdatei {

  private static final int STELLEN = 6;

  private Einrichtungsdatei() {}

  static String geoJson(Einrichtungsbestand bestand) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("type", "FeatureCollection");
      json.writeFieldName("features");
      json.writeStartArray();
      for (Einrichtungsgruppe gruppe : bestand.gruppen()) {
        for (Einrichtungseintrag eintrag : gruppe.eintraege()) {
          feature(json, bestand, gruppe, eintrag);
        }
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory can't fail.", e);
    }
    return text + "\n";
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
    json.writeNumber(rounded(punkt.laenge()));
    json.writeNumber(rounded(punkt.breite()));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static BigDecimal rounded(double grad) {
    return BigDecimal.valueOf(grad).setScale(STELLEN, RoundingMode.HALF_UP);
  }
}
