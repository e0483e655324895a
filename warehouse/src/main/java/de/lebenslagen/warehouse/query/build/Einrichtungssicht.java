package de.lebenslagen.warehouse.query.build;

import de.lebenslagen.warehouse.schema.Sternspalte;
import de.lebenslagen.warehouse.schema.Weitergabeschema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;

/**
 * The view {@code einrichtungen}: facilities with the names of their kind and area and the day of
 * their list, the same for a Datenstand, a release and other programs. A kind that no Datenquelle
 * names is its key made readable.
 */
final class Einrichtungssicht {

  private static final String SICHT =
      """
      CREATE VIEW einrichtungen AS
      SELECT %s FROM (
        SELECT e.einrichtung, e.name, e.art,
               CASE WHEN e.art IS NOT NULL THEN coalesce(nullif(trim(a.titel), ''),
                 upper(left(trim(replace(e.art::VARCHAR, '_', ' ')), 1))
                 || substr(trim(replace(e.art::VARCHAR, '_', ' ')), 2)) END AS art_titel,
               e.traeger, e.anschrift, e.raum_id, r.name AS raum,
               year(t.bis)::INTEGER AS berichtsjahr, t.bis AS stand, e.punkt_laenge,
               e.punkt_breite, e.gueltig_von, e.gueltig_bis, e.datenquelle, e.zeitbezug
        FROM dim_einrichtung e
        JOIN dim_zeitbezug t ON t.zeitbezug::VARCHAR = e.zeitbezug::VARCHAR
        LEFT JOIN dim_raum r ON r.raum_id::VARCHAR = e.raum_id::VARCHAR
        LEFT JOIN %s a ON a.merkmal::VARCHAR = 'einrichtungsart'
          AND a.auspraegung::VARCHAR = e.art::VARCHAR)
      """;

  /** Where titles of kinds stand. */
  static final String TITEL = "dim_auspraegung";

  /** In place of them where there are none. */
  static final String OHNE_TITEL =
      "(SELECT '' AS merkmal, '' AS auspraegung, '' AS titel WHERE false)";

  private Einrichtungssicht() {}

  static String sql(String titel) {
    return Sql.format(
        SICHT,
        Weitergabeschema.EINRICHTUNGEN.spalten().stream()
            .map(Sternspalte::name)
            .map(Sql::name)
            .collect(Collectors.joining(", ")),
        titel);
  }

  /**
   * Creates it.
   *
   * @param titel {@link #TITEL} or {@link #OHNE_TITEL}
   */
  static void create(Connection connection, String titel) throws SQLException {
    Sql.execute(connection, sql(titel));
    Weitergabedatei.comment(connection, "VIEW", Weitergabeschema.EINRICHTUNGEN);
  }
}
