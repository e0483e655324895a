package de.lebenslagen.etl.intake;

import de.lebenslagen.warehouse.model.Dateiformat.Tabellenlage.Zeitkopf;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A table with a column for each year or day, turned into rows: each row of the file becomes one
 * row per time, with the time in a column of its own. All other columns are repeated.
 */
final class Zeitspalten {

  /** Stands in the header where a time stood; no text of a file holds it. */
  private static final String ZEIT = "\u0000";

  private static final Pattern FORM =
      Pattern.compile(
          "[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}\\.[0-9]{1,2}\\.[0-9]{4}"
              + "|[0-9]{4} ?[/–-] ?[0-9]{2,4}");

  private final List<Integer> feste = new ArrayList<>();
  private final Map<String, Map<String, Integer>> byZeit = new LinkedHashMap<>();
  private final Set<String> werte = new LinkedHashSet<>();
  private final List<String> kopf = new ArrayList<>();

  private Zeitspalten() {}

  /**
   * @param zeilen the lines of the header
   * @param verbinder between the parts of a name
   */
  static Zeitspalten of(List<Rohzeile> zeilen, String verbinder, Zeitkopf zeitkopf)
      throws Lesefehler {
    Rohzeile zeitzeile = zeilen.get(zeitkopf.zeile() - 1);
    List<List<String>> lines = new ArrayList<>();
    for (Rohzeile zeile : zeilen) {
      lines.add(zeile == zeitzeile ? mark(zeile.zellen()) : zeile.zellen());
    }
    List<String> namen = Kopfnamen.merge(lines, verbinder);
    Zeitspalten result = new Zeitspalten();
    String zeit = "";
    for (int i = 0; i < namen.size(); i++) {
      String text = i < zeitzeile.zellen().size() ? clean(zeitzeile.zellen().get(i)) : "";
      zeit = isZeit(text) ? text : zeit;
      result.add(i, namen.get(i), zeit, verbinder, zeitkopf);
    }
    result.finish(zeitzeile, zeitkopf);
    return result;
  }

  private static List<String> mark(List<String> zellen) {
    return zellen.stream().map(z -> isZeit(clean(z)) ? ZEIT : z).toList();
  }

  private static boolean isZeit(String text) {
    return FORM.matcher(text).matches();
  }

  /** Without a footnote: 2022¹ is the year 2022. */
  private static String clean(String text) {
    return Fussnote.strip(text.strip());
  }

  private void add(int index, String name, String zeit, String verbinder, Zeitkopf zeitkopf) {
    if (!name.contains(ZEIT)) {
      feste.add(index);
      kopf.add(name);
      return;
    }
    List<String> teile = new ArrayList<>(List.of(name.split(Pattern.quote(verbinder), -1)));
    teile.removeIf(t -> t.equals(ZEIT));
    String wert = teile.isEmpty() ? zeitkopf.wert() : String.join(verbinder, teile);
    werte.add(wert);
    byZeit.computeIfAbsent(zeit, z -> new TreeMap<>()).putIfAbsent(wert, index);
  }

  private void finish(Rohzeile zeitzeile, Zeitkopf zeitkopf) throws Lesefehler {
    if (byZeit.isEmpty()) {
      throw new Lesefehler(
          Leseregel.ZEITKOPF,
          zeitzeile.nummer(),
          "Jahre oder Tage als Spaltennamen",
          "keine",
          "Bitte kopfzeile und zeitkopf in der Datenquelle mit der Datei vergleichen.");
    }
    kopf.add(zeitkopf.spalte());
    kopf.addAll(werte);
  }

  /** The names of the columns after the turn. */
  List<String> kopf() {
    return Collections.unmodifiableList(kopf);
  }

  /** One row per time; a time without a column for some value has an empty cell there. */
  List<Rohzeile> split(Rohzeile zeile) {
    List<Rohzeile> result = new ArrayList<>(byZeit.size());
    List<String> zellen = zeile.zellen();
    byZeit.forEach(
        (zeit, spalten) -> {
          List<String> row = new ArrayList<>(kopf.size());
          feste.forEach(i -> row.add(i < zellen.size() ? zellen.get(i) : ""));
          row.add(zeit);
          for (String wert : werte) {
            int index = spalten.getOrDefault(wert, Integer.MAX_VALUE);
            row.add(index < zellen.size() ? zellen.get(index) : "");
          }
          result.add(new Rohzeile(zeile.nummer(), row));
        });
    return result;
  }
}
