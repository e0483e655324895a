package de.lebenslagen.warehouse.query.build;

import de.lebenslagen.warehouse.schema.Sternschema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which Aufgliederungen of a release are a part only of what was delivered, because the request
 * wanted some Auspraegungen: children under 3, say. Their sum must never be taken for the total. Of
 * the facts it reads which Auspraegungen there are, and no number.
 */
final class Teilbestand {

  /** Their Datenquelle and Aufgliederung as released. */
  static final String TABELLE = "teilbestand";

  private static final String AUSPRAEGUNGEN =
      String.join(", ", Sternschema.EIGENE_MERKMALE) + ", " + Sternschema.WEITERE;

  private Teilbestand() {}

  /**
   * Creates the table.
   *
   * @param stern of the Datenstand
   */
  static void create(Connection connection, List<Tabellendatei> stern) throws SQLException {
    Sql.execute(
        connection, "CREATE TABLE " + TABELLE + " (datenquelle VARCHAR, aufgliederung VARCHAR)");
    String fakten =
        stern.stream()
            .filter(d -> Sternschema.getTabelle(d.tabelle()).isFakt())
            .map(
                d ->
                    Sql.format(
                        "SELECT DISTINCT datenquelle, aufgliederung, zeitbezug, %s"
                            + " FROM read_parquet(%s)",
                        AUSPRAEGUNGEN, Sql.path(d.datei())))
            .collect(Collectors.joining(" UNION ALL "));
    if (!fakten.isEmpty()) {
      Sql.execute(connection, sql(fakten));
    }
  }

  private static String sql(String fakten) {
    String eigene =
        Sternschema.EIGENE_MERKMALE.stream()
            .map(m -> Sql.format("if(list_contains(z.nach, '%1$s'), g.%1$s, 'insgesamt')", m))
            .collect(Collectors.joining(", "));
    return Sql.format(
        """
            INSERT INTO %1$s
            WITH geliefert AS (
              SELECT DISTINCT * FROM (%2$s)
              WHERE (datenquelle, aufgliederung) IN (SELECT (datenquelle, grundlage) FROM zeile)),
            frei AS (
              SELECT DISTINCT datenquelle, aufgliederung, zeitbezug, grundlage,
                     string_split(merkmale, ',') AS nach FROM zeile),
            ganz AS (
              SELECT z.datenquelle, z.aufgliederung, z.zeitbezug, %3$s,
                     coalesce(nullif(array_to_string(list_filter(
                       string_split(g.weitere_merkmale, ';'),
                       lambda m: list_contains(z.nach, split_part(m, '=', 1))), ';'), ''),
                       'insgesamt')
              FROM frei z JOIN geliefert g ON g.datenquelle = z.datenquelle
                AND g.aufgliederung = z.grundlage AND g.zeitbezug = z.zeitbezug
              EXCEPT
              SELECT datenquelle, aufgliederung, zeitbezug, %4$s FROM zeile)
            SELECT DISTINCT datenquelle, aufgliederung FROM ganz
            """,
        TABELLE, fakten, eigene, AUSPRAEGUNGEN);
  }
}
