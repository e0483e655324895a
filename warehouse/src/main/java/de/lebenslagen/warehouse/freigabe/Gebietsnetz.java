package de.lebenslagen.warehouse.freigabe;

import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Ergebnis;
import de.lebenslagen.warehouse.query.Ergebniszeile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The areas of a Datenstand and which lies in which. */
final class Gebietsnetz {

  /**
   * A level of one Gebietsstand.
   *
   * @param schluessel {@code raumgliederung:gebietsstand:ebene}
   */
  record Stufe(String schluessel, String ebene) {}

  /**
   * One area in another.
   *
   * @param ganz whether it lies there completely
   */
  record Lage(String von, String nach, boolean ganz) {}

  private final Map<String, Stufe> stufen = new LinkedHashMap<>();
  private final Map<String, Boolean> sammelgebiet = new LinkedHashMap<>();
  private final Map<String, List<String>> raeume = new TreeMap<>();
  private final Map<String, Map<String, List<Lage>>> lagen = new TreeMap<>();

  private Gebietsnetz() {}

  static Gebietsnetz read(Datenbank datenbank) {
    Gebietsnetz netz = new Gebietsnetz();
    for (Ergebniszeile row :
        list(
            datenbank,
            "SELECT raum_id::VARCHAR, ebene::VARCHAR, raumgliederung::VARCHAR, gebietsstand,"
                + " nicht_zuordenbar FROM dim_raum ORDER BY 1")) {
      String raum = text(row, 0);
      Stufe stufe = new Stufe(text(row, 2) + ":" + text(row, 3) + ":" + text(row, 1), text(row, 1));
      netz.stufen.put(raum, stufe);
      netz.sammelgebiet.put(raum, Boolean.TRUE.equals(row.wert(4)));
      netz.raeume.computeIfAbsent(stufe.schluessel(), s -> new ArrayList<>()).add(raum);
    }
    for (Ergebniszeile row :
        list(
            datenbank,
            "SELECT von_raum_id::VARCHAR, nach_raum_id::VARCHAR, max(anteil) FROM raum_zuordnung"
                + " WHERE anteil > 0 GROUP BY ALL ORDER BY ALL")) {
      boolean ganz = row.wert(2) instanceof Double d && d >= 1;
      netz.add(new Lage(text(row, 0), text(row, 1), ganz));
    }
    netz.addSammelgebiete();
    return netz;
  }

  static List<Ergebniszeile> list(Datenbank datenbank, String sql) {
    try (Ergebnis ergebnis = datenbank.query(sql)) {
      return ergebnis.list();
    }
  }

  static String text(Ergebniszeile row, int index) {
    return String.valueOf(Objects.requireNonNull(row.wert(index)));
  }

  private void add(Lage lage) {
    Stufe von = stufen.get(lage.von());
    Stufe nach = stufen.get(lage.nach());
    if (von != null && nach != null) {
      lagen
          .computeIfAbsent(von.schluessel(), s -> new TreeMap<>())
          .computeIfAbsent(nach.schluessel(), s -> new ArrayList<>())
          .add(lage);
    }
  }

  /** What a source could not assign belongs to the town, where the level has one area only. */
  private void addSammelgebiete() {
    lagen.forEach(
        (von, targets) ->
            targets.forEach(
                (nach, list) -> {
                  List<String> real =
                      raeume.getOrDefault(nach, List.of()).stream()
                          .filter(r -> !isSammelgebiet(r))
                          .toList();
                  for (String raum : raeume.getOrDefault(von, List.of())) {
                    boolean placed = list.stream().anyMatch(l -> l.von().equals(raum));
                    if (isSammelgebiet(raum) && !placed && real.size() == 1) {
                      list.add(new Lage(raum, real.get(0), true));
                    }
                  }
                }));
  }

  boolean isSammelgebiet(String raum) {
    return Boolean.TRUE.equals(sammelgebiet.get(raum));
  }

  /** The level of an area; of an overlay, {@code overlay}. */
  Stufe stufe(String raum) {
    return stufen.getOrDefault(raum, new Stufe("overlay", ""));
  }

  /** Per level below, per level above, how their areas lie. */
  Map<String, Map<String, List<Lage>>> lagen() {
    return lagen;
  }

  /** Whether there are areas of such a level. */
  boolean hasEbene(String ebene) {
    return stufen.values().stream().anyMatch(s -> s.ebene().equals(ebene));
  }
}
