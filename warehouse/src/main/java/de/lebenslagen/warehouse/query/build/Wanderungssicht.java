package de.lebenslagen.warehouse.query.build;

import java.util.List;

/**
 * Table macros over {@code fct_wanderung}. Moves are kept between the smallest areas; on a larger
 * level those vanish that stay inside one area, so in- and outflow are never added up from parts.
 *
 * <ul>
 *   <li>{@code wanderung(ebene)}: moves between the areas of a level and over the boundary of the
 *       town.
 *   <li>{@code wanderungssaldo(ebene)}: what comes in, what goes out, and the difference, per area.
 * </ul>
 *
 * A status without a number stays one: see {@link Makros}. Where areas lie only partly in a larger
 * one the macros give no row: that is a conversion, not a sum.
 */
final class Wanderungssicht {

  private Wanderungssicht() {}

  static List<String> listSql() {
    return List.of(WANDERUNG, SALDO);
  }

  private static final String WANDERUNG =
      """
      CREATE MACRO wanderung(zielebene) AS TABLE
      WITH weg AS (
        SELECT raum_id AS von, raum_id AS nach FROM dim_raum WHERE ebene::VARCHAR = zielebene
        UNION ALL
        SELECT z.von_raum_id, z.nach_raum_id FROM raum_zuordnung z
        JOIN dim_raum n ON n.raum_id = z.nach_raum_id
        WHERE n.ebene::VARCHAR = zielebene AND z.anteil = 1),
      zug AS (
        SELECT f.*, a.nach AS von_gebiet, b.nach AS nach_gebiet
        FROM fct_wanderung f
        LEFT JOIN weg a ON a.von = f.von_raum_id
        LEFT JOIN weg b ON b.von = f.nach_raum_id
        WHERE (f.von_raum_id IS NULL OR a.nach IS NOT NULL)
          AND (f.nach_raum_id IS NULL OR b.nach IS NOT NULL))
      SELECT z.datenquelle, z.aufgliederung, z.gegenstand, z.berichtsjahr, z.zeitbezug,
             z.von_gebiet AS von_raum_id, v.name AS von_raum,
             z.nach_gebiet AS nach_raum_id, n.name AS nach_raum,
             z.altersgruppe, z.geschlecht, z.staatsangehoerigkeit, z.weitere_merkmale,
             summe(z.anzahl, z.wertstatus).anzahl AS anzahl,
             summe(z.anzahl, z.wertstatus).wertstatus AS wertstatus
      FROM zug z
      LEFT JOIN dim_raum v ON v.raum_id = z.von_gebiet
      LEFT JOIN dim_raum n ON n.raum_id = z.nach_gebiet
      WHERE z.von_gebiet IS DISTINCT FROM z.nach_gebiet
      GROUP BY ALL
      """;

  private static final String SALDO =
      """
      CREATE MACRO wanderungssaldo(zielebene) AS TABLE
      WITH teil AS (
        SELECT datenquelle, aufgliederung, gegenstand, berichtsjahr, zeitbezug,
               nach_raum_id AS raum_id, nach_raum AS raum, anzahl AS zuzuege, 0 AS fortzuege,
               wertstatus
        FROM wanderung(zielebene) WHERE nach_raum_id IS NOT NULL
        UNION ALL
        SELECT datenquelle, aufgliederung, gegenstand, berichtsjahr, zeitbezug,
               von_raum_id, von_raum, 0, anzahl, wertstatus
        FROM wanderung(zielebene) WHERE von_raum_id IS NOT NULL)
      SELECT datenquelle, aufgliederung, gegenstand, berichtsjahr, zeitbezug, raum_id, raum,
             CASE WHEN wertstatus_mit_zahl(summe_status(wertstatus)) THEN sum(zuzuege)::BIGINT END
               AS zuzuege,
             CASE WHEN wertstatus_mit_zahl(summe_status(wertstatus)) THEN sum(fortzuege)::BIGINT END
               AS fortzuege,
             CASE WHEN wertstatus_mit_zahl(summe_status(wertstatus))
               THEN sum(zuzuege - fortzuege)::BIGINT END AS saldo,
             summe_status(wertstatus) AS wertstatus
      FROM teil GROUP BY ALL
      """;
}
