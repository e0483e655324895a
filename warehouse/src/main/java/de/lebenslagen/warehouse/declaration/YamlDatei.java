package de.lebenslagen.warehouse.declaration;

import de.lebenslagen.warehouse.model.Abbruch;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads one YAML 1.2 file. No aliases, no tags that create objects, a bounded size. */
public final class YamlDatei {

  private static final int GROESSTE_BYTES = 2 * 1024 * 1024;

  private YamlDatei() {}

  /** The root of the file; what can't be read ends with an {@link Abbruch} that names the line. */
  public static Knoten read(Path datei) {
    return parse(String.valueOf(datei.getFileName()), readText(datei));
  }

  /** The root of a YAML text; {@code datei} is the name used in messages. */
  public static Knoten parse(String datei, String text) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(datei)
            .setAllowDuplicateKeys(false)
            .setMaxAliasesForCollections(0)
            .setCodePointLimit(GROESSTE_BYTES)
            .build();
    try {
      Optional<Node> root = new Compose(settings).composeString(text);
      root.flatMap(YamlProblem::findFremdes).ifPresent(n -> refuseFremdes(datei, n));
      return new Knoten(
          datei,
          "",
          root.orElseThrow(
              () ->
                  Knoten.abbruch(
                      datei, 0, "", "eine Deklaration", "die Datei ist leer", "Bitte füllen.")));
    } catch (MarkedYamlEngineException e) {
      int zeile = e.getProblemMark().map(m -> m.getLine() + 1).orElse(0);
      throw unreadable(datei, zeile, YamlProblem.translate(String.valueOf(e.getProblem())));
    } catch (YamlEngineException e) {
      throw unreadable(datei, 0, YamlProblem.translate(String.valueOf(e.getMessage())));
    } catch (StackOverflowError e) {
      // The composer recurses; a declaration that exhausts the stack is an attack or an accident.
      throw unreadable(datei, 0, "die Felder sind zu tief verschachtelt");
    }
  }

  private static void refuseFremdes(String datei, Node node) {
    throw Knoten.abbruch(
        datei,
        node.getStartMark().map(m -> m.getLine() + 1).orElse(0),
        "",
        "Text, Zahlen, Listen und Felder",
        "das Kennzeichen " + node.getTag().getValue(),
        "Bitte das Kennzeichen mit dem Ausrufezeichen löschen.");
  }

  private static Abbruch unreadable(String datei, int zeile, String problem) {
    return Knoten.abbruch(
        datei,
        zeile,
        "",
        "gültiges YAML",
        problem,
        "Bitte Einrückung, Anführungszeichen und Doppelpunkte an dieser Stelle prüfen.");
  }

  /** The text of a declaration, which must be UTF-8 and of bounded size. */
  public static String readText(Path datei) {
    try {
      if (Files.size(datei) > GROESSTE_BYTES) {
        throw Knoten.abbruch(
            String.valueOf(datei.getFileName()),
            0,
            "",
            "eine Deklaration bis 2 MB",
            Files.size(datei) + " Bytes",
            "Bitte prüfen, ob es die richtige Datei ist.");
      }
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(Files.readAllBytes(datei)))
          .toString();
    } catch (CharacterCodingException e) {
      throw unreadable(String.valueOf(datei.getFileName()), 0, "die Datei ist nicht UTF-8");
    } catch (IOException e) {
      throw new Abbruch(
          Abbruch.Kategorie.SYSTEM,
          "Die Datei " + datei + " ist nicht lesbar.",
          "Bitte prüfen, ob sie vorhanden ist und gelesen werden darf.",
          e);
    }
  }
}
