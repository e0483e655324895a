package de.lebenslagen.dashboards.publish.site;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** What all GeoJSON files of a site have in common (RFC 7946). */
final class Geojson {

  /** Decimals of degrees: 11 cm. */
  private static final int STELLEN = 6;

  private Geojson() {}

  /** Writes one feature. */
  @FunctionalInterface
  interface Featurewriter<T> {
    void write(JsonGenerator json, T each) throws IOException;
  }

  /** A file of features. */
  static <T> String collection(List<T> all, Featurewriter<T> writer) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("type", "FeatureCollection");
      json.writeFieldName("features");
      json.writeStartArray();
      for (T each : all) {
        writer.write(json, each);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory can't fail.", e);
    }
    return text + "\n";
  }

  /** A coordinate, degrees. */
  static BigDecimal rounded(double grad) {
    return BigDecimal.valueOf(grad).setScale(STELLEN, RoundingMode.HALF_UP);
  }
}
