package de.lebenslagen.ops.bench;

import de.lebenslagen.warehouse.model.Zeitart;
import de.lebenslagen.warehouse.model.Zeitbezug;
import de.lebenslagen.warehouse.query.build.Abfragedatei;
import de.lebenslagen.warehouse.query.build.Sql;
import de.lebenslagen.warehouse.query.build.Tabellendatei;
import de.lebenslagen.warehouse.schema.Spaltenart;
import de.lebenslagen.warehouse.schema.Sternschema;
import de.lebenslagen.warehouse.schema.Sternspalte;
import de.lebenslagen.warehouse.schema.Sterntabelle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A query file of Berlin's size with made-up counts: {@value #GEBIETE} areas in one town, {@value
 * #JAHRE} years. Made without a load, because only reading is measured.
 */
final class Grossstadt implements AutoCloseable {

  static final int GEBIETE = 542;
  static final int JAHRE = 20;
  static final int LETZTES_JAHR = 2024;
  static final String EBENE = "planungsraum";

  private static final String STADT = "gross:2021-01-01:";
  private static final String WO = "'gross' AS raumgliederung, DATE '2021-01-01' AS gebietsstand, ";

  private final Connection connection;

  private Grossstadt(Connection connection) {
    this.connection = connection;
  }

  /** Builds the query file and returns its path. */
  static Path build(List<Zellgruppe> gruppen, Path ordner) throws SQLException, IOException {
    Files.createDirectories(ordner);
    try (Grossstadt stadt = new Grossstadt(DriverManager.getConnection("jdbc:duckdb:"))) {
      stadt.createTables();
      stadt.insertRaeume();
      stadt.insertZeiten();
      stadt.insertGruppen(gruppen);
      return Abfragedatei.build(stadt.write(ordner), ordner.resolve("gross.duckdb"));
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void insert(String tabelle, String select) throws SQLException {
    execute("INSERT INTO " + tabelle + " BY NAME " + select);
  }

  private void createTables() throws SQLException {
    for (Sterntabelle tabelle : Sternschema.listTabellen()) {
      String spalten =
          tabelle.spalten().stream().map(Grossstadt::column).collect(Collectors.joining(", "));
      execute("CREATE TABLE " + tabelle.name() + " (" + spalten + ")");
    }
  }

  private static String column(Sternspalte spalte) {
    return Sql.name(spalte.name())
        + " "
        + type(spalte.art())
        + (spalte.pflicht() ? " DEFAULT " + plain(spalte.art()) : "");
  }

  private static String type(Spaltenart art) {
    return switch (art) {
      case SCHLUESSEL, TEXT -> "VARCHAR";
      case GANZZAHL -> "INTEGER";
      case ANZAHL -> "BIGINT";
      case DEZIMAL -> "DOUBLE";
      case DATUM -> "DATE";
      case WAHRHEITSWERT -> "BOOLEAN";
      case GEOMETRIE -> "BLOB";
    };
  }

  private static String plain(Spaltenart art) {
    return switch (art) {
      case SCHLUESSEL -> Sql.literal(Sternschema.INSGESAMT);
      case TEXT, GEOMETRIE -> "''";
      case GANZZAHL, ANZAHL, DEZIMAL -> "1";
      case DATUM -> "DATE '2021-01-01'";
      case WAHRHEITSWERT -> "true";
    };
  }

  private void insertRaeume() throws SQLException {
    insert(
        "dim_ebene",
        "SELECT "
            + WO
            + "e AS ebene, rolle, rang FROM (VALUES ('planungsraum', 'SOZIALRAUM', 1),"
            + " ('stadt', 'STADT', 2)) t(e, rolle, rang)");
    String raum = "SELECT '" + STADT + "' || e || ':' || nr AS raum_id, " + WO;
    insert(
        "dim_raum",
        raum
            + "e AS ebene, nr AS schluessel, 'Gebiet ' || nr AS name, false AS nicht_zuordenbar"
            + " FROM (SELECT 'planungsraum' AS e, 10000 + range AS nr FROM range("
            + GEBIETE
            + ") UNION ALL SELECT 'stadt', 0)");
    insert(
        "raum_zuordnung",
        "SELECT raum_id AS von_raum_id, '"
            + STADT
            + "stadt:0' AS nach_raum_id FROM dim_raum WHERE ebene = 'planungsraum'");
  }

  private void insertZeiten() throws SQLException {
    execute("CREATE TABLE zeit (zeitart VARCHAR, jahr INTEGER, zeitbezug VARCHAR)");
    for (Zeitart art : Zeitart.values()) {
      for (int jahr = LETZTES_JAHR - JAHRE + 1; jahr <= LETZTES_JAHR; jahr++) {
        Zeitbezug zeit = zeitbezug(art, jahr);
        execute(
            Sql.format(
                "INSERT INTO zeit VALUES ('%s', %s, '%s')", art.name(), jahr, zeit.schluessel()));
        insert(
            "dim_zeitbezug",
            Sql.format(
                "SELECT '%s' AS zeitbezug, '%s' AS zeitart, %s AS von, %s AS bis",
                zeit.schluessel(), art.name(), Sql.day(zeit.von()), Sql.day(zeit.bis())));
      }
    }
  }

  private static Zeitbezug zeitbezug(Zeitart art, int jahr) {
    return switch (art) {
      case STICHTAG -> Zeitbezug.stichtag(LocalDate.of(jahr, 12, 31));
      case KALENDERJAHR -> Zeitbezug.kalenderjahr(jahr);
      case HALBJAHR -> Zeitbezug.halbjahr(jahr, 2);
      case QUARTAL -> Zeitbezug.quartal(jahr, 4);
      case SCHULJAHR -> Zeitbezug.schuljahr(jahr);
      case KITAJAHR -> Zeitbezug.kitajahr(jahr);
      case MEHRJAHR -> Zeitbezug.mehrjahr(jahr - 2, jahr);
    };
  }

  private void insertGruppen(List<Zellgruppe> gruppen) throws SQLException {
    insert("dim_datenquelle", "SELECT 'muster' AS datenquelle");
    insert("dim_lieferung", "SELECT 'L-0000000000000001' AS lieferung_id, 'muster' AS datenquelle");
    insert(
        "dim_gegenstand",
        "SELECT unnest(["
            + Sql.literals(gruppen.stream().map(Zellgruppe::gegenstand).distinct().toList())
            + "]) AS gegenstand");
    for (Zellgruppe gruppe : gruppen) {
      insert(
          "dim_aufgliederung",
          Sql.format(
              "SELECT 'muster' AS datenquelle, '%s' AS aufgliederung, '%s' AS tabelle,"
                  + " '%s' AS gegenstand, '%s' AS merkmale, %s'planungsraum' AS ebene,"
                  + " false AS fehlend_ist_null",
              gruppe.aufgliederung(),
              gruppe.tabelle(),
              gruppe.gegenstand(),
              String.join(",", gruppe.merkmale().keySet()),
              WO));
      insertFakten(gruppe);
    }
    insert(
        "dim_auspraegung",
        "SELECT DISTINCT 'altersgruppe' AS merkmal, altersgruppe AS auspraegung"
            + " FROM (SELECT altersgruppe FROM fct_zaehlung UNION FROM"
            + " (SELECT altersgruppe FROM fct_einwohnerbestand))");
  }

  private void insertFakten(Zellgruppe gruppe) throws SQLException {
    String columns = String.join(", ", Sternschema.EIGENE_MERKMALE) + ", " + Sternschema.WEITERE;
    String cells =
        gruppe.listZellen().stream().map(Grossstadt::cell).collect(Collectors.joining(", "));
    String number =
        gruppe.tabelle().equals("fct_messwert")
            ? "hash(raum_id, jahr) % 100 / 2.0 AS wert"
            : "1 + hash(raum_id, jahr, aufgliederung, COLUMNS(z.*)) % 400 AS anzahl"
                .replace("COLUMNS(z.*)", columns);
    insert(
        gruppe.tabelle(),
        Sql.format(
            "SELECT 'muster' AS datenquelle, '%s' AS aufgliederung, '%s' AS gegenstand, raum_id,"
                + " zeitbezug, jahr AS berichtsjahr, %s, %s, 'ZAHL' AS wertstatus,"
                + " 'GEZAEHLT' AS wert_art, 1 AS rundung, 'L-0000000000000001' AS lieferung_id,"
                + " 'anzahl' AS spalte FROM dim_raum, zeit, (VALUES %s) z(%s)"
                + " WHERE ebene = 'planungsraum' AND zeitart IN (%s)",
            gruppe.aufgliederung(),
            gruppe.gegenstand(),
            columns,
            number,
            cells,
            columns,
            Sql.literals(gruppe.zeiten().stream().map(Enum::name).toList())));
  }

  private static String cell(Map<String, String> zelle) {
    Map<String, String> more = new TreeMap<>(zelle);
    List<String> values = new ArrayList<>();
    for (String own : Sternschema.EIGENE_MERKMALE) {
      String value = more.remove(own);
      values.add(value == null ? Sternschema.INSGESAMT : value);
    }
    values.add(
        more.isEmpty()
            ? Sternschema.INSGESAMT
            : more.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(";")));
    return "(" + Sql.literals(values) + ")";
  }

  private List<Tabellendatei> write(Path ordner) throws SQLException {
    List<Tabellendatei> result = new ArrayList<>();
    for (Sterntabelle tabelle : Sternschema.listTabellen()) {
      Path datei = ordner.resolve(tabelle.name() + ".parquet");
      execute(
          Sql.format(
              "COPY (FROM %s ORDER BY %s) TO %s (FORMAT parquet, COMPRESSION zstd)",
              tabelle.name(),
              tabelle.sortierung().stream().map(Sql::name).collect(Collectors.joining(", ")),
              Sql.literal(datei.toString())));
      result.add(new Tabellendatei(tabelle.name(), datei));
    }
    return result;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
