package de.lebenslagen.etl.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;

/** Walks through the features of a GeoJSON file and the properties of each; all else is skipped. */
final class Featureleser implements AutoCloseable {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final InputStream in;
  private final JsonParser parser;
  private int nummer;
  private int eigenschaften;

  private Featureleser(InputStream in, JsonParser parser) {
    this.in = in;
    this.parser = parser;
  }

  static Featureleser open(InputStream in) throws IOException {
    try {
      JsonParser parser = FACTORY.createParser(in).disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
      return new Featureleser(in, parser);
    } catch (IOException e) {
      in.close();
      throw e instanceof JsonProcessingException || e instanceof CharConversionException
          ? broken(0, e)
          : e;
    }
  }

  /** The number of the feature at which this stands, from 1. */
  int nummer() {
    return nummer;
  }

  /** Moves to the next feature; false after the last, when the rest of the file was looked at. */
  boolean nextFeature() throws IOException {
    try {
      if (nummer == 0) {
        moveToFeatures();
      }
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        requireEnd();
        return false;
      }
      nummer += 1;
      return true;
    } catch (JsonProcessingException | CharConversionException e) {
      throw broken(nummer, e);
    }
  }

  /** Moves to the next properties of the feature; false at its end. */
  boolean nextProperties() throws IOException {
    try {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean properties = parser.currentName().equals("properties");
        if (parser.nextToken() == JsonToken.START_OBJECT && properties) {
          if (eigenschaften == nummer) {
            throw twice("\"properties\"");
          }
          eigenschaften = nummer;
          return true;
        }
        parser.skipChildren();
      }
      return false;
    } catch (JsonProcessingException | CharConversionException e) {
      throw broken(nummer, e);
    }
  }

  /** Moves to the value of the next property; false at the end of the properties. */
  boolean nextProperty() throws IOException {
    try {
      if (parser.nextToken() != JsonToken.FIELD_NAME) {
        return false;
      }
      parser.nextToken();
      return true;
    } catch (JsonProcessingException | CharConversionException e) {
      throw broken(nummer, e);
    }
  }

  String name() throws IOException {
    return parser.currentName();
  }

  /** The finding that the property at which this stands was there before. */
  Lesefehler nameTwice() throws IOException {
    return twice("\"" + name() + "\"");
  }

  /** Moves past a value that nobody wants. */
  void skip() throws IOException {
    try {
      parser.skipChildren();
    } catch (JsonProcessingException | CharConversionException e) {
      throw broken(nummer, e);
    }
  }

  /**
   * The text of the value; an object or a list has none but {@code {…}} or {@code […]}.
   *
   * @param dezimalzeichen put in the place of the point of a number
   */
  String text(char dezimalzeichen) throws IOException {
    try {
      return switch (parser.currentToken()) {
        case VALUE_NULL -> "";
        case VALUE_NUMBER_FLOAT -> parser.getText().replace('.', dezimalzeichen);
        case START_OBJECT -> skip("{…}");
        case START_ARRAY -> skip("[…]");
        default -> parser.getText();
      };
    } catch (JsonProcessingException | CharConversionException e) {
      throw broken(nummer, e);
    }
  }

  private String skip(String instead) throws IOException {
    parser.skipChildren();
    return instead;
  }

  private void moveToFeatures() throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw noCollection();
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean features = parser.currentName().equals("features");
      JsonToken value = parser.nextToken();
      if (features && value == JsonToken.START_ARRAY) {
        return;
      }
      parser.skipChildren();
    }
    throw noCollection();
  }

  private static Lesefehler noCollection() {
    return new Lesefehler(
        Leseregel.GEOJSON,
        1,
        "eine FeatureCollection mit der Liste \"features\"",
        "etwas anderes",
        "Bitte die Ebene als GeoJSON speichern.");
  }

  private void requireEnd() throws IOException {
    if (parser.currentToken() != JsonToken.END_ARRAY) {
      throw new Lesefehler(
          Leseregel.GEOJSON,
          nummer + 1,
          "ein Objekt (Feature)",
          "ein anderer Wert",
          "Bitte die Ebene als GeoJSON speichern.");
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      if (parser.currentName().equals("features")) {
        throw twice("die Liste \"features\"");
      }
      parser.nextToken();
      parser.skipChildren();
    }
    if (parser.nextToken() != null) {
      throw twice("noch ein JSON-Wert nach dem Ende der FeatureCollection");
    }
  }

  /** What comes a second time would be passed over, or would take the place of the first. */
  private Lesefehler twice(String gefunden) {
    return new Lesefehler(
        Leseregel.GEOJSON,
        Math.max(nummer, 1),
        "jede Angabe einmal",
        gefunden + (gefunden.startsWith("noch") ? "" : " zum zweiten Mal"),
        "Bitte die Ebene noch einmal als GeoJSON speichern.");
  }

  private static Lesefehler broken(int nummer, IOException e) {
    Lesefehler fehler =
        new Lesefehler(
            Leseregel.GEOJSON,
            Math.max(nummer, 1),
            "gültiges JSON",
            "ein Fehler in oder nach diesem Objekt",
            "Bitte die Ebene noch einmal als GeoJSON in UTF-8 speichern.");
    fehler.initCause(e);
    return fehler;
  }

  @Override
  public void close() throws IOException {
    parser.close();
    in.close();
  }
}
