package de.lebenslagen.warehouse.query.build;

import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.model.Umrechnungsfehler;
import de.lebenslagen.warehouse.model.Wertart;
import de.lebenslagen.warehouse.schema.Sternschema;
import de.lebenslagen.warehouse.schema.Sterntabelle;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The table macro {@code umgerechnet(datenquelle, gebietsstand)}: all counts of a Datenquelle on
 * another Gebietsstand, y(new) = Σ w·y(old), with their standard error √Σ y·w·(1−w). By the rules
 * of the engine: a hidden or missing part makes the whole that status, and what is too uncertain is
 * GESCHAETZT. Facilities are points and are found anew, delivered values are never converted:
 * neither is here.
 */
final class Umrechnungssicht {

  private static final List<String> NICHT = List.of("fct_einrichtung", "fct_messwert");

  private static final String SICHT =
      """
      CREATE MACRO umgerechnet(quelle, stand) AS TABLE
      WITH fakt AS (%1$s),
      weg AS (
        SELECT u.von_raum_id AS von, u.nach_raum_id AS nach, u.gewicht
        FROM raum_umrechnung u JOIN dim_raum n ON n.raum_id = u.nach_raum_id
        WHERE n.gebietsstand = stand::DATE
        UNION ALL
        SELECT raum_id, raum_id, 1.0 FROM dim_raum WHERE gebietsstand = stand::DATE),
      erwartet AS (
        SELECT a.aufgliederung, a.fehlend_ist_null, weg.nach,
               count(*) FILTER (NOT v.nicht_zuordenbar) AS gebiete
        FROM dim_aufgliederung a
        JOIN dim_raum v ON v.raumgliederung = a.raumgliederung
          AND v.gebietsstand = a.gebietsstand AND v.ebene = a.ebene
        JOIN weg ON weg.von = v.raum_id
        WHERE a.datenquelle::VARCHAR = quelle
        GROUP BY ALL),
      summe AS (
        SELECT f.datenquelle, f.aufgliederung, f.gegenstand, weg.nach AS raum_id, f.zeitbezug,
               f.berichtsjahr, %2$s,
               sum(f.anzahl * weg.gewicht) AS zahl,
               sum(f.anzahl * weg.gewicht * (1 - weg.gewicht)) AS varianz,
               summe_status(f.wertstatus) AS status,
               count(*) FILTER (NOT v.nicht_zuordenbar) AS zeilen,
               bool_or(v.gebietsstand <> stand::DATE) AS anders, min(f.wert_art)::VARCHAR AS art
        FROM fakt f
        JOIN weg ON weg.von = f.raum_id
        JOIN dim_raum v ON v.raum_id = f.raum_id
        GROUP BY ALL),
      ganz AS (
        SELECT s.* EXCLUDE (status),
               CASE WHEN s.zeilen < e.gebiete AND NOT e.fehlend_ist_null THEN '%3$s'
                    ELSE s.status END AS wertstatus
        FROM summe s JOIN erwartet e ON e.aufgliederung = s.aufgliederung AND e.nach = s.raum_id)
      SELECT g.datenquelle, g.aufgliederung, g.gegenstand, g.raum_id, n.name AS raum, n.ebene,
             g.zeitbezug, g.berichtsjahr, %2$s,
             CASE WHEN wertstatus_mit_zahl(wertstatus) THEN zahl END AS anzahl, wertstatus,
             CASE WHEN NOT anders THEN art
                  WHEN wertstatus_mit_zahl(wertstatus)
                    AND (sqrt(varianz) > %4$s * zahl OR varianz > %5$s * zahl) THEN '%6$s'
                  ELSE '%7$s' END AS wert_art,
             CASE WHEN wertstatus_mit_zahl(wertstatus) THEN sqrt(varianz) END AS standardfehler
      FROM ganz g JOIN dim_raum n ON n.raum_id = g.raum_id
      """;

  private Umrechnungssicht() {}

  static String sql() {
    String merkmale = String.join(", ", Sternschema.EIGENE_MERKMALE) + ", " + Sternschema.WEITERE;
    String fakten =
        Sternschema.listFakten().stream()
            .filter(t -> t.raumspalten().size() == 1)
            .map(Sterntabelle::name)
            .filter(t -> !NICHT.contains(t))
            .map(
                t ->
                    Sql.format(
                        "SELECT datenquelle, aufgliederung, gegenstand, raum_id, zeitbezug,"
                            + " berichtsjahr, %s, anzahl, wertstatus, wert_art FROM %s"
                            + " WHERE datenquelle::VARCHAR = quelle",
                        merkmale, t))
            .collect(Collectors.joining(" UNION ALL "));
    return Sql.format(
        SICHT,
        fakten,
        merkmale,
        Statuscode.NICHT_GELIEFERT,
        Umrechnungsfehler.GROESSTER_FEHLER_ANTEIL,
        Umrechnungsfehler.GROESSTER_BEWEGTER_ANTEIL,
        Wertart.GESCHAETZT,
        Wertart.UMGERECHNET);
  }
}
