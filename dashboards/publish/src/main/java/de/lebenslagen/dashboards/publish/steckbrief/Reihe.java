package de.lebenslagen.dashboards.publish.steckbrief;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.dashboards.figures.abbildung.Bildwerte;
import de.lebenslagen.dashboards.figures.abbildung.Verlauf;
import de.lebenslagen.dashboards.figures.svg.Zeichner;
import de.lebenslagen.warehouse.model.Statuscode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A series in print, with the same figures as a narrow table below it.
 *
 * @param einheit of the values, where it is short enough to head the names; else it may be empty
 * @param jahre heads of the columns
 * @param gekuerzt whether there are more years than columns find room
 */
record Reihe(
    Druckbild bild, String einheit, List<String> jahre, List<Zeile> zeilen, boolean gekuerzt) {

  /** So many columns find room below a figure. */
  private static final int SPALTEN = 8;

  private static final int KURZE_EINHEIT = 12;
  private static final int BREITE = 430;
  private static final double BREITE_MM = 86;

  /**
   * One line of the table.
   *
   * @param klasse of its words: the area, or the town
   */
  record Zeile(String name, String klasse, List<String> zellen) {}

  Reihe {
    jahre = List.copyOf(jahre);
    zeilen = List.copyOf(zeilen);
  }

  /**
   * @param hier name of the area, short enough for a narrow column
   * @param stadt name of the town, likewise
   */
  static Reihe of(Verlauf verlauf, Zeichner zeichner, String hier, String stadt) {
    List<Integer> all = List.copyOf(verlauf.jahre());
    List<Integer> shown = pick(all);
    String unit = verlauf.kopf().einheit().text().replace("Prozent", "in Prozent");
    List<Zeile> rows = new ArrayList<>();
    rows.add(row(verlauf, verlauf.werte(), shown, hier, "eigen"));
    if (!verlauf.vergleich().list().isEmpty()) {
      rows.add(row(verlauf, verlauf.vergleich(), shown, stadt, "stadt"));
    }
    return new Reihe(
        Druckbild.of(verlauf, zeichner, BREITE, BREITE_MM),
        unit.length() <= KURZE_EINHEIT ? unit : "",
        shown.stream().map(String::valueOf).toList(),
        rows,
        shown.size() < all.size());
  }

  /** All, or the first, the last and some between them at equal steps. */
  static List<Integer> pick(List<Integer> jahre) {
    if (jahre.size() <= SPALTEN) {
      return jahre;
    }
    return IntStream.range(0, SPALTEN)
        .mapToObj(i -> jahre.get((int) Math.round(i * (jahre.size() - 1) / (double) (SPALTEN - 1))))
        .toList();
  }

  private static Zeile row(
      Verlauf verlauf, Bildwerte werte, List<Integer> jahre, String name, String klasse) {
    String key = werte.namen().keySet().stream().findFirst().orElse("");
    return new Zeile(
        name,
        klasse,
        jahre.stream()
            .map(
                j ->
                    werte
                        .find(key, j)
                        .map(w -> w.wert())
                        .map(verlauf.kopf().zahlformat()::format)
                        .orElse(Zahlformat.zeichen(Statuscode.NICHT_GELIEFERT)))
            .toList());
  }
}
