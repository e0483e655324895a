package de.lebenslagen.warehouse.query.build;

import de.lebenslagen.warehouse.schema.Sternschema;
import de.lebenslagen.warehouse.schema.Sterntabelle;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;

/**
 * What was delivered at all: one row per Datenquelle, Aufgliederung, Zeitbezug and combination of
 * Auspraegungen. Counted once, when the query file is built, so that no question has to read the
 * facts twice.
 */
final class Lieferumfang {

  static final String TABELLE = "meta.lieferumfang";

  private Lieferumfang() {}

  static void create(Connection connection) throws SQLException {
    String keys =
        "datenquelle, aufgliederung, berichtsjahr, zeitbezug, "
            + String.join(", ", Sternschema.EIGENE_MERKMALE)
            + ", "
            + Sternschema.WEITERE;
    String facts =
        Sternschema.listFakten().stream()
            .map(Sterntabelle::name)
            .map(t -> Sql.format("SELECT %s, count(*) AS zeilen FROM %s GROUP BY ALL", keys, t))
            .collect(Collectors.joining(" UNION ALL "));
    Sql.execute(connection, Sql.format("CREATE TABLE %s AS %s ORDER BY %s", TABELLE, facts, keys));
  }
}
