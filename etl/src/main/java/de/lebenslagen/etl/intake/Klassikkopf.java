package de.lebenslagen.etl.intake;

import de.lebenslagen.warehouse.model.Dateiformat.Tabellenlage;
import de.lebenslagen.warehouse.model.Dateiformat.Tabellenlage.Zeitkopf;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds header and rows of a classic table of GENESIS. Below title lines, of which only the first
 * cell is filled, stand header lines, whose first cells are empty; below these the rows, whose
 * first cells are filled, down to a line of underscores. A header line that says the same above
 * every column (the name of the statistic, the unit) tells nothing and is left out, unless it is a
 * time.
 */
final class Klassikkopf {

  /** The line that ends the table; the notes stand below it. */
  static final String ENDE = "____*";

  private static final Predicate<String> TAG =
      text -> text.matches("[0-9]{1,2}\\.[0-9]{1,2}\\.[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Predicate<String> JAHR = text -> text.matches("(19|20)[0-9]{2}");
  private static final Predicate<String> SCHLUESSEL = text -> text.matches("[0-9]{1,12}|D[EG]");

  private final List<Rohzeile> zeilen;
  private final int anfang;
  private final int daten;
  private final int vorspalten;

  private Klassikkopf(List<Rohzeile> zeilen, int anfang, int daten) {
    this.zeilen = zeilen;
    this.anfang = anfang;
    this.daten = daten;
    this.vorspalten =
        zeilen.subList(anfang, daten).stream().mapToInt(Klassikkopf::leading).min().orElse(0);
  }

  /** Where the table lies; empty where the file is laid out otherwise. */
  static Optional<Tabellenlage> find(List<Rohzeile> zeilen) {
    int anfang = 1;
    while (anfang < zeilen.size() && !isKopf(zeilen.get(anfang))) {
      anfang++;
    }
    int daten = anfang;
    while (daten < zeilen.size() && isKopf(zeilen.get(daten))) {
      daten++;
    }
    return daten >= zeilen.size()
        ? Optional.empty()
        : Optional.of(new Klassikkopf(zeilen, anfang, daten).lage());
  }

  private static boolean isKopf(Rohzeile zeile) {
    int leading = leading(zeile);
    return leading > 0 && leading < zeile.zellen().size();
  }

  /** How many cells are empty before the first filled one. */
  private static int leading(Rohzeile zeile) {
    int result = 0;
    while (result < zeile.zellen().size() && zeile.zellen().get(result).isBlank()) {
      result++;
    }
    return result;
  }

  private Tabellenlage lage() {
    int first = anfang;
    int last = daten - 1;
    while (first < last && !isSprechend(first)) {
      first++;
    }
    while (last > first && !isSprechend(last)) {
      last--;
    }
    int next = zeilen.get(last).nummer() + 1;
    int dataLine = zeilen.get(daten).nummer();
    return new Tabellenlage(
        Optional.empty(),
        zeilen.get(first).nummer(),
        last - first + 1,
        dataLine > next ? dataLine : 0,
        " ",
        0,
        List.of(ENDE),
        namen(),
        List.of(),
        zeitkopf(first, last));
  }

  /** Whether a header line tells columns apart, or when the numbers are from. */
  private boolean isSprechend(int zeile) {
    Set<String> texts = new HashSet<>(werte(zeilen.get(zeile)));
    return texts.size() > 1 || isZeit(zeile);
  }

  private boolean isZeit(int zeile) {
    List<String> texts = werte(zeilen.get(zeile));
    return !texts.isEmpty() && texts.stream().allMatch(TAG.or(JAHR));
  }

  private List<String> werte(Rohzeile zeile) {
    List<String> cells = zeile.zellen();
    return cells.subList(Math.min(vorspalten, cells.size()), cells.size()).stream()
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private Optional<Zeitkopf> zeitkopf(int first, int last) {
    for (int i = first; i <= last; i++) {
      if (isZeit(i)) {
        boolean day = TAG.test(werte(zeilen.get(i)).get(0));
        return Optional.of(
            new Zeitkopf(i - first + 1, day ? "stichtag" : "jahr", first == last ? "anzahl" : ""));
      }
    }
    return Optional.empty();
  }

  /** Names for the first columns, which the header leaves without: by what stands in them. */
  private List<String> namen() {
    List<String> result = new ArrayList<>();
    for (int i = 0; i < vorspalten; i++) {
      String name = name(i, result);
      int same = (int) result.stream().filter(n -> n.matches(name + "(_[0-9]+)?")).count();
      result.add(same == 0 ? name : name + "_" + (same + 1));
    }
    return result;
  }

  private String name(int spalte, List<String> before) {
    if (isAll(spalte, TAG)) {
      return "stichtag";
    }
    if (isAll(spalte, JAHR)) {
      return "jahr";
    }
    if (isAll(spalte, SCHLUESSEL)) {
      return "schluessel";
    }
    boolean first = before.stream().noneMatch(n -> n.startsWith("name"));
    return first ? "name" : "merkmal";
  }

  private boolean isAll(int spalte, Predicate<String> test) {
    return zeilen.subList(daten, zeilen.size()).stream()
        .takeWhile(z -> !z.zellen().get(0).startsWith("____"))
        .filter(z -> z.zellen().size() > spalte)
        .map(z -> z.zellen().get(spalte).strip())
        .allMatch(test);
  }
}
