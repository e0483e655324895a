package de.lebenslagen.warehouse.raum;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import de.lebenslagen.warehouse.model.Abbruch;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * Reads the text of a GeoJSON FeatureCollection (RFC 7946, and the older {@code crs} member) token
 * by token. Everything is bounded: bytes, nesting, features, points.
 */
final class GeoJsonParser {

  static final long GROESSTE_BYTES = 50L * 1024 * 1024;
  private static final int MEISTE_OBJEKTE = 200_000;
  private static final int MEISTE_PUNKTE = 2_000_000;
  private static final int TIEFSTE_KOORDINATE = 4;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxDocumentLength(GROESSTE_BYTES)
                  .maxNestingDepth(32)
                  .maxNumberLength(64)
                  .maxStringLength(100_000)
                  .maxNameLength(1_000)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  /**
   * A feature as it stands in the file.
   *
   * @param zeile line on which it begins
   * @param typ type of the geometry, empty text where there is none
   */
  record Objekt(
      int nummer,
      int zeile,
      Map<String, String> felder,
      String typ,
      Optional<Koordinaten> koordinaten) {}

  /**
   * The whole file.
   *
   * @param crs name of the coordinate system, where the file tells one
   */
  record Inhalt(Optional<String> crs, List<Objekt> objekte) {}

  private final String datei;
  private final Leseumfang umfang;
  private final JsonParser parser;
  private final List<Objekt> objekte = new ArrayList<>();
  private Optional<String> crs = Optional.empty();
  private String typ = "";
  private int punkte;

  private GeoJsonParser(String datei, Leseumfang umfang, JsonParser parser) {
    this.datei = datei;
    this.umfang = umfang;
    this.parser = parser;
  }

  /** Reads all features; what is no GeoJSON, or too large, ends with an Abbruch. */
  static Inhalt parse(String datei, Leseumfang umfang, InputStream in) {
    try (JsonParser parser = FACTORY.createParser(in)) {
      return new GeoJsonParser(datei, umfang, parser).readCollection();
    } catch (JsonProcessingException e) {
      throw abbruch(
          datei,
          e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
          "ist kein lesbares GeoJSON: " + e.getOriginalMessage(),
          e);
    } catch (IOException e) {
      throw new Abbruch(
          Abbruch.Kategorie.SYSTEM,
          "Die Datei " + datei + " ist nicht lesbar: " + e.getMessage(),
          "Bitte prüfen, ob sie vollständig ist und gelesen werden darf.",
          e);
    }
  }

  private Inhalt readCollection() throws IOException {
    require(parser.nextToken() == JsonToken.START_OBJECT, "beginnt nicht mit \"{\"");
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      switch (name) {
        case "type" -> typ = parser.getText();
        case "crs" -> crs = readCrs(value);
        case "features" -> readFeatures(value);
        default -> parser.skipChildren();
      }
    }
    require(
        typ.equals("FeatureCollection"), "ist keine FeatureCollection, sondern \"" + typ + "\"");
    require(parser.nextToken() == null, "hat nach dem Ende noch weiteren Text");
    return new Inhalt(crs, List.copyOf(objekte));
  }

  private Optional<String> readCrs(JsonToken value) throws IOException {
    if (value != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return Optional.empty();
    }
    Optional<String> result = Optional.empty();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonToken child = parser.nextToken();
      if (name.equals("properties") && child == JsonToken.START_OBJECT) {
        result = Optional.ofNullable(readFelder(child).get("name"));
      } else {
        parser.skipChildren();
      }
    }
    return result;
  }

  private void readFeatures(JsonToken value) throws IOException {
    require(value == JsonToken.START_ARRAY, "hat in \"features\" keine Liste");
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      require(parser.currentToken() == JsonToken.START_OBJECT, "hat ein Objekt ohne \"{\"");
      require(objekte.size() < MEISTE_OBJEKTE, "hat mehr als " + MEISTE_OBJEKTE + " Objekte");
      objekte.add(readFeature(objekte.size() + 1));
    }
  }

  private Objekt readFeature(int nummer) throws IOException {
    int zeile = parser.currentTokenLocation().getLineNr();
    Map<String, String> felder = Map.of();
    Form form = new Form("", Optional.empty());
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("properties")) {
        felder = readFelder(value);
      } else if (name.equals("geometry") && umfang == Leseumfang.MIT_GRENZEN) {
        form = readForm(value);
      } else {
        parser.skipChildren();
      }
    }
    return new Objekt(nummer, zeile, felder, form.typ(), form.koordinaten());
  }

  private record Form(String typ, Optional<Koordinaten> koordinaten) {}

  private Form readForm(JsonToken value) throws IOException {
    String geometrieTyp = "";
    Optional<Koordinaten> koordinaten = Optional.empty();
    if (value != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return new Form(geometrieTyp, koordinaten);
    }
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      if (name.equals("type")) {
        geometrieTyp = parser.getText();
      } else if (name.equals("coordinates")) {
        koordinaten = Optional.of(readKoordinaten(0));
      } else {
        parser.skipChildren();
      }
    }
    return new Form(geometrieTyp, koordinaten);
  }

  /** Text of all scalar fields that are not null; nested ones are left out. */
  private Map<String, String> readFelder(JsonToken value) throws IOException {
    Map<String, String> result = new LinkedHashMap<>();
    if (value != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return result;
    }
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonToken child = parser.nextToken();
      if (child.isScalarValue() && child != JsonToken.VALUE_NULL && !parser.getText().isBlank()) {
        result.put(name, parser.getText().strip());
      } else {
        parser.skipChildren();
      }
    }
    return result;
  }

  private Koordinaten readKoordinaten(int tiefe) throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY || tiefe >= TIEFSTE_KOORDINATE) {
      String gefunden = "\"" + parser.getText() + "\"";
      parser.skipChildren();
      return new Koordinaten.Unsinn(gefunden);
    }
    if (parser.nextToken().isNumeric()) {
      return readPosition();
    }
    List<Koordinaten> teile = new ArrayList<>();
    while (parser.currentToken() != JsonToken.END_ARRAY) {
      teile.add(readKoordinaten(tiefe + 1));
      parser.nextToken();
    }
    return new Koordinaten.Folge(teile);
  }

  private Koordinaten readPosition() throws IOException {
    require(++punkte <= MEISTE_PUNKTE, "hat mehr als " + MEISTE_PUNKTE + " Punkte");
    double x = parser.getDoubleValue();
    double y = Double.NaN;
    for (int i = 1; parser.nextToken() != JsonToken.END_ARRAY; i++) {
      if (i == 1 && parser.currentToken().isNumeric()) {
        y = parser.getDoubleValue();
      } else {
        parser.skipChildren();
      }
    }
    return new Koordinaten.Position(new Coordinate(x, y));
  }

  private void require(boolean condition, String gefunden) {
    if (!condition) {
      throw abbruch(datei, parser.currentTokenLocation().getLineNr(), gefunden, null);
    }
  }

  private static Abbruch abbruch(
      String datei, int zeile, String gefunden, @Nullable Exception cause) {
    return new Abbruch(
        Abbruch.Kategorie.DATEN,
        "Die Datei "
            + datei
            + (zeile > 0 ? ", Zeile " + zeile + "," : "")
            + " "
            + gefunden
            + ". Erwartet wird eine GeoJSON-FeatureCollection mit höchstens 50 MB.",
        "Bitte aus dem GIS neu als GeoJSON (RFC 7946) exportieren, nötigenfalls vereinfacht.",
        cause);
  }
}
