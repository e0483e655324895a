package de.lebenslagen.warehouse.query.kennzahl;

import static de.lebenslagen.warehouse.query.kennzahl.Verzeichnis.text;

import de.lebenslagen.warehouse.model.LieferungId;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.query.Ergebniszeile;
import de.lebenslagen.warehouse.query.build.Weiteremerkmale;
import de.lebenslagen.warehouse.schema.Sternschema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which combinations of Auspraegungen were delivered when, by Aufgliederung. */
final class Lieferumfang {

  private static final String SQL =
      "SELECT datenquelle::VARCHAR, aufgliederung::VARCHAR, berichtsjahr, zeitbezug::VARCHAR, "
          + Sternschema.WEITERE
          + "::VARCHAR, "
          + String.join("::VARCHAR, ", Sternschema.EIGENE_MERKMALE)
          + "::VARCHAR, status, lieferungen FROM meta.lieferumfang ORDER BY datenquelle,"
          + " aufgliederung, "
          + String.join(", ", Sternschema.EIGENE_MERKMALE)
          + ", zeitbezug";

  private final Map<String, List<Zelle>> byAufgliederung = new HashMap<>();

  /**
   * One delivered combination.
   *
   * @param weitere as stored
   * @param auspraegungen Merkmal → Auspraegung, of all Merkmale that it breaks out
   * @param status which kinds occur in its rows
   * @param lieferungen from which its rows come
   */
  record Zelle(
      int jahr,
      String zeitbezug,
      String weitere,
      Map<String, String> auspraegungen,
      Set<Statuscode> status,
      List<LieferungId> lieferungen) {}

  static Lieferumfang read(Verzeichnis verzeichnis) {
    Lieferumfang result = new Lieferumfang();
    for (Ergebniszeile zeile : verzeichnis.list(SQL)) {
      result
          .byAufgliederung
          .computeIfAbsent(key(text(zeile, 0), text(zeile, 1)), k -> new ArrayList<>())
          .add(zelle(zeile));
    }
    return result;
  }

  private static Zelle zelle(Ergebniszeile zeile) {
    String weitere = text(zeile, 4);
    Map<String, String> auspraegungen = new TreeMap<>(Weiteremerkmale.parse(weitere));
    for (int i = 0; i < Sternschema.EIGENE_MERKMALE.size(); i++) {
      auspraegungen.put(Sternschema.EIGENE_MERKMALE.get(i), text(zeile, 5 + i));
    }
    int last = 5 + Sternschema.EIGENE_MERKMALE.size();
    return new Zelle(
        Integer.parseInt(text(zeile, 2)),
        text(zeile, 3),
        weitere,
        auspraegungen,
        status(Integer.parseInt(text(zeile, last))),
        lieferungen(text(zeile, last + 1)));
  }

  private static Set<Statuscode> status(int bits) {
    return Arrays.stream(Statuscode.values())
        .filter(code -> (bits >> code.ordinal() & 1) == 1)
        .collect(Collectors.toUnmodifiableSet());
  }

  static List<LieferungId> lieferungen(String text) {
    return Arrays.stream(text.split(" ", -1)).distinct().sorted().map(LieferungId::new).toList();
  }

  /** Sorted by age band, from young to old. */
  List<Zelle> list(Aufgliederung aufgliederung) {
    return byAufgliederung.getOrDefault(
        key(aufgliederung.datenquelle(), aufgliederung.id()), List.of());
  }

  private static String key(String datenquelle, String aufgliederung) {
    return datenquelle + "/" + aufgliederung;
  }
}
