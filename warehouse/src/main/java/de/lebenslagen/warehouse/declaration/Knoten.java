package de.lebenslagen.warehouse.declaration;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Vorschlaege;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A place in a declaration: its value, its path, its line. What does not fit ends with an {@link
 * Abbruch} that names file, line, path, what was expected and what was found.
 */
public final class Knoten {

  private final String datei;
  private final String pfad;
  private final Node node;
  private final int zeile;

  Knoten(String datei, String pfad, Node node) {
    this(datei, pfad, node, node);
  }

  private Knoten(String datei, String pfad, Node node, Node begin) {
    this.datei = datei;
    this.pfad = pfad;
    this.node = node;
    this.zeile = begin.getStartMark().map(m -> m.getLine() + 1).orElse(0);
  }

  /** Line in the file, from 1, for a field that of its name; 0 where the parser did not say. */
  public int zeile() {
    return zeile;
  }

  /** The field, or an Abbruch saying that it is missing. */
  public Knoten get(String feld) {
    return find(feld)
        .orElseThrow(
            () ->
                fehler(
                    "das Feld \"" + feld + "\"", "es fehlt", "Bitte \"" + feld + "\" ergänzen."));
  }

  /** The field, if it is there and not null. */
  public Optional<Knoten> find(String feld) {
    for (NodeTuple tuple : mapping().getValue()) {
      if (text(tuple.getKeyNode()).equals(feld)) {
        Knoten value = child(feld, tuple);
        return value.isNull() ? Optional.empty() : Optional.of(value);
      }
    }
    return Optional.empty();
  }

  /** Refuses every field that is not one of these, with the nearest known name. */
  public void requireFelder(Collection<String> erlaubt) {
    felder()
        .forEach(
            (feld, value) -> {
              if (!erlaubt.contains(feld)) {
                throw value.fehler(
                    "ein bekanntes Feld",
                    "\"" + feld + "\"",
                    Vorschlaege.satz(feld, erlaubt, "Bitte das Feld löschen."));
              }
            });
  }

  private Knoten child(String feld, NodeTuple tuple) {
    String childPfad = pfad.isEmpty() ? feld : pfad + "." + feld;
    return new Knoten(datei, childPfad, tuple.getValueNode(), tuple.getKeyNode());
  }

  private boolean isNull() {
    return node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.NULL);
  }

  /** The fields of a mapping in the order of the file. */
  public Map<String, Knoten> felder() {
    Map<String, Knoten> result = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping().getValue()) {
      String feld = text(tuple.getKeyNode());
      Knoten child = child(feld, tuple);
      if (result.put(feld, child) != null) {
        throw child.fehler(
            "jedes Feld einmal", "\"" + feld + "\" steht zweimal", "Bitte eines löschen.");
      }
    }
    return result;
  }

  /** Whether this is a list. */
  public boolean isListe() {
    return node instanceof SequenceNode;
  }

  /** Whether this is a mapping. */
  public boolean isMapping() {
    return node instanceof MappingNode;
  }

  /** The entries of a list. */
  public List<Knoten> liste() {
    if (!(node instanceof SequenceNode sequence)) {
      throw fehler("eine Liste", beschreibung(), "Bitte jeden Eintrag mit \"- \" beginnen.");
    }
    List<Knoten> result = new ArrayList<>();
    for (Node child : sequence.getValue()) {
      result.add(new Knoten(datei, pfad + "[" + result.size() + "]", child));
    }
    return result;
  }

  /** The entries of a list as text; an absent list is empty. */
  public List<String> listTexte(String feld) {
    return find(feld).map(k -> k.liste().stream().map(Knoten::text).toList()).orElse(List.of());
  }

  /** A mapping of text to text; an absent one is empty. */
  public Map<String, String> mapTexte(String feld) {
    Map<String, String> result = new LinkedHashMap<>();
    find(feld).ifPresent(k -> k.felder().forEach((name, value) -> result.put(name, value.text())));
    return result;
  }

  /** The scalar as written. */
  public String text() {
    return text(node);
  }

  /** The text of a field, or what is used when the field is absent. */
  String textOr(String feld, String sonst) {
    return find(feld).map(Knoten::text).orElse(sonst);
  }

  /** The scalar as written, without blanks around it, which must leave something. */
  public String nichtLeer() {
    String text = text().strip();
    if (text.isEmpty()) {
      throw fehler("ein Text", "nichts", "Bitte ausfüllen.");
    }
    return text;
  }

  public int ganzzahl() {
    try {
      return Integer.parseInt(text());
    } catch (NumberFormatException e) {
      throw fehler("eine ganze Zahl", "\"" + text() + "\"", "Bitte nur Ziffern schreiben.");
    }
  }

  public double dezimal() {
    try {
      double value = Double.parseDouble(text());
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // told below, together with NaN and infinity
    }
    throw fehler("eine Zahl mit Dezimalpunkt", "\"" + text() + "\"", "Bitte etwa 0.5 schreiben.");
  }

  public boolean wahr() {
    return switch (text()) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw fehler("true oder false", "\"" + text() + "\"", "Bitte eines davon schreiben.");
    };
  }

  /** The constant of an enum, written in upper or lower case. */
  public <E extends Enum<E>> E auswahl(Class<E> type) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text().toUpperCase(Locale.ROOT))) {
        return constant;
      }
    }
    throw fehler(
        "eines von " + List.of(type.getEnumConstants()),
        "\"" + text() + "\"",
        "Bitte eines davon wählen.");
  }

  /** Converts the value; an IllegalArgumentException of the conversion becomes an Abbruch. */
  public <T> T als(String erwartet, Function<String, T> conversion) {
    try {
      return conversion.apply(text());
    } catch (IllegalArgumentException | DateTimeException e) {
      throw fehler(erwartet, "\"" + text() + "\"", "Bitte " + erwartet + " schreiben.");
    }
  }

  /** An Abbruch for this place. */
  public Abbruch fehler(String erwartet, String gefunden, String abhilfe) {
    return abbruch(datei, zeile(), pfad, erwartet, gefunden, abhilfe);
  }

  static Abbruch abbruch(
      String datei, int zeile, String pfad, String erwartet, String gefunden, String abhilfe) {
    String where =
        datei + (zeile > 0 ? ", Zeile " + zeile : "") + (pfad.isEmpty() ? "" : ", Feld " + pfad);
    return new Abbruch(
        Abbruch.Kategorie.EINGABE,
        where + ": erwartet wird " + erwartet + ", gefunden: " + gefunden + ".",
        abhilfe);
  }

  private MappingNode mapping() {
    if (node instanceof MappingNode mapping) {
      return mapping;
    }
    throw fehler("Felder der Form \"name: wert\"", beschreibung(), "Bitte die Einrückung prüfen.");
  }

  private String text(@Nullable Node scalar) {
    if (scalar instanceof ScalarNode s) {
      return s.getValue();
    }
    throw fehler(
        "ein einfacher Wert", beschreibung(), "Bitte einen Text oder eine Zahl schreiben.");
  }

  private String beschreibung() {
    if (node instanceof MappingNode) {
      return "Felder";
    }
    return node instanceof SequenceNode ? "eine Liste" : "ein einfacher Wert";
  }

  Node node() {
    return node;
  }

  String datei() {
    return datei;
  }

  String pfad() {
    return pfad;
  }
}
