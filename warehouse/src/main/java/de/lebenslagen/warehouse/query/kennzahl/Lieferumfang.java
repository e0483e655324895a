package de.lebenslagen.warehouse.query.kennzahl;

import static de.lebenslagen.warehouse.query.kennzahl.Verzeichnis.text;

import de.lebenslagen.warehouse.query.Ergebniszeile;
import de.lebenslagen.warehouse.query.build.Weiteremerkmale;
import de.lebenslagen.warehouse.schema.Sternschema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which combinations of Auspraegungen were delivered when, by Aufgliederung. */
final class Lieferumfang {

  private static final String SQL =
      "SELECT datenquelle::VARCHAR, aufgliederung::VARCHAR, berichtsjahr, zeitbezug::VARCHAR, "
          + Sternschema.WEITERE
          + "::VARCHAR, "
          + String.join("::VARCHAR, ", Sternschema.EIGENE_MERKMALE)
          + "::VARCHAR FROM meta.lieferumfang ORDER BY ALL";

  private final Map<String, List<Zelle>> byAufgliederung = new HashMap<>();

  /**
   * One delivered combination.
   *
   * @param weitere as stored
   * @param auspraegungen Merkmal → Auspraegung, of all Merkmale that it breaks out
   */
  record Zelle(int jahr, String zeitbezug, String weitere, Map<String, String> auspraegungen) {}

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
    return new Zelle(Integer.parseInt(text(zeile, 2)), text(zeile, 3), weitere, auspraegungen);
  }

  List<Zelle> list(Aufgliederung aufgliederung) {
    return byAufgliederung.getOrDefault(
        key(aufgliederung.datenquelle(), aufgliederung.id()), List.of());
  }

  private static String key(String datenquelle, String aufgliederung) {
    return datenquelle + "/" + aufgliederung;
  }
}
