package de.lebenslagen.dashboards.figures.abbildung;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.warehouse.freigabe.Zertifikat;
import de.lebenslagen.warehouse.indicator.Einheit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Areas by indicators, every cell coloured by the classes of its indicator.
 *
 * @param spalten the indicators
 */
public record Heiztabelle(Kopf kopf, List<Spalte> spalten) implements Abbildung {

  /**
   * An indicator.
   *
   * @param werte of one year
   * @param klassen as on its map
   */
  public record Spalte(String name, Einheit einheit, Bildwerte werte, Klassen klassen) {

    /** The number of a cell, or the mark of its status. */
    public String text(Bildwert wert) {
      return klassen.format().format(wert.wert());
    }

    Optional<Bildwert> find(String schluessel) {
      return werte.ofGebiet(schluessel).list().stream().findFirst();
    }
  }

  public Heiztabelle {
    spalten = List.copyOf(spalten);
    if (spalten.isEmpty()) {
      throw new IllegalArgumentException("A heat table has at least one indicator.");
    }
  }

  /** Key and name of every area that any indicator has. */
  public Map<String, String> namen() {
    Map<String, String> result = new LinkedHashMap<>();
    spalten.forEach(s -> s.werte().namen().forEach(result::putIfAbsent));
    return result;
  }

  /** All values that are shown. */
  public List<Bildwert> gezeigt() {
    return spalten.stream().flatMap(s -> s.werte().list().stream()).toList();
  }

  @Override
  public Optional<Zertifikat> zertifikat() {
    return spalten.stream()
        .map(s -> s.werte().zertifikat())
        .reduce(Bildwerte::combine)
        .orElseThrow();
  }

  @Override
  public String befund() {
    Map<String, Integer> tops = new LinkedHashMap<>();
    namen()
        .keySet()
        .forEach(k -> tops.put(k, (int) spalten.stream().filter(s -> isTop(s, k)).count()));
    int most = tops.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    if (most == 0) {
      return kopf.thema() + ": keine Werte";
    }
    List<String> names =
        namen().entrySet().stream()
            .filter(e -> tops.getOrDefault(e.getKey(), 0) == most)
            .map(Map.Entry::getValue)
            .toList();
    String where = names.size() > 3 ? names.size() + " Gebiete" : Befundtext.join(names);
    return kopf.thema()
        + ": am häufigsten in der höchsten Klasse "
        + (names.size() == 1 ? "liegt " : "liegen ")
        + where
        + " ("
        + most
        + " von "
        + spalten.size()
        + ")";
  }

  private static boolean isTop(Spalte spalte, String schluessel) {
    return spalte.klassen().anzahl() > 1
        && spalte
            .find(schluessel)
            .filter(w -> w.findZahl().isPresent())
            .filter(
                w ->
                    spalte.klassen().klasse(w.findZahl().getAsDouble())
                        == spalte.klassen().anzahl() - 1)
            .isPresent();
  }

  @Override
  public String alternativtext() {
    String text =
        "Tabelle mit Farben, "
            + namen().size()
            + " Gebiete, "
            + spalten.size()
            + " Indikatoren. "
            + befund()
            + ".";
    long without = gezeigt().stream().filter(w -> w.findZahl().isEmpty()).count();
    return without == 0 ? text : text + " Ohne Zahl sind " + without + " Felder.";
  }

  @Override
  public Datentafel tafel() {
    List<String> heads = new ArrayList<>(List.of("Gebiet"));
    spalten.forEach(s -> heads.add(s.name() + " (" + s.einheit().text() + ")"));
    List<List<String>> rows = new ArrayList<>();
    namen()
        .forEach(
            (key, name) -> {
              List<String> row = new ArrayList<>(List.of(name));
              spalten.forEach(s -> row.add(zelle(s, key)));
              rows.add(row);
            });
    return new Datentafel(kopf.thema(), heads, rows);
  }

  private static String zelle(Spalte spalte, String key) {
    Zahlformat format = spalte.klassen().format();
    return spalte.find(key).map(w -> Zahlentafel.zelle(w.wert(), format)).orElse("nicht geliefert");
  }

  @Override
  public List<String> hinweise() {
    return Zahlentafel.hinweise(this, gezeigt());
  }
}
