package de.lebenslagen.notebook.einbau;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.lebenslagen.warehouse.model.Abbruch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.Set;

/**
 * Zeppelin's two files of settings: what an interpreter brings along ({@code
 * interpreter-setting.json}), and what a Zeppelin that ran once keeps of it ({@code
 * interpreter.json}), which counts more.
 */
final class Interpreterdatei {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MODUS = "perNote";

  private Interpreterdatei() {}

  /** The settings that ship, with these values in the place of the usual ones. */
  static byte[] fill(byte[] vorlage, Map<String, String> werte, String modus) throws IOException {
    JsonNode root = JSON.readTree(vorlage);
    for (JsonNode interpreter : root) {
      for (Map.Entry<String, JsonNode> property : interpreter.path("properties").properties()) {
        String wert = werte.get(property.getKey());
        if (wert != null) {
          ((ObjectNode) property.getValue()).put("defaultValue", wert);
        }
      }
      ((ObjectNode) interpreter).set("option", option(modus));
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
  }

  private static ObjectNode option(String modus) {
    return JSON.createObjectNode()
        .put("remote", true)
        .put("port", -1)
        .put(MODUS, modus)
        .put("perUser", "")
        .put("isExistingProcess", false)
        .put("setPermission", false)
        .put("isUserImpersonate", false);
  }

  /**
   * Writes the values into what a Zeppelin keeps, and leaves all else as it is.
   *
   * @return whether anything was there to change
   * @throws Abbruch EINGABE where the file can't be read
   */
  static boolean update(Path datei, Map<String, String> werte, String modus) throws IOException {
    if (!Files.isRegularFile(datei)) {
      return false;
    }
    JsonNode root = read(datei);
    JsonNode own = root.path("interpreterSettings").path(Einbau.NAME);
    if (!own.isObject()) {
      return false;
    }
    String before = own.toString();
    ObjectNode properties = ((ObjectNode) own).withObjectProperty("properties");
    werte.forEach(
        (name, wert) ->
            properties
                .withObjectProperty(name)
                .put("name", name)
                .put("value", wert)
                .put("type", "string"));
    ((ObjectNode) own).withObjectProperty("option").put("remote", true).put(MODUS, modus);
    if (own.toString().equals(before)) {
      return false;
    }
    write(datei, root);
    return true;
  }

  /** Takes our settings out of what a Zeppelin keeps. */
  static void remove(Path datei) throws IOException {
    if (Files.isRegularFile(datei)) {
      JsonNode root = read(datei);
      if (root.path("interpreterSettings") instanceof ObjectNode settings
          && settings.remove(Einbau.NAME) != null) {
        write(datei, root);
      }
    }
  }

  private static JsonNode read(Path datei) throws IOException {
    try {
      return JSON.readTree(Files.readAllBytes(datei));
    } catch (JacksonException e) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Die Einstellungen " + datei + " sind kein JSON; geändert wurde nichts.",
          "Bitte die Datei berichtigen oder wegräumen: Zeppelin legt sie neu an.",
          e);
    }
  }

  /** Written aside and moved into place, readable by whoever could read the old one. */
  private static void write(Path datei, JsonNode root) throws IOException {
    Path neu = Files.createTempFile(datei.toAbsolutePath().getParent(), ".interpreter", ".neu");
    try {
      Files.write(neu, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
      PosixFileAttributeView alt = Files.getFileAttributeView(datei, PosixFileAttributeView.class);
      if (alt != null) {
        Set<PosixFilePermission> rights = alt.readAttributes().permissions();
        Files.setPosixFilePermissions(neu, rights);
      }
      Files.move(neu, datei, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(neu);
    }
  }
}
