package de.lebenslagen.warehouse.query.output;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter.NopIndenter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.query.Ergebnis;
import de.lebenslagen.warehouse.query.Ergebnisspalte;
import de.lebenslagen.warehouse.query.Ergebniszeile;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A JSON list with one object per row, UTF-8. Days and times are ISO texts; a missing value is
 * null, and so is a floating-point number that JSON can't say (NaN, infinite); a sum without a
 * number is its status in German words.
 */
final class JsonSchreiber {

  void write(Ergebnis ergebnis, OutputStream out) throws IOException {
    JsonFactory factory =
        JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    List<String> namen = ergebnis.spalten().stream().map(Ergebnisspalte::name).toList();
    try (JsonGenerator json = factory.createGenerator(out, JsonEncoding.UTF8)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter(
                  Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.NONE))
              .withArrayIndenter(new DefaultIndenter("", "\n"))
              .withObjectIndenter(NopIndenter.instance));
      json.writeStartArray();
      for (Ergebniszeile zeile : ergebnis) {
        json.writeStartObject();
        for (int i = 0; i < namen.size(); i++) {
          json.writeFieldName(namen.get(i));
          write(json, zeile.wert(i));
        }
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeRaw('\n');
    }
  }

  private static void write(JsonGenerator json, @Nullable Object wert) throws IOException {
    if (wert == null || wert instanceof Double d && !Double.isFinite(d)) {
      json.writeNull();
    } else if (wert instanceof Long number) {
      json.writeNumber(number);
    } else if (wert instanceof Double number) {
      json.writeNumber(number);
    } else if (wert instanceof BigDecimal number) {
      json.writeNumber(number);
    } else if (wert instanceof Wertstatus summe && summe.code().hasZahl()) {
      json.writeNumber((long) summe.findZahl().orElseThrow());
    } else if (wert instanceof Wertstatus summe) {
      json.writeString(summe.code().bezeichnung());
    } else if (wert instanceof Boolean b) {
      json.writeBoolean(b);
    } else {
      json.writeString(wert.toString());
    }
  }
}
