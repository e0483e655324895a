package de.lebenslagen.etl.entwurf;

import static de.lebenslagen.etl.entwurf.Yamltext.quote;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Fassung;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Puts a Fassung into the text of a declaration and leaves every other line as it is. */
public final class Fassungstext {

  private static final String FELD = "fassungen:";

  private Fassungstext() {}

  /** The text with the Fassung behind those that it has. */
  public static String insert(String yaml, Fassung fassung) {
    if (fassung.format().isPresent()) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Die letzte Fassung hat ein eigenes Format; das wird nicht von selbst abgeschrieben.",
          "Bitte die neue Fassung von Hand unter fassungen eintragen.");
    }
    List<String> lines = new ArrayList<>(yaml.stripTrailing().lines().toList());
    int begin = find(lines, FELD);
    List<String> entry = entry(fassung);
    if (begin < 0) {
      int before = find(lines, "pruefungen:");
      entry.add(0, FELD);
      entry.add("");
      lines.addAll(before < 0 ? lines.size() : before, before < 0 ? withBlank(entry) : entry);
    } else {
      lines.addAll(end(lines, begin), entry);
    }
    return String.join("\n", lines).stripTrailing() + "\n";
  }

  private static List<String> withBlank(List<String> entry) {
    List<String> result = new ArrayList<>(List.of(""));
    result.addAll(entry);
    return result;
  }

  private static int find(List<String> lines, String field) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(field)) {
        boolean block = lines.get(i).replaceFirst(" *#.*$", "").strip().equals(field);
        if (!block && field.equals(FELD)) {
          throw new Abbruch(
              Abbruch.Kategorie.EINGABE,
              "Die Fassungen stehen in Zeile " + (i + 1) + " der Datenquelle in einer Zeile.",
              "Bitte jede Fassung mit \"- \" in eine eigene Zeile schreiben; dann kann eine dazu.");
        }
        return i;
      }
    }
    return -1;
  }

  /** The line behind the last entry. */
  private static int end(List<String> lines, int begin) {
    int end = begin + 1;
    for (int i = begin + 1; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean inside = line.startsWith(" ") || line.startsWith("-") || line.isBlank();
      if (!inside) {
        return end;
      }
      end = line.isBlank() ? end : i + 1;
    }
    return end;
  }

  private static List<String> entry(Fassung fassung) {
    List<String> result = new ArrayList<>();
    result.add("  - gueltig_ab: " + fassung.gueltigAb());
    result.add("    grund: " + quote(fassung.grund()));
    if (!fassung.umbenannt().isEmpty()) {
      result.add(
          fassung.umbenannt().entrySet().stream()
              .map(e -> quote(e.getKey()) + ": " + quote(e.getValue()))
              .collect(Collectors.joining(", ", "    umbenannt: { ", " }")));
    }
    if (!fassung.entfallen().isEmpty()) {
      result.add(
          fassung.entfallen().stream()
              .sorted()
              .map(Yamltext::quote)
              .collect(Collectors.joining(", ", "    entfallen: [", "]")));
    }
    return result;
  }
}
