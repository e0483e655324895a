package de.lebenslagen.warehouse.query;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A node of DuckDB's syntax tree as {@code json_serialize_sql} gives it. Changing it changes the
 * tree.
 */
final class Syntaxbaum {

  private static final JsonFactory JSON = new JsonFactory();

  private final Map<String, @Nullable Object> felder;

  private Syntaxbaum(Map<String, @Nullable Object> felder) {
    this.felder = felder;
  }

  static Syntaxbaum parse(String json) {
    try (JsonParser parser = JSON.createParser(json)) {
      parser.nextToken();
      return asNode(read(parser)).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException("DuckDB's syntax tree is no JSON", e);
    }
  }

  private static @Nullable Object read(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          result.put(name, read(parser));
        }
        yield result;
      }
      case START_ARRAY -> {
        List<@Nullable Object> result = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          result.add(read(parser));
        }
        yield result;
      }
      case VALUE_NULL -> null;
      case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
      case VALUE_NUMBER_INT -> parser.getBigIntegerValue();
      case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
      default -> parser.getText();
    };
  }

  String toJson() {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = JSON.createGenerator(text)) {
      write(generator, felder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(JsonGenerator generator, @Nullable Object value) throws IOException {
    if (value instanceof Map<?, ?> map) {
      generator.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        generator.writeFieldName(String.valueOf(entry.getKey()));
        write(generator, entry.getValue());
      }
      generator.writeEndObject();
    } else if (value instanceof List<?> list) {
      generator.writeStartArray();
      for (Object item : list) {
        write(generator, item);
      }
      generator.writeEndArray();
    } else if (value instanceof BigInteger number) {
      generator.writeNumber(number);
    } else {
      generator.writeObject(value);
    }
  }

  /** A text field, or empty text. */
  String text(String feld) {
    Object value = felder.get(feld);
    return value == null ? "" : value.toString();
  }

  boolean isTrue(String feld) {
    return Boolean.TRUE.equals(felder.get(feld));
  }

  boolean hasType(String type) {
    return text("type").equals(type);
  }

  Optional<Syntaxbaum> find(String feld) {
    return asNode(felder.get(feld));
  }

  /** The nodes of a list field. */
  List<Syntaxbaum> list(String feld) {
    return felder.get(feld) instanceof List<?> list
        ? list.stream().flatMap(o -> asNode(o).stream()).toList()
        : List.of();
  }

  /** The texts of a list field. */
  List<String> listTexts(String feld) {
    return felder.get(feld) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  void put(String feld, @Nullable Object value) {
    felder.put(feld, value);
  }

  void putNode(String feld, Syntaxbaum node) {
    felder.put(feld, node.felder);
  }

  void putNodes(String feld, List<Syntaxbaum> nodes) {
    felder.put(feld, new ArrayList<>(nodes.stream().map(n -> n.felder).toList()));
  }

  /** Replaces all fields by those of another node. */
  void become(Syntaxbaum other) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>(other.felder);
    felder.clear();
    felder.putAll(copy);
  }

  Syntaxbaum copy() {
    return parse(toJson());
  }

  /** The direct children, through lists. */
  List<Syntaxbaum> children() {
    List<Syntaxbaum> result = new ArrayList<>();
    felder.values().forEach(v -> collect(v, result));
    return result;
  }

  private static void collect(@Nullable Object value, List<Syntaxbaum> result) {
    asNode(value).ifPresent(result::add);
    if (value instanceof List<?> list) {
      list.forEach(item -> collect(item, result));
    }
  }

  /** This node and all below it. */
  void walk(Consumer<Syntaxbaum> visitor) {
    visitor.accept(this);
    children().forEach(child -> child.walk(visitor));
  }

  @SuppressWarnings("unchecked") // only read() makes such maps
  private static Optional<Syntaxbaum> asNode(@Nullable Object value) {
    return value instanceof Map<?, ?> map
        ? Optional.of(new Syntaxbaum((Map<String, @Nullable Object>) map))
        : Optional.empty();
  }
}
