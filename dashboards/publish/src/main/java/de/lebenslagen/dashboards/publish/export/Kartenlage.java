package de.lebenslagen.dashboards.publish.export;

import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.finding.Werttext;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Ergebnis;
import de.lebenslagen.warehouse.query.Ergebniszeile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The areas of one level on one Gebietsstand: what becomes a layer.
 *
 * @param mehrzahl what the areas are called, in the plural
 * @param quelle where the boundaries are from, with licence
 * @param raeume by key
 */
record Kartenlage(
    String raumgliederung,
    LocalDate gebietsstand,
    String ebene,
    String mehrzahl,
    String quelle,
    List<Raum> raeume) {

  /** An area. */
  record Raum(String id, String schluessel, String name) {}

  private static final String SQL =
      """
      SELECT r.raumgliederung, r.gebietsstand, r.ebene, e.titel,
             g.quellenangabe || ' (' || g.lizenz || ')', r.raum_id, r.schluessel, r.name
      FROM dim_raum r
      JOIN dim_ebene e ON e.raumgliederung = r.raumgliederung
        AND e.gebietsstand = r.gebietsstand AND e.ebene = r.ebene
      JOIN dim_raumgliederung g ON g.raumgliederung = r.raumgliederung
        AND g.gebietsstand = r.gebietsstand
      WHERE NOT r.nicht_zuordenbar
      ORDER BY e.rang, r.gebietsstand DESC, r.raumgliederung, r.schluessel
      """;

  /** All of an export, the smallest areas and the latest Gebietsstand first. */
  static List<Kartenlage> list(Datenbank datenbank) {
    Map<List<String>, Kartenlage> result = new LinkedHashMap<>();
    try (Ergebnis ergebnis = datenbank.query(SQL)) {
      for (Ergebniszeile z : ergebnis) {
        result
            .computeIfAbsent(
                List.of(text(z, 0), text(z, 1), text(z, 2)),
                key ->
                    new Kartenlage(
                        key.get(0),
                        LocalDate.parse(key.get(1)),
                        key.get(2),
                        text(z, 3),
                        text(z, 4),
                        new ArrayList<>()))
            .raeume()
            .add(new Raum(text(z, 5), text(z, 6), text(z, 7)));
      }
    }
    return List.copyOf(result.values());
  }

  private static String text(Ergebniszeile zeile, int index) {
    return String.valueOf(zeile.wert(index));
  }

  /** The name of the layer. */
  String name() {
    return raumgliederung + "_" + ebene + "_" + gebietsstand.toString().replace('-', '_');
  }

  /** What programs call the layer; unlike in two layers. */
  String titel() {
    return mehrzahl
        + ", Gebietsstand "
        + Werttext.tag(gebietsstand)
        + " ("
        + raumgliederung
        + ":"
        + ebene
        + ")";
  }

  boolean contains(Indikatorwert wert) {
    RaumId raum = wert.gebiet().raeume().get(0);
    return raum.ebene().equals(ebene)
        && raum.gebietsstand().equals(gebietsstand)
        && raum.raumgliederung().equals(raumgliederung);
  }
}
