package de.lebenslagen.warehouse.query.kennzahl;

import de.lebenslagen.warehouse.query.build.Sql;
import de.lebenslagen.warehouse.query.kennzahl.Gebietsweg.Umrechnung;
import de.lebenslagen.warehouse.schema.Sternschema;
import java.util.Set;

/**
 * The SQL for the cells of a selection and for the areas into which they are added up.
 *
 * @param weg how the areas of the cells get to the wanted ones
 * @param plan what to read in which year
 * @param ohneZeitbezuege what another Aufgliederung of the same series answers already
 */
record Zellabfrage(
    Kennzahlauswahl auswahl,
    Aufgliederung aufgliederung,
    Gebietsweg weg,
    Jahresplan plan,
    Set<String> ohneZeitbezuege) {

  /** Joins {@code zelle z} with {@code weg}. */
  static final String WEG_DER_ZELLE = "weg.von = z.von AND z.tag BETWEEN weg.ab AND weg.bis";

  /** Weights that sum to 1 but for the last digits are whole areas put together. */
  private static final String GANZ = "1e-9";

  private static final String IMMER = "DATE '0001-01-01' AS ab, DATE '9999-12-31' AS bis";

  private static final String MERKMALE =
      String.join(", ", Sternschema.EIGENE_MERKMALE) + ", " + Sternschema.WEITERE;

  /**
   * {@code zelle}: the cells with their source area. {@code quelle} and {@code ziel}: the areas on
   * both sides. {@code weg(von, nach, anteil, ab, bis)}: which share of each source area goes into
   * which area, and for which days. What a source could not assign goes where it is assigned to;
   * else to the town, where the level has one area only; else to the level's own "nicht
   * zuordenbar".
   *
   * <p>The first assignment of an area also holds for the days before it and the last one for those
   * after: area keys belong to one Gebietsstand, and a town's own Sozialraeume are computed for all
   * of its history.
   */
  String with() {
    return Sql.format(
        """
        WITH zelle AS (
          SELECT raum_id::VARCHAR AS von, berichtsjahr, f.zeitbezug::VARCHAR AS zeitbezug,
                 coalesce(t.bis, make_date(berichtsjahr, 12, 31)) AS tag,
                 %s AS zahl, wertstatus, status_grund, wert_art::VARCHAR AS wert_art,
                 lieferung_id::VARCHAR AS lieferung_id,
                 zeile_nr, spalte::VARCHAR AS spalte, concat_ws(', ', %s) AS zelle
          FROM %s f JOIN dim_weitere_merkmale USING (weitere_merkmale)
          LEFT JOIN dim_zeitbezug t ON t.zeitbezug = f.zeitbezug
          WHERE datenquelle = %s AND aufgliederung = %s AND %s%s),
        ziel AS (
          SELECT raum_id::VARCHAR AS raum_id, name, nicht_zuordenbar, raumgliederung, gebietsstand
          FROM dim_raum WHERE ebene = %s%s),
        quelle AS (
          SELECT raum_id::VARCHAR AS raum_id, nicht_zuordenbar, schluessel, name FROM dim_raum
          WHERE raumgliederung = %s AND gebietsstand = %s AND ebene = %s),
        %s
        """,
        aufgliederung.isMesswert() ? "wert" : "anzahl",
        MERKMALE,
        aufgliederung.tabelle(),
        Sql.literal(aufgliederung.datenquelle()),
        Sql.literal(aufgliederung.id()),
        plan.bedingung(),
        ohneZeitbezuege.isEmpty()
            ? ""
            : " AND f.zeitbezug::VARCHAR NOT IN (" + Sql.literals(ohneZeitbezuege) + ")",
        Sql.literal(auswahl.ebene()),
        zielstand(),
        Sql.literal(aufgliederung.raumgliederung()),
        Sql.day(aufgliederung.gebietsstand()),
        Sql.literal(aufgliederung.ebene()),
        wege());
  }

  boolean isUmrechnung() {
    return weg instanceof Umrechnung;
  }

  private String zielstand() {
    return auswahl
        .gebietsstand()
        .map(
            stand ->
                Sql.format(
                    " AND raumgliederung = %s AND gebietsstand = %s",
                    Sql.literal(aufgliederung.raumgliederung()), Sql.day(stand)))
        .orElse("");
  }

  private String wege() {
    if (weg instanceof Umrechnung umrechnung) {
      return umrechnung(umrechnung.ebene());
    }
    return weg instanceof Gebietsweg.Direkt
        ? "weg AS (SELECT raum_id AS von, raum_id AS nach, 1.0 AS anteil, "
            + IMMER
            + " FROM quelle)"
        : "weg AS (" + zuordnung() + ")";
  }

  /**
   * {@code mitte}: the declared weights. They are put together before anything is multiplied: what
   * goes to two areas of the same larger one did not move.
   */
  private String umrechnung(String ebene) {
    String nachEbene =
        ebene.equals(auswahl.ebene())
            ? "SELECT von, mitte AS nach, gewicht FROM mitte"
            : """
              SELECT m.von, z.nach_raum_id::VARCHAR AS nach, m.gewicht * z.anteil AS gewicht
              FROM mitte m JOIN raum_zuordnung z ON z.von_raum_id::VARCHAR = m.mitte
              JOIN ziel n ON n.raum_id = z.nach_raum_id::VARCHAR
              """;
    return Sql.format(
        """
        mitte AS (
          SELECT u.von_raum_id::VARCHAR AS von, u.nach_raum_id::VARCHAR AS mitte, u.gewicht
          FROM raum_umrechnung u JOIN quelle q ON q.raum_id = u.von_raum_id::VARCHAR
          JOIN dim_raum m ON m.raum_id = u.nach_raum_id
          WHERE m.raumgliederung = %s AND m.gebietsstand = %s AND m.ebene = %s),
        weg AS (
          SELECT von, nach, CASE WHEN abs(sum(gewicht) - 1) < %s THEN 1 ELSE sum(gewicht) END
                 AS anteil, %s
          FROM (%s) GROUP BY von, nach)
        """,
        Sql.literal(aufgliederung.raumgliederung()),
        Sql.day(auswahl.gebietsstand().orElseThrow()),
        Sql.literal(ebene),
        GANZ,
        IMMER,
        nachEbene);
  }

  private String zuordnung() {
    String pseudo =
        Sql.format(
            "concat_ws(':', %s, %s, %s, 'nicht_zuordenbar')",
            Sql.literal(aufgliederung.raumgliederung()),
            Sql.literal(aufgliederung.gebietsstand().toString()),
            Sql.literal(auswahl.ebene()));
    return Sql.format(
        """
          SELECT z.von_raum_id::VARCHAR AS von, z.nach_raum_id::VARCHAR AS nach, z.anteil,
                 CASE WHEN z.gueltig_von = min(z.gueltig_von) OVER je
                      THEN DATE '0001-01-01' ELSE z.gueltig_von END AS ab,
                 CASE WHEN coalesce(z.gueltig_bis, DATE '9999-12-31')
                           = max(coalesce(z.gueltig_bis, DATE '9999-12-31')) OVER je
                      THEN DATE '9999-12-31' ELSE z.gueltig_bis END AS bis
          FROM raum_zuordnung z
          JOIN quelle q ON q.raum_id = z.von_raum_id::VARCHAR
          JOIN ziel n ON n.raum_id = z.nach_raum_id::VARCHAR
          WINDOW je AS (PARTITION BY z.von_raum_id, n.raumgliederung, n.gebietsstand)
          UNION ALL
          SELECT q.raum_id,
                 CASE WHEN (SELECT count(*) FROM ziel WHERE NOT nicht_zuordenbar) = 1
                      THEN (SELECT min(raum_id) FROM ziel WHERE NOT nicht_zuordenbar)
                      ELSE %s END, 1.0, %s
          FROM quelle q
          WHERE q.nicht_zuordenbar AND NOT EXISTS (
            SELECT 1 FROM raum_zuordnung z JOIN ziel n ON n.raum_id = z.nach_raum_id::VARCHAR
            WHERE z.von_raum_id::VARCHAR = q.raum_id)
        """,
        pseudo, IMMER);
  }

  /**
   * Cases that were counted where the conversion knows nobody to live, with file and line: they
   * would be lost.
   */
  String verlorene() {
    return with()
        + """
          SELECT z.von, z.zahl::DOUBLE, coalesce(l.datei, ''), z.zeile_nr, z.spalte
          FROM zelle z LEFT JOIN dim_lieferung l ON l.lieferung_id::VARCHAR = z.lieferung_id
          WHERE z.zahl > 0 AND z.von NOT IN (SELECT von FROM mitte)
          ORDER BY ALL LIMIT 1
          """;
  }

  /** The values by area and Zeitbezug. */
  String werte() {
    return with()
        + Sql.format(
            """
            , umfang AS (SELECT zeitbezug, count(DISTINCT zelle) AS zellen FROM zelle GROUP BY ALL),
            teile AS (
              SELECT z.zeitbezug, weg.nach, count(*) AS teile
              FROM (SELECT DISTINCT zeitbezug, tag FROM zelle) z
              JOIN weg ON z.tag BETWEEN weg.ab AND weg.bis
              JOIN quelle q ON q.raum_id = weg.von
              WHERE NOT q.nicht_zuordenbar GROUP BY ALL)
            SELECT weg.nach, any_value(coalesce(ziel.name, 'nicht zuordenbar')), z.berichtsjahr,
                   z.zeitbezug, sum(z.zahl * weg.anteil)::DOUBLE, summe_status(z.wertstatus),
                   arg_max(z.status_grund, z.wertstatus),
                   string_agg(DISTINCT z.lieferung_id, ',' ORDER BY z.lieferung_id),
                   count(*) FILTER (NOT q.nicht_zuordenbar)
                     < coalesce(any_value(teile.teile), 0) * any_value(umfang.zellen),
                   sum(z.zahl * weg.anteil * (1 - weg.anteil))::DOUBLE,
                   string_agg(DISTINCT z.wert_art, ',')
            FROM zelle z JOIN weg ON %s JOIN quelle q ON q.raum_id = z.von
            JOIN umfang USING (zeitbezug) LEFT JOIN ziel ON ziel.raum_id = weg.nach
            LEFT JOIN teile ON teile.nach = weg.nach AND teile.zeitbezug = z.zeitbezug
            GROUP BY weg.nach, z.berichtsjahr, z.zeitbezug
            """,
            WEG_DER_ZELLE);
  }

  /** Why there is no value for a year, a German sentence. */
  String grundFuerLuecke(int jahr) {
    return plan.gruende()
        .getOrDefault(jahr, Sql.format("Für dieses Gebiet wurde %s nichts geliefert.", jahr));
  }
}
