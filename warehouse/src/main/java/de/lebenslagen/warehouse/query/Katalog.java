package de.lebenslagen.warehouse.query;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Abbruch.Kategorie;
import de.lebenslagen.warehouse.model.Quellenangabe;
import de.lebenslagen.warehouse.model.Vorschlaege;
import de.lebenslagen.warehouse.query.SqlFehler.Namen;
import de.lebenslagen.warehouse.query.SqlFehler.Spaltenname;
import de.lebenslagen.warehouse.query.build.Sql;
import de.lebenslagen.warehouse.schema.Sternschema;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a query file holds: tables, views, columns, units, and what was delivered for when. */
public final class Katalog {

  private static final Map<String, String> EINHEITEN =
      Map.of(
          "flaeche_km2", "km²",
          "punkt_laenge", "Grad",
          "punkt_breite", "Grad",
          "alter_von", "Jahre",
          "alter_bis", "Jahre");

  /** Between the names of Datenquelle and Aufgliederung in the name of a view. */
  private static final String STRICHE = "__";

  private final Connection connection;

  Katalog(Connection connection) {
    this.connection = connection;
  }

  /** A table or view. */
  public record Tabelle(String name, Art art, String beschreibung, long zeilen) {
    /** What a table is for. */
    public enum Art {
      /** Joined rows of one Aufgliederung: the place to start. */
      SICHT,
      FAKTEN,
      DIMENSION
    }
  }

  /** A column with its unit where it has one. */
  public record Spalte(
      String tabelle, String name, String typ, String beschreibung, Optional<String> einheit) {}

  /**
   * What was delivered: one entry per Datenquelle, Aufgliederung and Zeitbezug.
   *
   * @param raeume number of areas with a row
   * @param ohneZahl number of rows whose status has no number
   */
  public record Abdeckung(
      String datenquelle,
      String aufgliederung,
      String titel,
      String gegenstand,
      String einheit,
      String raumgliederung,
      LocalDate gebietsstand,
      String ebene,
      String zeitbezug,
      int berichtsjahr,
      long raeume,
      long zeilen,
      long ohneZahl) {}

  /** Views first, then facts, then dimensions; the number of rows of a view is not counted: -1. */
  public List<Tabelle> listTabellen() {
    return list(
        """
        SELECT view_name AS name, 'SICHT' AS art, coalesce(comment, '') AS beschreibung,
               -1 AS zeilen
        FROM duckdb_views() WHERE NOT internal AND schema_name = 'main'
        UNION ALL
        SELECT table_name, CASE WHEN table_name LIKE 'fct%' THEN 'FAKTEN' ELSE 'DIMENSION' END,
               coalesce(comment, ''), estimated_size
        FROM duckdb_tables() WHERE schema_name = 'main' AND database_name = current_database()
        ORDER BY CASE art WHEN 'SICHT' THEN 1 WHEN 'FAKTEN' THEN 2 ELSE 3 END, name
        """,
        row ->
            new Tabelle(
                row.getString(1),
                Tabelle.Art.valueOf(row.getString(2)),
                row.getString(3),
                row.getLong(4)));
  }

  /** The columns of a table or view in their order; empty where there is no such table. */
  public List<Spalte> listSpalten(String tabelle) {
    return list(
        """
        SELECT column_name, CASE WHEN data_type LIKE 'ENUM%' THEN 'TEXT' ELSE data_type END,
               coalesce(comment, (SELECT any_value(f.comment) FROM duckdb_columns() f
                                  WHERE f.table_name LIKE 'fct%'
                                    AND f.column_name = c.column_name), '')
        FROM duckdb_columns() c
        WHERE schema_name = 'main' AND database_name = current_database() AND table_name = ?
        ORDER BY column_index
        """,
        row ->
            new Spalte(
                tabelle,
                row.getString(1),
                row.getString(2),
                row.getString(3),
                findEinheit(tabelle, row.getString(1))),
        tabelle);
  }

  /** The unit of a column, where it has one and the same in all rows. */
  public Optional<String> findEinheit(String tabelle, String spalte) {
    if (!spalte.equals("anzahl") && !spalte.equals("wert")) {
      return Optional.ofNullable(EINHEITEN.get(spalte));
    }
    List<String> einheiten =
        list(
            """
            SELECT DISTINCT g.einheit::VARCHAR
            FROM dim_aufgliederung a JOIN dim_gegenstand g USING (gegenstand)
            WHERE concat(a.datenquelle, '__', a.aufgliederung) = ? OR a.tabelle::VARCHAR = ?
            """,
            row -> row.getString(1),
            tabelle,
            tabelle);
    return einheiten.size() == 1 ? Optional.of(einheiten.get(0)) : Optional.empty();
  }

