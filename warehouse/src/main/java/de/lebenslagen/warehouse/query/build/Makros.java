package de.lebenslagen.warehouse.query.build;

import de.lebenslagen.warehouse.model.Statuscode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Sums that know what a status is. The rule is {@link Statuscode#combine}: the SQL is generated
 * from it, so the two can't drift apart.
 *
 * <ul>
 *   <li>{@code summe(anzahl, wertstatus)}: a STRUCT(anzahl BIGINT, wertstatus VARCHAR); a sum over
 *       a hidden or missing value is that status, never a partial sum; over no row it is
 *       NICHT_GELIEFERT.
 *   <li>{@code summe(anzahl, wertstatus, aufgliederung)}: NICHT_SINNVOLL where rows of several
 *       Aufgliederungen meet, because overlapping bands and totals never add up together.
 *   <li>{@code summe_text(…)}: the number, or the status in German words.
 * </ul>
 */
final class Makros {

  private static final Statuscode OHNE_ZEILE = Statuscode.NICHT_GELIEFERT;
  private static final String STATUS =
      "coalesce(wertstatus::VARCHAR, '" + OHNE_ZEILE + "')::\"wertstatus\"";

  private Makros() {}

  static List<String> listSql() {
    return List.of(
        "CREATE MACRO wertstatus_mit_zahl(code) AS (code IN (" + codesWithNumber() + "))",
        "CREATE MACRO wertstatus_text(code) AS (CASE code " + texts() + " END)",
        Sql.format(
            """
            CREATE MACRO summe_status(wertstatus) AS (%1$s),
            (wertstatus, aufgliederung) AS (
              CASE WHEN count(DISTINCT aufgliederung) > 1 THEN 'NICHT_SINNVOLL' ELSE %1$s END)
            """,
            status()),
        "CREATE MACRO summe"
            + bothArities(
                """
                struct_pack(
                  anzahl := CASE WHEN wertstatus_mit_zahl(%1$s) THEN sum(anzahl)::BIGINT END,
                  wertstatus := %1$s)
                """),
        "CREATE MACRO summe_text"
            + bothArities(
                """
                CASE WHEN wertstatus_mit_zahl(%1$s) THEN sum(anzahl)::BIGINT::VARCHAR
                     ELSE wertstatus_text(%1$s) END
                """));
  }

  private static String bothArities(String template) {
    return Sql.format(
        "(anzahl, wertstatus) AS (%s), (anzahl, wertstatus, aufgliederung) AS (%s)",
        Sql.format(template, "summe_status(wertstatus)"),
        Sql.format(template, "summe_status(wertstatus, aufgliederung)"));
  }

  /** The heaviest status, except for the pairs whose combination is another one. */
  private static String status() {
    StringBuilder sql = new StringBuilder("CASE WHEN count(*) = 0 THEN '" + OHNE_ZEILE + "'");
    for (Statuscode heavy : Statuscode.values()) {
      for (Statuscode light : Statuscode.values()) {
        if (light.compareTo(heavy) < 0 && light.combine(heavy) != heavy) {
          sql.append(
              Sql.format(
                  " WHEN max(%1$s) = '%2$s' AND bool_or(%1$s = '%3$s') THEN '%4$s'",
                  STATUS, heavy, light, light.combine(heavy)));
        }
      }
    }
    return sql.append(" ELSE max(" + STATUS + ")::VARCHAR END").toString();
  }

  private static String codesWithNumber() {
    return Sql.literals(Statuscode.mitZahl().map(Enum::name).toList());
  }

  private static String texts() {
    return Arrays.stream(Statuscode.values())
        .map(s -> "WHEN '" + s + "' THEN " + Sql.literal(s.bezeichnung()))
        .collect(Collectors.joining(" "));
  }
}
