package de.lebenslagen.notebook.seite;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.lebenslagen.notebook.seite.Notiz.Notizabsatz;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Dateifehler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads notes as Zeppelin stores them: {@code .zpln}, JSON. */
public final class NotizReader {

  /** What the name of a note's file ends with. */
  public static final String ENDUNG = ".zpln";

  private static final long GROESSTE_BYTES = 20_000_000;

  private NotizReader() {}

  /**
   * @throws Abbruch EINGABE where it is missing or not a note
   */
  public static Notiz read(Path datei) {
    if (!Files.isRegularFile(datei)) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Die Notiz " + datei + " gibt es nicht.",
          "\"lebenslagen notizbuch liste\" zeigt die mitgelieferten.");
    }
    try {
      if (Files.size(datei) > GROESSTE_BYTES) {
        throw noNote(datei, "sie ist größer als 20 MB");
      }
      return parse(new ObjectMapper().readTree(Files.readAllBytes(datei)), datei);
    } catch (JacksonException e) {
      throw noNote(datei, "sie ist kein JSON");
    } catch (IOException e) {
      throw Dateifehler.find("Die Notiz lässt sich nicht lesen", datei, e)
          .orElseGet(() -> noNote(datei, "sie ist nicht lesbar"));
    }
  }

  private static Notiz parse(JsonNode root, Path datei) {
    if (!root.isObject() || !root.path("paragraphs").isArray()) {
      throw noNote(datei, "\"paragraphs\" fehlt");
    }
    List<Notizabsatz> absaetze = new ArrayList<>();
    for (JsonNode p : root.path("paragraphs")) {
      String text = p.path("text").asText("");
      if (!text.isBlank()) {
        absaetze.add(new Notizabsatz(p.path("title").asText(""), text, parameter(p)));
      }
    }
    String name = root.path("name").asText(String.valueOf(datei.getFileName()));
    JsonNode info = root.path("info");
    return new Notiz(
        name.substring(name.lastIndexOf('/') + 1),
        text(info.path("frage")),
        text(info.path("daten")),
        absaetze);
  }

  private static Optional<String> text(JsonNode node) {
    return Optional.of(node.asText("").strip()).filter(t -> !t.isEmpty());
  }

  private static Map<String, String> parameter(JsonNode paragraph) {
    Map<String, String> result = new LinkedHashMap<>();
    paragraph
        .path("settings")
        .path("params")
        .properties()
        .forEach(
            e -> {
              if (e.getValue().isArray()) {
                List<String> values = new ArrayList<>();
                e.getValue().forEach(v -> values.add(v.asText()));
                result.put(e.getKey(), String.join("|", values));
              } else {
                result.put(e.getKey(), e.getValue().asText());
              }
            });
    return result;
  }

  private static Abbruch noNote(Path datei, String grund) {
    return new Abbruch(
        Abbruch.Kategorie.EINGABE,
        datei + " ist keine Notiz, wie Zeppelin sie speichert: " + grund + ".",
        "Bitte eine Datei mit der Endung .zpln nennen.");
  }
}
