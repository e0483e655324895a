package de.lebenslagen.warehouse.declaration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.lebenslagen.warehouse.model.Abbruch;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * The JSON schema of a kind of declaration, which editors use too. It finds all errors of form at
 * once where a reader stops at the first. Slow to load, so only checks of declarations do.
 */
public final class Deklarationsschema {

  private static final String DATENQUELLE = "datenquelle.schema.json";

  private final String name;
  private final Schema schema;

  private Deklarationsschema(String name, Schema schema) {
    this.name = name;
    this.schema = schema;
  }

  static Deklarationsschema ofDatenquelle() {
    return load(Deklarationsschema.class, DATENQUELLE);
  }

  /**
   * Loads a schema.
   *
   * @param near a class in the package of the resource
   * @param name of the resource, as messages say it
   */
  public static Deklarationsschema load(Class<?> near, String name) {
    try (InputStream in = Objects.requireNonNull(near.getResourceAsStream(name), name)) {
      return new Deklarationsschema(
          name,
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(in, InputFormat.JSON));
    } catch (IOException e) {
      throw new UncheckedIOException("The resource " + name + " is unreadable.", e);
    }
  }

  /** Everything in the declaration that the schema does not allow. */
  public List<Abbruch> listVerstoesse(Knoten root) {
    List<Abbruch> result = new ArrayList<>();
    List<Error> errors =
        schema.validate(
            toJson(root), context -> context.executionConfig(c -> c.locale(Locale.GERMAN)));
    for (Error error : errors) {
      result.add(toAbbruch(root, error));
    }
    return result;
  }

  private Abbruch toAbbruch(Knoten root, Error error) {
    Knoten place = root;
    for (int i = 0; i < error.getInstanceLocation().getNameCount(); i++) {
      Object name = error.getInstanceLocation().getElement(i);
      place =
          name instanceof Integer index
              ? place.liste().get(index)
              : place.felder().get(String.valueOf(name));
      Objects.requireNonNull(place);
    }
    return place.fehler(
        "was das Schema erlaubt",
        error.getMessage(),
        "Die Felder sind in " + name + " beschrieben.");
  }

  private static JsonNode toJson(Knoten knoten) {
    if (knoten.isMapping()) {
      ObjectNode result = JsonNodeFactory.instance.objectNode();
      knoten.felder().forEach((name, value) -> result.set(name, toJson(value)));
      return result;
    }
    if (knoten.isListe()) {
      ArrayNode result = JsonNodeFactory.instance.arrayNode();
      knoten.liste().forEach(child -> result.add(toJson(child)));
      return result;
    }
    return scalar(knoten);
  }

  private static JsonNode scalar(Knoten knoten) {
    Tag tag = ((ScalarNode) knoten.node()).getTag();
    if (tag.equals(Tag.NULL)) {
      return JsonNodeFactory.instance.nullNode();
    }
    if (tag.equals(Tag.BOOL)) {
      return JsonNodeFactory.instance.booleanNode(Boolean.parseBoolean(knoten.text()));
    }
    try {
      if (tag.equals(Tag.INT)) {
        return JsonNodeFactory.instance.numberNode(Integer.parseInt(knoten.text()));
      }
      if (tag.equals(Tag.FLOAT)) {
        return JsonNodeFactory.instance.numberNode(Double.parseDouble(knoten.text()));
      }
    } catch (NumberFormatException e) {
      // YAML knows numbers that Java does not (0o7, .inf): as text they fail where one is wanted
    }
    return JsonNodeFactory.instance.textNode(knoten.text());
  }
}