  /** What was delivered for which level and time. */
  public List<Abdeckung> listAbdeckung() {
    List<String> fakten =
        list(
            """
            SELECT table_name FROM duckdb_tables()
            WHERE schema_name = 'main' AND database_name = current_database()
              AND table_name LIKE 'fct%' ORDER BY ALL
            """,
            row -> row.getString(1));
    List<Abdeckung> result = new ArrayList<>();
    fakten.forEach(tabelle -> result.addAll(listAbdeckung(tabelle)));
    return result;
  }

  private List<Abdeckung> listAbdeckung(String tabelle) {
    return list(
        Sql.format(
            """
        SELECT a.datenquelle, a.aufgliederung, a.titel, a.gegenstand,
               coalesce(g.einheit::VARCHAR, ''), a.raumgliederung, a.gebietsstand, a.ebene,
               f.zeitbezug, f.berichtsjahr, f.raeume, f.zeilen, f.ohne_zahl
        FROM (SELECT datenquelle, aufgliederung, zeitbezug, berichtsjahr,
                     %s AS raeume, count(*) AS zeilen,
                     count(*) FILTER (NOT wertstatus_mit_zahl(wertstatus::VARCHAR)) AS ohne_zahl
              FROM %s GROUP BY ALL) f
        JOIN dim_aufgliederung a USING (datenquelle, aufgliederung)
        LEFT JOIN dim_gegenstand g ON g.gegenstand = a.gegenstand
        ORDER BY a.datenquelle, a.aufgliederung, f.berichtsjahr, f.zeitbezug
        """,
            raeume(tabelle), tabelle),
        row ->
            new Abdeckung(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, LocalDate.class),
                row.getString(8),
                row.getString(9),
                row.getInt(10),
                row.getLong(11),
                row.getLong(12),
                row.getLong(13)));
  }

  /** Areas that occur: for moves, those out of which or into which anybody moved. */
  private static String raeume(String tabelle) {
    List<String> spalten = Sternschema.getTabelle(tabelle).raumspalten();
    return spalten.size() == 1
        ? "count(DISTINCT " + spalten.get(0) + ")"
        : "len(list_distinct(list_concat("
            + spalten.stream()
                .map(s -> "coalesce(list(DISTINCT " + s + "), [])")
                .collect(Collectors.joining(", "))
            + ")))";
  }

  /** A German sentence with what was perhaps meant by the name of a table that does not exist. */
  public String vorschlag(String tabelle) {
    List<String> tabellen = listTabellen().stream().map(Tabelle::name).toList();
    List<String> nahe = listNahe(tabelle, tabellen);
    return nahe.isEmpty() ? Vorschlaege.satz(tabelle, tabellen) : Vorschlaege.frage(nahe);
  }

  /** Where no name is near, perhaps the Datenquelle was meant, which stands before the strokes. */
  static List<String> listNahe(String gesucht, Collection<String> tabellen) {
    List<String> nahe = Vorschlaege.list(gesucht, tabellen);
    return nahe.isEmpty()
        ? Vorschlaege.list(
            gesucht,
            tabellen.stream().filter(t -> t.contains(STRICHE)).sorted().toList(),
            t -> List.of(t.substring(0, t.indexOf(STRICHE))))
        : nahe;
  }

  /** How a Datenquelle wants to be named under its figures; empty where it isn't there. */
  public Optional<Quellenangabe> findQuellenangabe(String datenquelle) {
    return list(
            "SELECT quellenangabe::VARCHAR, lizenz::VARCHAR FROM dim_datenquelle"
                + " WHERE datenquelle::VARCHAR = ?",
            row -> new Quellenangabe(row.getString(1), row.getString(2)),
            datenquelle)
        .stream()
        .findFirst();
  }

  /** All names for suggestions and completion. */
  Namen namen() {
    return new Namen(
        listTabellen().stream().map(Tabelle::name).toList(),
        list(
            "SELECT table_name, column_name FROM duckdb_columns() WHERE schema_name = 'main'"
                + " AND database_name = current_database()",
            row -> new Spaltenname(row.getString(1), row.getString(2))),
        list("SELECT DISTINCT function_name FROM duckdb_functions()", row -> row.getString(1)));
  }

  /** Reads a row; only called for the current one. */
  interface Leser<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> List<T> list(String sql, Leser<T> leser, String... parameter) {
    synchronized (connection) {
      return read(sql, leser, parameter);
    }
  }

  private <T> List<T> read(String sql, Leser<T> leser, String... parameter) {
    List<T> result = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameter.length; i++) {
        statement.setString(i + 1, parameter[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          result.add(leser.read(rows));
        }
      }
    } catch (SQLException e) {
      throw new Abbruch(
          Kategorie.SYSTEM,
          "Die Abfragedatei ist beschädigt: " + e.getMessage(),
          "Bitte die Datei löschen: sie wird aus dem Datenstand neu gebaut.",
          e);
    }
    return result;
  }
}
