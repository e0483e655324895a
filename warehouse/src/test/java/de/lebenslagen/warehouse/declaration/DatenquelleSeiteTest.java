package de.lebenslagen.warehouse.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Writes {@code docs/datenquelle.md} from the schema and fails when it is stale. */
class DatenquelleSeiteTest {

  private static final Path SEITE = Path.of("..", "docs", "datenquelle.md");
  private static final String KOPF =
      """
      # Eine Datenquelle deklarieren

      Jede Tabelle, die wiederholt geliefert wird, ist eine Datei `datenquellen/<id>.yml`. Diese Seite wird aus dem Schema
      `datenquelle.schema.json` erzeugt; Editoren, die JSON-Schemata kennen, helfen damit beim Schreiben. Pflichtfelder sind
      **fett**. Ein Feld, das hier nicht steht, ist ein Fehler. Vollständige Beispiele liegen in
      `ops/demo/flensburg/datenquellen`.

      """;

  @Test
  void pageInDocsIsWhatTheSchemaSays() throws IOException {
    JsonNode schema =
        new ObjectMapper()
            .readTree(Deklarationsschema.class.getResourceAsStream("datenquelle.schema.json"));
    StringBuilder page = new StringBuilder(KOPF);
    append(page, schema, schema, "");
    if (Files.notExists(SEITE) && System.getenv("CI") == null) {
      Files.writeString(SEITE, page);
    }
    assertThat(SEITE)
        .as("Stale: delete docs/datenquelle.md and run this test once more; it writes the page.")
        .hasContent(page.toString());
  }

  private static void append(
      StringBuilder page, JsonNode schema, JsonNode referring, String indent) {
    JsonNode object = resolve(schema, referring);
    Set<String> required = new HashSet<>();
    object.path("required").forEach(r -> required.add(r.asText()));
    for (Map.Entry<String, JsonNode> field : object.path("properties").properties()) {
      String name = "`" + field.getKey() + "`";
      page.append(indent)
          .append("- ")
          .append(required.contains(field.getKey()) ? "**" + name + "**" : name)
          .append(": ")
          .append(field.getValue().path("description").asText())
          .append(values(field.getValue()))
          .append('\n');
      append(page, schema, field.getValue(), indent + "  ");
      append(page, schema, field.getValue().path("additionalProperties"), indent + "  ");
      append(page, schema, field.getValue().path("items"), indent + "  ");
    }
  }

  /** What stands once under $defs, where one or a list of it may come. */
  private static JsonNode resolve(JsonNode schema, JsonNode object) {
    String reference = object.path("else").path("$ref").asText("");
    return reference.isEmpty() ? object : schema.at(reference.substring(1));
  }

  private static String values(JsonNode field) {
    StringBuilder result = new StringBuilder();
    field
        .path("enum")
        .forEach(
            v ->
                result
                    .append(result.isEmpty() ? " Möglich: `" : ", `")
                    .append(v.asText())
                    .append('`'));
    return result.isEmpty() ? "" : result.append('.').toString();
  }
}
