package de.lebenslagen.etl.intake;

import de.lebenslagen.warehouse.model.Dateiformat.Tabellenlage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds where in the rows of a file the table lies: titles above it have few cells, its header has
 * no numbers, notes below it have few cells again.
 */
final class Kopfsuche {

  private static final int MEISTE_KOPFZEILEN = 4;
  private static final Pattern ZAHL = Pattern.compile("[-+(]?[0-9][0-9.,\\s\\u00A0\\u202F]*[)%]?");
  private static final Pattern JAHR = Pattern.compile("(19|20)[0-9]{2}");

  private Kopfsuche() {}

  static Tabellenlage find(List<Rohzeile> zeilen, Optional<String> blatt) {
    int breite = breite(zeilen);
    int start = 0;
    while (start < zeilen.size() - 1 && filled(zeilen.get(start)) < Math.max(2, breite * 0.6)) {
      start++;
    }
    if (zeilen.isEmpty() || filled(zeilen.get(start)) == 0) {
      return new Tabellenlage(blatt, 1, 1, 0, " ", 0, List.of());
    }
    return new Tabellenlage(
        blatt,
        zeilen.get(start).nummer(),
        kopfzeilen(zeilen, start),
        0,
        " ",
        fusszeilen(zeilen, start, breite),
        List.of());
  }

  /** The number of filled cells that most of the filled cells stand beside. */
  private static int breite(List<Rohzeile> zeilen) {
    Map<Integer, Integer> frequency = new HashMap<>();
    zeilen.forEach(z -> frequency.merge(filled(z), 1, Integer::sum));
    return frequency.entrySet().stream()
        .max((a, b) -> Integer.compare(a.getKey() * a.getValue(), b.getKey() * b.getValue()))
        .map(Map.Entry::getKey)
        .orElse(1);
  }

  private static int kopfzeilen(List<Rohzeile> zeilen, int start) {
    int data = start + 1;
    while (data < zeilen.size() && !hasZahl(zeilen.get(data))) {
      data++;
    }
    int lines = data - start;
    while (lines > 1 && filled(zeilen.get(start + lines - 1)) == 0) {
      lines--;
    }
    return data == zeilen.size() || lines > MEISTE_KOPFZEILEN ? 1 : lines;
  }

  private static int fusszeilen(List<Rohzeile> zeilen, int start, int breite) {
    int notes = 0;
    for (int i = zeilen.size() - 1; i > start + 1; i--) {
      int cells = filled(zeilen.get(i));
      if (cells > Math.max(1, breite / 3) || breite < 3) {
        return notes;
      }
      notes += cells > 0 ? 1 : 0;
    }
    return notes;
  }

  private static int filled(Rohzeile zeile) {
    return (int) zeile.zellen().stream().filter(z -> !z.isBlank()).count();
  }

  private static boolean hasZahl(Rohzeile zeile) {
    return zeile.zellen().stream()
        .map(String::strip)
        .anyMatch(z -> ZAHL.matcher(z).matches() && !JAHR.matcher(z).matches());
  }
}
