package de.lebenslagen.warehouse.pruefung;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.lebenslagen.warehouse.model.Befund;
import de.lebenslagen.warehouse.model.Fundstelle;
import de.lebenslagen.warehouse.model.Pruefbericht;
import de.lebenslagen.warehouse.model.Schweregrad;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A Pruefbericht as JSON, for the register. What is written reads back as the same. */
public final class PruefberichtJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private PruefberichtJson() {}

  public static String write(Pruefbericht bericht) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("datei", bericht.datei());
    root.put("datenquelle", bericht.datenquelle());
    root.put("zeilen", bericht.zeilen());
    ArrayNode befunde = root.putArray("befunde");
    bericht.befunde().forEach(b -> write(befunde.addObject(), b));
    return root.toString();
  }

  private static void write(ObjectNode node, Befund befund) {
    node.put("regel", befund.regel());
    node.put("schweregrad", befund.schweregrad().name());
    node.put("datei", befund.stelle().datei());
    befund.stelle().blatt().ifPresent(b -> node.put("blatt", b));
    befund.stelle().zeile().ifPresent(z -> node.put("zeile", z));
    befund.stelle().spalte().ifPresent(s -> node.put("spalte", s));
    node.put("erwartet", befund.erwartet());
    node.put("gefunden", befund.gefunden());
    node.put("abhilfe", befund.abhilfe());
    node.put("anzahl", befund.anzahl());
  }

  /**
   * @throws IllegalArgumentException if the text is not what {@link #write} makes
   */
  public static Pruefbericht read(String json) {
    try {
      JsonNode root = MAPPER.readTree(json);
      List<Befund> befunde = new ArrayList<>();
      root.required("befunde").forEach(node -> befunde.add(readBefund(node)));
      return new Pruefbericht(
          root.required("datei").asText(),
          root.required("datenquelle").asText(),
          root.required("zeilen").asInt(),
          befunde);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not a Pruefbericht: " + e.getOriginalMessage(), e);
    }
  }

  private static Befund readBefund(JsonNode node) {
    return new Befund(
        node.required("regel").asText(),
        Schweregrad.valueOf(node.required("schweregrad").asText()),
        new Fundstelle(
            node.required("datei").asText(),
            Optional.ofNullable(node.get("blatt")).map(JsonNode::asText),
            node.has("zeile") ? OptionalInt.of(node.get("zeile").asInt()) : OptionalInt.empty(),
            Optional.ofNullable(node.get("spalte")).map(JsonNode::asText)),
        node.required("erwartet").asText(),
        node.required("gefunden").asText(),
        node.required("abhilfe").asText(),
        node.required("anzahl").asInt());
  }
}
