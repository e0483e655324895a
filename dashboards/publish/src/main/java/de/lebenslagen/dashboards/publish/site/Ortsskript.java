package de.lebenslagen.dashboards.publish.site;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import de.lebenslagen.dashboards.figures.svg.Ortssymbol;
import de.lebenslagen.dashboards.publish.stoff.Einrichtungseintrag;
import de.lebenslagen.dashboards.publish.stoff.Einrichtungsgruppe;
import de.lebenslagen.dashboards.publish.stoff.FruehererStand;
import de.lebenslagen.dashboards.publish.stoff.Seitenstoff;
import de.lebenslagen.warehouse.query.ort.Lagepunkt;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The places of one kind as a classic script that hands them over when a reader wants to see them.
 * Places stand by area, each point as its distance from the one before: so thousands are light.
 */
final class Ortsskript {

  /** A hundred-thousandth of a degree: about a metre. */
  private static final double TEILE = 100_000;

  private final Seitenstoff stoff;
  private final Einrichtungsgruppe gruppe;
  private final List<Einrichtungseintrag> orte;

  private Ortsskript(Seitenstoff stoff, Einrichtungsgruppe gruppe) {
    this.stoff = stoff;
    this.gruppe = gruppe;
    this.orte = new ArrayList<>(gruppe.listVerortete());
    this.orte.sort(Comparator.comparing(this::raum));
  }

  static String of(Seitenstoff stoff, Einrichtungsgruppe gruppe) {
    return "Lebenslagen.nimmOrte("
        + Datenskript.escape(new Ortsskript(stoff, gruppe).json())
        + ");\n";
  }

  private String raum(Einrichtungseintrag eintrag) {
    return eintrag.raeume().getOrDefault(stoff.einrichtungen().gebietsstand(), "");
  }

  private String json() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("id", "orte-" + gruppe.marke());
      json.writeStringField("titel", gruppe.titel());
      json.writeStringField("mehrzahl", gruppe.mehrzahl());
      json.writeStringField("stand", gruppe.tag());
      json.writeStringField("quelle", stoff.einrichtungen().herkunft());
      json.writeFieldName("zeichen");
      json.writeRawValue(Ortssymbol.json(gruppe.zeichen()));
      json.writeNumberField("teile", (int) TEILE);
      steps(json, "x", Lagepunkt::laenge);
      steps(json, "y", Lagepunkt::breite);
      texts(json, "namen", Einrichtungseintrag::name);
      texts(json, "traeger", Einrichtungseintrag::traeger);
      texts(json, "anschriften", Einrichtungseintrag::anschrift);
      json.writeFieldName("folge");
      runs(json);
      json.writeFieldName("raeume");
      json.writeStartObject();
      counts(json, stoff.einrichtungen().gebietsstand());
      for (FruehererStand f : stoff.fruehere()) {
        counts(json, f.von());
      }
      json.writeEndObject();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory can't fail.", e);
    }
    return text.toString();
  }

  private void steps(JsonGenerator json, String name, Function<Lagepunkt, Double> part)
      throws IOException {
    json.writeFieldName(name);
    json.writeStartArray();
    long before = 0;
    for (Einrichtungseintrag e : orte) {
      long now = Math.round(part.apply(e.punkt().orElseThrow()) * TEILE);
      json.writeNumber(now - before);
      before = now;
    }
    json.writeEndArray();
  }

  /** Nothing where no place has any. */
  private void texts(JsonGenerator json, String name, Function<Einrichtungseintrag, String> part)
      throws IOException {
    if (orte.stream().allMatch(e -> part.apply(e).isEmpty())) {
      return;
    }
    json.writeFieldName(name);
    json.writeStartArray();
    for (Einrichtungseintrag e : orte) {
      json.writeString(part.apply(e));
    }
    json.writeEndArray();
  }

  /** The areas in the order of the places, each with how many of them follow. */
  private void runs(JsonGenerator json) throws IOException {
    json.writeStartArray();
    int from = 0;
    for (int i = 1; i <= orte.size(); i++) {
      if (i == orte.size() || !raum(orte.get(i)).equals(raum(orte.get(from)))) {
        String key = raum(orte.get(from));
        json.writeString(key.substring(key.lastIndexOf(':') + 1));
        json.writeNumber(i - from);
        from = i;
      }
    }
    json.writeEndArray();
  }

  private void counts(JsonGenerator json, LocalDate stand) throws IOException {
    json.writeFieldName(stand.toString());
    json.writeStartObject();
    for (Map.Entry<String, Integer> e : gruppe.countNachRaum(stand).entrySet()) {
      json.writeNumberField(e.getKey(), e.getValue());
    }
    json.writeEndObject();
  }
}
