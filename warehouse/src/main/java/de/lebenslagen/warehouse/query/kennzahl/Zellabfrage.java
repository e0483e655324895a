package de.lebenslagen.warehouse.query.kennzahl;

import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.query.build.Sql;
import de.lebenslagen.warehouse.schema.Sternschema;

/**
 * The SQL for the cells of a selection and for the areas into which they are added up.
 *
 * @param plan what to read in which year
 */
record Zellabfrage(Kennzahlauswahl auswahl, Aufgliederung aufgliederung, Jahresplan plan) {

  private static final String MERKMALE =
      String.join(", ", Sternschema.EIGENE_MERKMALE) + ", " + Sternschema.WEITERE;

  /**
   * {@code zelle}: the cells with their source area. {@code weg(von, nach)}: into which area each
   * source area goes. What a source could not assign goes where it is assigned to; else to the
   * town, where the level has one area only; else to the level's own "nicht zuordenbar".
   *
   * <p>The validity of an assignment is not asked: area keys belong to one Gebietsstand, and a
   * town's own Sozialraeume are computed for all of its history.
   */
  String with() {
    return Sql.format(
        """
        WITH zelle AS (
          SELECT raum_id::VARCHAR AS von, berichtsjahr, zeitbezug::VARCHAR AS zeitbezug,
                 %s AS zahl, wertstatus, status_grund, lieferung_id::VARCHAR AS lieferung_id,
                 zeile_nr, spalte::VARCHAR AS spalte, concat_ws(', ', %s) AS zelle
          FROM %s JOIN dim_weitere_merkmale USING (weitere_merkmale)
          WHERE datenquelle = %s AND aufgliederung = %s AND %s),
        ziel AS (
          SELECT raum_id::VARCHAR AS raum_id, name, nicht_zuordenbar, raumgliederung, gebietsstand
          FROM dim_raum WHERE ebene = %s),
        quelle AS (
          SELECT raum_id::VARCHAR AS raum_id, nicht_zuordenbar FROM dim_raum
          WHERE raumgliederung = %s AND gebietsstand = %s AND ebene = %s),
        weg AS (%s)
        """,
        aufgliederung.isMesswert() ? "wert" : "anzahl",
        MERKMALE,
        aufgliederung.tabelle(),
        Sql.literal(aufgliederung.datenquelle()),
        Sql.literal(aufgliederung.id()),
        plan.bedingung(),
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
