package de.lebenslagen.warehouse.declaration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** What can be wrong with a YAML text, in German words. */
final class YamlProblem {

  /** Part of the parser's words → ours; the first that fits counts. */
  private static final Map<String, String> WORTE = new LinkedHashMap<>();

  static {
    WORTE.put("duplicate key", "ein Feld, das schon einmal dasteht");
    WORTE.put("undefined alias", "ein Verweis mit *, zu dem nichts gehört");
    WORTE.put("alias", "zu viele Verweise mit *");
    WORTE.put("recursive", "ein Verweis mit *, der sich selbst enthält");
    WORTE.put("Nesting Depth", "Felder, die zu tief verschachtelt sind");
    WORTE.put("single document", "ein zweites Dokument (---)");
    WORTE.put("another document", "ein zweites Dokument (---)");
    WORTE.put("special characters", "ein Steuerzeichen");
    WORTE.put("unacceptable", "ein Steuerzeichen");
    WORTE.put("TAB", "ein Tabulator, wo Leerzeichen einrücken müssen");
    WORTE.put("\\t", "ein Tabulator, wo Leerzeichen einrücken müssen");
    WORTE.put("stream end", "das Ende der Datei mitten in einer Angabe");
    WORTE.put("end of stream", "das Ende der Datei mitten in einer Angabe");
    WORTE.put("quoted scalar", "ein Anführungszeichen, das nicht schließt");
    WORTE.put("mapping values", "ein Doppelpunkt, der hier nicht stehen kann");
    WORTE.put("expected ','", "eine Klammer, die nicht schließt");
    WORTE.put("block end", "eine Zeile, deren Einrückung nicht zu denen darüber passt");
    WORTE.put("':'", "ein Feld ohne Doppelpunkt");
    WORTE.put("version", "eine andere YAML-Version");
    WORTE.put("exceed", "mehr als 2 MB");
  }

  private static final List<Tag> KERN =
      List.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.SEQ, Tag.MAP);

  private YamlProblem() {}

  static String translate(String problem) {
    return WORTE.entrySet().stream()
        .filter(e -> problem.contains(e.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("etwas, das an dieser Stelle nicht stehen kann");
  }

  /**
   * The first node that claims to be something else than text, number, list or fields, as {@code
   * !!javax.script.ScriptEngine} does. Nothing is ever made of such a claim; it is refused all the
   * same.
   */
  static Optional<Node> findFremdes(Node node) {
    if (!KERN.contains(node.getTag())) {
      return Optional.of(node);
    }
    if (node instanceof MappingNode mapping) {
      return mapping.getValue().stream()
          .map(YamlProblem::findFremdes)
          .flatMap(Optional::stream)
          .findFirst();
    }
    if (node instanceof SequenceNode sequence) {
      return children(sequence);
    }
    return Optional.empty();
  }

  private static Optional<Node> children(CollectionNode<Node> list) {
    return list.getValue().stream()
        .map(YamlProblem::findFremdes)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Node> findFremdes(NodeTuple feld) {
    return findFremdes(feld.getKeyNode()).or(() -> findFremdes(feld.getValueNode()));
  }
}
