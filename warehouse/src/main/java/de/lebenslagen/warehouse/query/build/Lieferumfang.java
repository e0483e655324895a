package de.lebenslagen.warehouse.query.build;

import de.lebenslagen.warehouse.schema.Sternschema;
import de.lebenslagen.warehouse.schema.Sterntabelle;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;

/**
 * What was delivered at all: one row per Datenquelle, Aufgliederung, Zeitbezug and combination of
 * Auspraegungen, with the kinds of status in it (bit n for the n-th {@link
 * de.lebenslagen.warehouse.model.Statuscode}) and the Lieferungen. Counted once, when the query
 * file is built, so that no question has to read the facts twice, or to look for what is not there.
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
            .map(
                t ->
                    Sql.format(
                        "SELECT %s, lieferung_id, count(*) AS zeilen,"
                            + " bit_or(1 << enum_code(wertstatus)::INTEGER) AS status"
                            + " FROM %s GROUP BY %s, lieferung_id",
                        keys, t, keys))
            .collect(Collectors.joining(" UNION ALL "));
    Sql.execute(
        connection,
        Sql.format(
            "CREATE TABLE %s AS SELECT %s, sum(zeilen)::BIGINT AS zeilen,"
                + " bit_or(status) AS status,"
                + " string_agg(lieferung_id::VARCHAR, ' ' ORDER BY lieferung_id) AS lieferungen"
                + " FROM (%s) GROUP BY %s ORDER BY %s",
            TABELLE, keys, facts, keys, keys));
  }
}
