package de.lebenslagen.notebook.einbau;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.lebenslagen.warehouse.model.Abbruch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterpreterdateiTest {

  private static final Map<String, String> WERTE = Map.of("sozialraum.arbeitsbereich", "/daten/x");
  private static final String GEFUELLT =
      "{\"interpreterSettings\":{\"spark\":{\"id\":\"spark\"},\"sozialraum\":{\"properties\":{"
          + "\"sozialraum.arbeitsbereich\":{\"value\":\"alt\"},"
          + "\"sozialraum.zeit_sekunden\":{\"value\":\"60\"}},\"option\":{\"owners\":[\"amt\"]}}},"
          + "\"interpreterRepositories\":[7]}";

  @TempDir Path ordner;

  private Path write(String text) throws IOException {
    return Files.writeString(ordner.resolve("interpreter.json"), text);
  }

  private static JsonNode read(Path datei) throws IOException {
    return new ObjectMapper().readTree(Files.readAllBytes(datei));
  }

  @Test
  void shippedSettingsGetTheValuesAndTheMode() throws IOException {
    byte[] filled =
        Interpreterdatei.fill(
            "[{\"properties\":{\"sozialraum.arbeitsbereich\":{\"defaultValue\":\"\"}}},{\"properties\":{}}]"
                .getBytes(StandardCharsets.UTF_8),
            WERTE,
            "isolated");

    JsonNode root = new ObjectMapper().readTree(filled);
    assertThat(
            root.path(0)
                .path("properties")
                .path("sozialraum.arbeitsbereich")
                .path("defaultValue")
                .asText())
        .isEqualTo("/daten/x");
    assertThat(root).allMatch(i -> i.path("option").path("perNote").asText().equals("isolated"));
  }

  @Test
  void keptSettingsChangeWhereTheInstallationDecidesAndNowhereElse() throws IOException {
    Path datei = write(GEFUELLT);
    Files.setPosixFilePermissions(datei, PosixFilePermissions.fromString("rw-r-----"));

    assertThat(Interpreterdatei.update(datei, WERTE, "scoped")).isTrue();
    assertThat(Interpreterdatei.update(datei, WERTE, "scoped")).isFalse();

    JsonNode own = read(datei).path("interpreterSettings").path("sozialraum");
    assertThat(own.path("properties").path("sozialraum.arbeitsbereich").path("value").asText())
        .isEqualTo("/daten/x");
    assertThat(own.path("properties").path("sozialraum.zeit_sekunden").path("value").asText())
        .isEqualTo("60");
    assertThat(own.path("option").path("perNote").asText()).isEqualTo("scoped");
    assertThat(own.path("option").path("owners").path(0).asText()).isEqualTo("amt");
    assertThat(read(datei).path("interpreterRepositories").path(0).asInt()).isEqualTo(7);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(datei)))
        .isEqualTo("rw-r-----");
  }

  @Test
  void nothingIsWrittenWhereNothingIsKept() throws IOException {
    assertThat(Interpreterdatei.update(ordner.resolve("fehlt.json"), WERTE, "scoped")).isFalse();
    assertThat(ordner.resolve("fehlt.json")).doesNotExist();
    assertThat(Interpreterdatei.update(write("{}"), WERTE, "scoped")).isFalse();
  }

  @Test
  void removingLeavesTheOthers() throws IOException {
    Path datei = write(GEFUELLT);

    Interpreterdatei.remove(datei);

    assertThat(read(datei).path("interpreterSettings").has("sozialraum")).isFalse();
    assertThat(read(datei).path("interpreterSettings").has("spark")).isTrue();
  }

  @Test
  void abbruchWhenTheFileIsBroken() throws IOException {
    Path datei = write("{kaputt");

    assertThatThrownBy(() -> Interpreterdatei.update(datei, WERTE, "scoped"))
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining("kein JSON");
    assertThat(datei).hasContent("{kaputt");
  }
}
