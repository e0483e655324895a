package de.lebenslagen.dashboards.publish.site;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.dashboards.publish.stoff.Indikatorblatt;
import de.lebenslagen.dashboards.publish.stoff.Ortslage;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.stats.Interval;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The figures of one indicator as a classic script that hands them over: a page opened from a
 * folder may not read files. A hidden value is its sign; no number stands behind it.
 */
final class Datenskript {

  private final Indikatorblatt blatt;
  private final Ortslage lage;
  private final List<Integer> jahre;

  private Datenskript(Indikatorblatt blatt, Ortslage lage) {
    this.blatt = blatt;
    this.lage = lage;
    this.jahre = List.copyOf(blatt.jahre());
  }

  /**
   * @param marke what stands for the indicator on these boundaries
   */
  static String of(String marke, Indikatorblatt blatt, Ortslage lage) {
    return "Lebenslagen.nimm(" + escape(new Datenskript(blatt, lage).json(marke)) + ");\n";
  }

  /** The map of an indicator with what stands around it, for the page of maps. */
  static String ofKarte(String schluessel, String html) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartArray();
      json.writeString(schluessel);
      json.writeString(html);
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory can't fail.", e);
    }
    return "Lebenslagen.nimmKarte(" + escape(text.toString()) + ");\n";
  }

  /** Nothing in a text can end the script that it stands in. */
  static String escape(String json) {
    return json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
  }

  private String json(String marke) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("id", marke);
      json.writeStringField("name", blatt.indikator().name());
      json.writeStringField("einheit", blatt.indikator().einheit().text());
      json.writeNumberField("stellen", stellen());
      json.writeNumberField("jahr", blatt.jahr());
      json.writeFieldName("jahre");
      json.writeStartArray();
      for (int jahr : jahre) {
        json.writeNumber(jahr);
      }
      json.writeEndArray();
      json.writeFieldName("raeume");
      json.writeStartArray();
      for (Gebiet gebiet :
          Stream.concat(blatt.stadt().stream(), blatt.raeume().stream()).toList()) {
        write(json, gebiet);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory can't fail.", e);
    }
    return text.toString();
  }

  private int stellen() {
    return blatt.indikator().einheit().nachkommastellen();
  }

  private void write(JsonGenerator json, Gebiet gebiet) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", gebiet.name());
    if (lage.hasSeite(gebiet)) {
      json.writeStringField("marke", lage.marke(gebiet));
    }
    if (!lage.stadt().equals(Optional.of(gebiet))) {
      json.writeStringField("kennung", lage.kennung(gebiet));
    }
    json.writeFieldName("werte");
    json.writeStartArray();
    for (int jahr : jahre) {
      wert(json, blatt.find(gebiet, jahr));
    }
    json.writeEndArray();
    List<Optional<Interval>> spans =
        jahre.stream().map(j -> blatt.find(gebiet, j).flatMap(w -> w.intervall().find())).toList();
    if (spans.stream().anyMatch(Optional::isPresent)) {
      ends(json, "von", spans.stream().map(s -> s.map(Interval::lower)).toList());
      ends(json, "bis", spans.stream().map(s -> s.map(Interval::upper)).toList());
    }
    json.writeEndObject();
  }

  private void wert(JsonGenerator json, Optional<Indikatorwert> wert) throws IOException {
    Statuscode code = wert.map(w -> w.wert().code()).orElse(Statuscode.NICHT_GELIEFERT);
    if (code.hasZahl() && code != Statuscode.ECHTE_NULL) {
      json.writeNumber(rounded(wert.orElseThrow().wert().findZahl().orElseThrow()));
    } else {
      json.writeString(Zahlformat.zeichen(code));
    }
  }

  private void ends(JsonGenerator json, String name, List<Optional<Double>> ends)
      throws IOException {
    json.writeFieldName(name);
    json.writeStartArray();
    for (Optional<Double> end : ends) {
      if (end.isPresent()) {
        json.writeNumber(rounded(end.get()));
      } else {
        json.writeNull();
      }
    }
    json.writeEndArray();
  }

  private BigDecimal rounded(double zahl) {
    return BigDecimal.valueOf(zahl).setScale(stellen(), RoundingMode.HALF_UP);
  }
}
