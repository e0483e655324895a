package de.lebenslagen.warehouse.query.kennzahl;

import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.query.build.Sql;
import de.lebenslagen.warehouse.query.kennzahl.Lieferumfang.Zelle;
import de.lebenslagen.warehouse.schema.Sternschema;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The SQL for the cells of a selection and for the areas into which they are added up.
 *
 * @param weg how its areas get to the wanted ones
 * @param plan what to read in which year
 * @param umfang what was delivered in the Aufgliederung
 * @param ohneZeitbezuege what another part of the same series answers already
 */
record Zellabfrage(
    Kennzahlauswahl auswahl,
    Aufgliederung aufgliederung,
    Gebietsweg weg,
    Jahresplan plan,
    List<Zelle> umfang,
    Set<String> ohneZeitbezuege) {

  /** Weights that sum to 1 but for the last digits are whole areas put together. */
  private static final String GANZ = "1e-9";

  private static final String MERKMALE =
      String.join(", ", Sternschema.EIGENE_MERKMALE) + ", " + Sternschema.WEITERE;

  /**
   * One row per target area, Zeitbezug, status and Lieferung: the sum Σ y·w, the rows in it that
   * are of areas that could be assigned, and Σ y·w·(1−w). For people who want to follow a
   * calculation: what {@link Summenabfrage} and {@link Gebietswege} do, as one statement.
   */
  String summen() {
    String sums =
        Sql.format(
            """
            SELECT raum_id, zeitbezug, wertstatus, lieferung_id, min(berichtsjahr) AS berichtsjahr,
                   sum(%s) AS zahl, count(*) AS zeilen,
                   min(status_grund) FILTER (status_grund IS NOT NULL) AS status_grund
            FROM %s GROUP BY raum_id, zeitbezug, wertstatus, lieferung_id""",
            wertspalte(), fakten());
    if (isDirekt()) {
      return Sql.format(
          """
          SELECT raum_id::VARCHAR AS nach, berichtsjahr, zeitbezug::VARCHAR AS zeitbezug,
                 wertstatus::VARCHAR AS wertstatus, lieferung_id::VARCHAR AS lieferung_id,
                 zahl::DOUBLE AS zahl, status_grund, zeilen::BIGINT AS zugeordnet,
                 0::DOUBLE AS varianz
          FROM (%s)
          """,
          sums);
    }
    return Sql.format(
        """
        WITH teil AS (%s), %s
        SELECT weg.nach, min(teil.berichtsjahr) AS berichtsjahr,
               teil.zeitbezug::VARCHAR AS zeitbezug, teil.wertstatus::VARCHAR AS wertstatus,
               teil.lieferung_id::VARCHAR AS lieferung_id,
               sum(teil.zahl * weg.anteil)::DOUBLE AS zahl,
               min(teil.status_grund) AS status_grund,
               coalesce(sum(teil.zeilen) FILTER (NOT q.nicht_zuordenbar), 0)::BIGINT AS zugeordnet,
               sum(teil.zahl * weg.anteil * (1 - weg.anteil))::DOUBLE AS varianz
        FROM teil JOIN weg ON weg.von = teil.raum_id::VARCHAR
        JOIN quelle q ON q.raum_id = weg.von
        GROUP BY weg.nach, teil.zeitbezug, teil.wertstatus, teil.lieferung_id
        """,
        sums, raumwege());
  }

  /** What selections must share to be added up in one pass over the facts. */
  String quellschluessel() {
    return String.join(
        "/",
        aufgliederung.datenquelle(),
        aufgliederung.id(),
        isPunkt() ? auswahl.gebietsstand().toString() + weg : "",
        ohneZeitbezuege.toString());
  }

  /** Whether nothing of what it asks for was delivered, so that there is nothing to add up. */
  boolean isLeer() {
    return plan.brauchbar().isEmpty();
  }

  /** One row per way: source area, whether it is one that could not be assigned, target, share. */
  String einzelwege() {
    return Sql.format(
        "WITH %s SELECT weg.von, q.nicht_zuordenbar, weg.nach, weg.anteil::DOUBLE"
            + " FROM weg JOIN quelle q ON q.raum_id = weg.von ORDER BY ALL",
        raumwege());
  }

  /** The condition for its rows; {@code true} where it is all of the Aufgliederung. */
  String bedingung() {
    return plan.bedingung(umfang);
  }

  /** The FROM and WHERE of all facts of the Aufgliederung. */
  String alleFakten() {
    return Sql.format(
        "%s f WHERE datenquelle = %s AND aufgliederung = %s%s",
        tabelle(),
        Sql.literal(aufgliederung.datenquelle()),
        Sql.literal(aufgliederung.id()),
        ohneZeitbezuege.isEmpty()
            ? ""
            : " AND zeitbezug NOT IN (" + Sql.literals(ohneZeitbezuege) + ")");
  }

  /** The FROM and WHERE of the selected facts. */
  private String fakten() {
    return alleFakten() + " AND (" + bedingung() + ")";
  }

  /** The facts; those of facilities with the areas of the wanted Gebietsstand. */
  private String tabelle() {
    if (!isPunkt()) {
      return aufgliederung.tabelle();
    }
    return Sql.format(
        """
        (SELECT f.* REPLACE (coalesce(p.raum_id::VARCHAR, %s) AS raum_id)
        FROM %s f LEFT JOIN (
          SELECT e.* FROM raum_einrichtung e JOIN dim_raum r USING (raum_id)
          WHERE r.raumgliederung = %s AND r.gebietsstand = %s) p
        ON p.einrichtung = f.einrichtung AND p.datenquelle = f.datenquelle
          AND p.zeitbezug = f.zeitbezug)""",
        Sql.literal(
            aufgliederung.raumgliederung()
                + ":"
                + auswahl.gebietsstand().orElseThrow()
                + ":"
                + quellebene()
                + ":nicht_zuordenbar"),
        aufgliederung.tabelle(),
        Sql.literal(aufgliederung.raumgliederung()),
        Sql.day(auswahl.gebietsstand().orElseThrow()));
  }

  private String quellebene() {
    return weg instanceof Gebietsweg.Punkt punkt ? punkt.ebene() : aufgliederung.ebene();
  }

  private LocalDate quellstand() {
    return isPunkt() ? auswahl.gebietsstand().orElseThrow() : aufgliederung.gebietsstand();
  }

  String wertspalte() {
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

  /**
   * One row per target area: name, source areas in it, whether any lies in it only in part; and how
   * many source areas the conversion does not know.
   */
  String ziele() {
    return Sql.format(
        """
        WITH %s
        SELECT coalesce(weg.nach, ziel.raum_id), any_value(ziel.name),
               coalesce(any_value(ziel.nicht_zuordenbar), true),
               count(*) FILTER (NOT q.nicht_zuordenbar), coalesce(bool_or(weg.anteil <> 1), false),
               %s
        FROM weg JOIN quelle q ON q.raum_id = weg.von
        %s JOIN ziel ON ziel.raum_id = weg.nach
        GROUP BY 1 ORDER BY 1
        """,
        raumwege(),
        isUmrechnung()
            ? "(SELECT count(*) FROM quelle WHERE raum_id NOT IN (SELECT von FROM mitte))::BIGINT"
            : "0::BIGINT",
        auswahl.gebietsstand().isPresent() ? "FULL" : "LEFT");
  }

  /** What decides about {@link #ziele}: selections with the same share them. */
  String zielschluessel() {
    return String.join(
        ":",
        aufgliederung.raumgliederung(),
        aufgliederung.gebietsstand().toString(),
        aufgliederung.ebene(),
        auswahl.ebene(),
        auswahl.gebietsstand().toString(),
        weg.toString());
  }

  /**
   * Source areas that the conversion does not know, for which cases were counted, with file and
   * line: they would be lost.
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

  boolean isUmrechnung() {
    return weg instanceof Gebietsweg.Umrechnung;
  }

  /** Whether its areas are found by the points of facilities: then they are text. */
  boolean isPunkt() {
    return weg instanceof Gebietsweg.Punkt;
  }

  boolean isDirekt() {
    return weg instanceof Gebietsweg.Direkt;
  }

  /**
   * {@code weg(von, nach, anteil)}: which share of each source area goes into which area. What a
   * source could not assign goes where it is assigned to; else to the town, where the level has one
   * area only; else to the level's own "nicht zuordenbar".
   */
  private String raumwege() {
    return Sql.format(
        """
        ziel AS (
          SELECT raum_id::VARCHAR AS raum_id, name, nicht_zuordenbar, raumgliederung, gebietsstand
          FROM dim_raum WHERE ebene = %s%s),
        quelle AS (
          SELECT raum_id::VARCHAR AS raum_id, nicht_zuordenbar FROM dim_raum
          WHERE raumgliederung = %s AND gebietsstand = %s AND ebene = %s),
        %s""",
        Sql.literal(auswahl.ebene()),
        zielstand(),
        Sql.literal(aufgliederung.raumgliederung()),
        Sql.day(quellstand()),
        Sql.literal(quellebene()),
        wege());
  }

  private String wege() {
    if (weg instanceof Gebietsweg.Umrechnung umrechnung) {
      return umrechnung(umrechnung.ebene());
    }
    return quellebene().equals(auswahl.ebene())
        ? "weg AS (SELECT raum_id AS von, raum_id AS nach, 1.0 AS anteil FROM quelle)"
        : "weg AS (" + zuordnung() + ")";
  }

  /** Areas are added up inside one Gebietsstand of one area system. */
  private String zielstand() {
    return Sql.format(
        " AND raumgliederung = %s AND gebietsstand = %s",
        Sql.literal(aufgliederung.raumgliederung()),
        Sql.day(auswahl.gebietsstand().orElse(quellstand())));
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
              FROM mitte m JOIN gueltig z ON z.von_raum_id::VARCHAR = m.mitte
              JOIN ziel n ON n.raum_id = z.nach_raum_id::VARCHAR
              """;
    return Sql.format(
        """
        gueltig AS (%s),
        mitte AS (
          SELECT u.von_raum_id::VARCHAR AS von, u.nach_raum_id::VARCHAR AS mitte, u.gewicht
          FROM raum_umrechnung u JOIN quelle q ON q.raum_id = u.von_raum_id::VARCHAR
          JOIN dim_raum m ON m.raum_id = u.nach_raum_id
          WHERE m.raumgliederung = %s AND m.gebietsstand = %s AND m.ebene = %s),
        weg AS (
          SELECT von, nach,
                 CASE WHEN abs(sum(gewicht) - 1) < %s THEN 1 ELSE sum(gewicht) END AS anteil
          FROM (%s) GROUP BY von, nach)""",
        gueltigeZuordnungen(),
        Sql.literal(aufgliederung.raumgliederung()),
        Sql.day(auswahl.gebietsstand().orElseThrow()),
        Sql.literal(ebene),
        GANZ,
        nachEbene);
  }

  /**
   * Each area's last assignment to an Ebene: it holds for all years, so that a series compares the
   * same ground.
   */
  private static String gueltigeZuordnungen() {
    return """
        SELECT z.von_raum_id, z.nach_raum_id, z.anteil
        FROM raum_zuordnung z JOIN dim_raum n ON n.raum_id = z.nach_raum_id
        QUALIFY coalesce(z.gueltig_bis, DATE '9999-12-31') >= max(z.gueltig_von) OVER (
          PARTITION BY z.von_raum_id, n.raumgliederung, n.gebietsstand, n.ebene)
        """;
  }

  private String zuordnung() {
    String pseudo =
        Sql.format(
            "concat_ws(':', %s, %s, %s, 'nicht_zuordenbar')",
            Sql.literal(aufgliederung.raumgliederung()),
            Sql.literal(quellstand().toString()),
            Sql.literal(auswahl.ebene()));
    return Sql.format(
        """
          SELECT DISTINCT z.von_raum_id::VARCHAR AS von, z.nach_raum_id::VARCHAR AS nach, z.anteil
          FROM (%s) z
          JOIN quelle q ON q.raum_id = z.von_raum_id::VARCHAR
          JOIN ziel n ON n.raum_id = z.nach_raum_id::VARCHAR
          UNION ALL
          SELECT q.raum_id,
                 CASE WHEN (SELECT count(*) FROM ziel WHERE NOT nicht_zuordenbar) = 1
                      THEN (SELECT min(raum_id) FROM ziel WHERE NOT nicht_zuordenbar)
                      ELSE %s END, 1.0
          FROM quelle q
          WHERE q.nicht_zuordenbar AND NOT EXISTS (
            SELECT 1 FROM raum_zuordnung z JOIN ziel n ON n.raum_id = z.nach_raum_id::VARCHAR
            WHERE z.von_raum_id::VARCHAR = q.raum_id)
        """,
        gueltigeZuordnungen(), pseudo);
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
