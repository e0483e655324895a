package de.lebenslagen.warehouse.query.kennzahl;

import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.query.build.Sql;
import de.lebenslagen.warehouse.query.kennzahl.Lieferumfang.Zelle;
import de.lebenslagen.warehouse.schema.Sternschema;
import java.util.List;

/**
 * The SQL for the cells of a selection and for the areas into which they are added up.
 *
 * @param plan what to read in which year
 * @param umfang what was delivered in the Aufgliederung
 */
record Zellabfrage(
    Kennzahlauswahl auswahl, Aufgliederung aufgliederung, Jahresplan plan, List<Zelle> umfang) {

  private static final String MERKMALE =
      String.join(", ", Sternschema.EIGENE_MERKMALE) + ", " + Sternschema.WEITERE;

  /**
   * One row per target area, Zeitbezug, status and Lieferung: the sum, the rows in it, of which how
   * many are of areas that could be assigned.
   *
   * <p>The facts are read once and grouped by keys that DuckDB stores as small integers; names and
   * areas are joined to the few groups that remain.
   */
  String summen() {
    String sums =
        Sql.format(
            """
            SELECT raum_id, zeitbezug, wertstatus, lieferung_id, min(berichtsjahr) AS berichtsjahr,
                   sum(%s) AS zahl, count(*) AS zeilen, min(status_grund) AS status_grund
            FROM %s GROUP BY raum_id, zeitbezug, wertstatus, lieferung_id""",
            wertspalte(), fakten());
    if (isDirekt()) {
      return Sql.format(
          """
          SELECT raum_id::VARCHAR AS nach, berichtsjahr, zeitbezug::VARCHAR AS zeitbezug,
                 wertstatus::VARCHAR AS wertstatus, lieferung_id::VARCHAR AS lieferung_id,
                 zahl::DOUBLE AS zahl, status_grund, zeilen::BIGINT AS zugeordnet
          FROM (%s)
          """,
          sums);
    }
    return Sql.format(
        """
        WITH teil AS (%s), %s
        SELECT weg.nach, min(teil.berichtsjahr) AS berichtsjahr,
               teil.zeitbezug::VARCHAR AS zeitbezug, teil.wertstatus::VARCHAR AS wertstatus,
               teil.lieferung_id::VARCHAR AS lieferung_id, sum(teil.zahl)::DOUBLE AS zahl,
               min(teil.status_grund) AS status_grund,
               coalesce(sum(teil.zeilen) FILTER (NOT q.nicht_zuordenbar), 0)::BIGINT AS zugeordnet
        FROM teil JOIN weg ON weg.von = teil.raum_id::VARCHAR
        JOIN quelle q ON q.raum_id = weg.von
        GROUP BY weg.nach, teil.zeitbezug, teil.wertstatus, teil.lieferung_id
        """,
        sums, raumwege());
  }

  /** The FROM and WHERE of the selected facts. */
  private String fakten() {
    return Sql.format(
        "%s WHERE datenquelle = %s AND aufgliederung = %s AND %s",
        aufgliederung.tabelle(),
        Sql.literal(aufgliederung.datenquelle()),
        Sql.literal(aufgliederung.id()),
        plan.bedingung(umfang));
  }

  private String wertspalte() {
    return aufgliederung.isMesswert() ? "wert" : "anzahl";
  }

  /** {@code zelle}: the single cells with their source area; and {@link #raumwege}. */
  String with() {
    return Sql.format(
        """
        WITH zelle AS (
          SELECT raum_id::VARCHAR AS von, berichtsjahr, zeitbezug::VARCHAR AS zeitbezug,
                 %s AS zahl, wertstatus, status_grund, lieferung_id::VARCHAR AS lieferung_id,
                 zeile_nr, spalte::VARCHAR AS spalte, concat_ws(', ', %s) AS zelle
          FROM %s),
        %s
        """,
        wertspalte(), MERKMALE, fakten(), raumwege());
  }

  /** One row per target area: name, source areas in it, whether any lies in it only in part. */
  String ziele() {
    return Sql.format(
        """
        WITH %s
        SELECT weg.nach, any_value(ziel.name), coalesce(any_value(ziel.nicht_zuordenbar), true),
               count(*) FILTER (NOT q.nicht_zuordenbar), bool_or(weg.anteil <> 1)
        FROM weg JOIN quelle q ON q.raum_id = weg.von
        LEFT JOIN ziel ON ziel.raum_id = weg.nach
        GROUP BY weg.nach ORDER BY weg.nach
        """,
        raumwege());
  }

  /** What decides about {@link #ziele}: selections with the same share them. */
  String zielschluessel() {
    return aufgliederung.raumgliederung()
        + ":"
        + aufgliederung.gebietsstand()
        + ":"
        + aufgliederung.ebene()
        + ">"
        + auswahl.ebene();
  }

  /**
   * {@code weg(von, nach)}: into which area each source area goes. What a source could not assign
   * goes where it is assigned to; else to the town, where the level has one area only; else to the
   * level's own "nicht zuordenbar".
   *
   * <p>The validity of an assignment is not asked: area keys belong to one Gebietsstand, and a
   * town's own Sozialraeume are computed for all of its history.
   */
  private String raumwege() {
    return Sql.format(
        """
        ziel AS (
          SELECT raum_id::VARCHAR AS raum_id, name, nicht_zuordenbar, raumgliederung, gebietsstand
          FROM dim_raum WHERE ebene = %s),
        quelle AS (
          SELECT raum_id::VARCHAR AS raum_id, nicht_zuordenbar FROM dim_raum
          WHERE raumgliederung = %s AND gebietsstand = %s AND ebene = %s),
        weg AS (%s)""",
        Sql.literal(auswahl.ebene()),
        Sql.literal(aufgliederung.raumgliederung()),
        gebietsstand(),
        Sql.literal(aufgliederung.ebene()),
        isDirekt() ? "SELECT raum_id AS von, raum_id AS nach, 1.0 AS anteil FROM quelle" : wege());
  }

  boolean isDirekt() {
    return aufgliederung.ebene().equals(auswahl.ebene());
  }

  private String gebietsstand() {
    return "DATE " + Sql.literal(aufgliederung.gebietsstand().toString());
  }

  private String wege() {
    String pseudo =
        Sql.format(
            "concat_ws(':', %s, %s, %s, 'nicht_zuordenbar')",
            Sql.literal(aufgliederung.raumgliederung()),
            Sql.literal(aufgliederung.gebietsstand().toString()),
            Sql.literal(auswahl.ebene()));
    return Sql.format(
        """
          SELECT DISTINCT z.von_raum_id::VARCHAR AS von, z.nach_raum_id::VARCHAR AS nach, z.anteil
          FROM raum_zuordnung z
          JOIN quelle q ON q.raum_id = z.von_raum_id::VARCHAR
          JOIN ziel n ON n.raum_id = z.nach_raum_id::VARCHAR
          UNION ALL
          SELECT q.raum_id,
                 CASE WHEN (SELECT count(*) FROM ziel WHERE NOT nicht_zuordenbar) = 1
                      THEN (SELECT raum_id FROM ziel WHERE NOT nicht_zuordenbar)
                      ELSE %s END, 1.0
          FROM quelle q
          WHERE q.nicht_zuordenbar AND NOT EXISTS (
            SELECT 1 FROM raum_zuordnung z JOIN ziel n ON n.raum_id = z.nach_raum_id::VARCHAR
            WHERE z.von_raum_id::VARCHAR = q.raum_id)
        """,
        pseudo);
  }

  /**
   * What an area without a row has in a year: nothing delivered, and why; or exactly zero, where
   * the rows were counted and the year is there.
   */
  Wertstatus ohneZeile(int jahr) {
    return aufgliederung.fehlendIstNull() && plan.brauchbar().containsKey(jahr)
        ? new Wertstatus.EchteNull()
        : new Wertstatus.NichtGeliefert(
            plan.gruende()
                .getOrDefault(
                    jahr, Sql.format("Für dieses Gebiet wurde %s nichts geliefert.", jahr)));
  }
}
