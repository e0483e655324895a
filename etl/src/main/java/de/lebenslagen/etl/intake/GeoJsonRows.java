package de.lebenslagen.etl.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import de.lebenslagen.warehouse.model.Dateiformat;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The features of a GeoJSON file as rows: the header has every property that some feature has, and
 * row n is the n-th feature. Geometry is passed over. A property that is an object or a list has no
 * text but {@code {…}} or {@code […]}.
 */
final class GeoJsonRows implements Zeilenquelle {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final HashingInputStream in;
  private final JsonParser parser;
  private final char dezimalzeichen;
  private final Map<String, Integer> spalten;
  private final Leerzellen leere = new Leerzellen();
  private boolean kopfGelesen;
  private int nummer;

  private GeoJsonRows(
      HashingInputStream in, JsonParser parser, char dezimalzeichen, Map<String, Integer> spalten) {
    this.in = in;
    this.parser = parser;
    this.dezimalzeichen = dezimalzeichen;
    this.spalten = spalten;
  }

  /** Reads the file once for the names of the properties, and again row by row. */
  static GeoJsonRows open(Path datei, Dateiformat format) throws IOException {
    Map<String, Integer> spalten = new LinkedHashMap<>();
    try (GeoJsonRows first = begin(datei, format, spalten)) {
      first.collectNames();
    }
    return begin(datei, format, spalten);
  }

  private static GeoJsonRows begin(Path datei, Dateiformat format, Map<String, Integer> spalten)
      throws IOException {
    HashingInputStream in = Eingangsdatei.open(datei);
    try {
      JsonParser parser = FACTORY.createParser(in).disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
      return new GeoJsonRows(in, parser, format.dezimalzeichen(), spalten);
    } catch (JsonProcessingException | CharConversionException e) {
      in.close();
      throw broken(0, e);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private void collectNames() throws IOException {
    kopfGelesen = true;
    while (next().isPresent()) {
      continue; // readProperty notes every name that it meets
    }
  }

  @Override
  public Optional<Rohzeile> next() throws IOException {
    if (!kopfGelesen) {
      kopfGelesen = true;
      return Optional.of(new Rohzeile(1, List.copyOf(spalten.keySet())));
    }
    try {
      if (nummer == 0) {
        moveToFeatures();
      }
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        requireEnd();
        return Optional.empty();
      }
      nummer += 1;
      return Optional.of(readFeature());
    } catch (JsonProcessingException | CharConversionException e) {
      throw broken(nummer, e);
    }
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
    while (parser.nextToken() != null) {
      parser.skipChildren();
    }
  }

  private Rohzeile readFeature() throws IOException {
    String[] zellen = new String[0];
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean properties = parser.currentName().equals("properties");
      JsonToken value = parser.nextToken();
      if (properties && value == JsonToken.START_OBJECT) {
        zellen = readProperties();
      } else {
        parser.skipChildren();
      }
    }
    return new Rohzeile(nummer, toList(zellen));
  }

  private String[] readProperties() throws IOException {
    String[] zellen = new String[spalten.size()];
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      int spalte = spalten.computeIfAbsent(parser.currentName(), n -> spalten.size());
      parser.nextToken();
      if (spalte >= zellen.length) {
        zellen = Arrays.copyOf(zellen, Math.max(spalten.size(), 2 * zellen.length));
      }
      zellen[spalte] = readText();
    }
    return zellen;
  }

  private String readText() throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_NULL -> "";
      case VALUE_NUMBER_FLOAT -> parser.getText().replace('.', dezimalzeichen);
      case START_OBJECT -> skip("{…}");
      case START_ARRAY -> skip("[…]");
      default -> parser.getText();
    };
  }

  private String skip(String instead) throws IOException {
    parser.skipChildren();
    return instead;
  }

  private List<String> toList(String[] zellen) throws Lesefehler {
    List<String> result = new ArrayList<>(Collections.nCopies(spalten.size(), ""));
    int filled = 0;
    for (int i = 0; i < Math.min(zellen.length, result.size()); i++) {
      if (zellen[i] != null) {
        result.set(i, zellen[i]);
        filled += 1;
      }
    }
    leere.add(result.size() - filled, result.size(), nummer);
    return result;
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
  public boolean isKurzErlaubt() {
    return true;
  }

  @Override
  public String sha256() throws IOException {
    return in.readToEnd();
  }

  @Override
  public void close() throws IOException {
    parser.close();
    in.close();
  }
}
