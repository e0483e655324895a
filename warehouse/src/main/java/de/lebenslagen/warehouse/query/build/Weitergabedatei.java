package de.lebenslagen.warehouse.query.build;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Dateifehler;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.schema.Spaltenart;
import de.lebenslagen.warehouse.schema.Sternspalte;
import de.lebenslagen.warehouse.schema.Sterntabelle;
import de.lebenslagen.warehouse.schema.Weitergabeschema;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * The release as one DuckDB file for other programs: what was published and the dimensions that
 * this needs, nothing else; tables with comments, macros for sums, views to start with.
 *
 * <p>It is written cell by cell, never copied: what lay in the memory of whoever built the sealed
 * query file can't be in it. Its format is that of DuckDB 1, so that versions from 1.1 on read it;
 * what the sealed file has is read by the newest only. One thread and no compression, because
 * compression draws samples: the same release gives the same bytes.
 */
public final class Weitergabedatei {

  /** Of the storage: older programs read it, newer ones too. */
  private static final String FORMAT = "v1.0.0";

  /** Fresh memory for blocks, so that what others left in memory is in no gap of the file. */
  private static final String SPEICHER = "256MB";

  private static final String RELEASE = "freigabe";
  private static final String ZIEL = "ziel";

  /** Levels of what was counted, and of what facilities say where they lie. */
  private static final String EBENEN =
      "(SELECT raumgliederung, gebietsstand, ebene FROM freigabe.dim_aufgliederung UNION"
          + " SELECT raumgliederung, gebietsstand, ebene FROM freigabe.dim_raum WHERE raum_id IN"
          + " (SELECT raum_id FROM freigabe.dim_einrichtung))";

  private static final String RAEUME =
      "(SELECT raum_id::VARCHAR FROM freigabe.dim_raum"
          + " WHERE (raumgliederung, gebietsstand, ebene) IN "
          + EBENEN
          + ")";
  private static final String QUELLEN =
      "(SELECT datenquelle FROM freigabe.dim_aufgliederung UNION"
          + " SELECT datenquelle FROM freigabe.dim_einrichtung)";

  /** Which rows of a dimension are needed. */
  private static final Map<String, String> BEDARF =
      Map.ofEntries(
          Map.entry(
              "dim_raumgliederung",
              "(raumgliederung, gebietsstand) IN (SELECT raumgliederung, gebietsstand FROM "
                  + EBENEN
                  + ")"),
          Map.entry("dim_ebene", "(raumgliederung, gebietsstand, ebene) IN " + EBENEN),
          Map.entry("dim_raum", "(raumgliederung, gebietsstand, ebene) IN " + EBENEN),
          Map.entry("geo_raum", "raum_id::VARCHAR IN " + RAEUME),
          Map.entry(
              "raum_zuordnung",
              "von_raum_id::VARCHAR IN " + RAEUME + " AND nach_raum_id::VARCHAR IN " + RAEUME),
          Map.entry("dim_datenquelle", "datenquelle IN " + QUELLEN),
          Map.entry(
              "dim_gegenstand",
              "gegenstand IN (SELECT gegenstand FROM freigabe.dim_aufgliederung)"),
          Map.entry(
              "dim_auspraegung",
              "merkmal::VARCHAR IN (SELECT unnest(string_split(replace(merkmale, ' ', ''), ','))"
                  + " FROM freigabe.dim_aufgliederung)"
                  + " OR merkmal::VARCHAR = 'einrichtungsart' AND auspraegung::VARCHAR IN"
                  + " (SELECT art::VARCHAR FROM freigabe.dim_einrichtung)"),
          Map.entry(
              "dim_zeitbezug",
              "zeitbezug::VARCHAR IN (SELECT zeitbezug::VARCHAR FROM freigabe.meta.lieferumfang"
                  + " UNION SELECT zeitbezug::VARCHAR FROM freigabe.dim_einrichtung)"),
          Map.entry("raum_einrichtung", "raum_id::VARCHAR IN " + RAEUME));

  private final Connection connection;
  private final List<Sterntabelle> tabellen = new ArrayList<>();

  private Weitergabedatei(Connection connection) {
    this.connection = connection;
  }

  /**
   * Writes the file.
   *
   * @param freigabe the sealed query file of the release
   * @param zusaetze the indicators and their values
   * @return the tables with rows, then the views, as they are described in the file
   * @throws Abbruch SYSTEM where it can't be written
   */
  public static List<Sterntabelle> build(Path freigabe, List<Zusatztabelle> zusaetze, Path ziel) {
    Properties properties = new Properties();
    properties.setProperty("threads", "1");
    properties.setProperty("block_allocator_memory", SPEICHER);
    properties.setProperty("jdbc_instance_cache", "false");
    properties.setProperty("autoload_known_extensions", "false");
    properties.setProperty("autoinstall_known_extensions", "false");
    try (DuckDBConnection connection = DuckDb.connect("", properties)) {
      Sql.execute(connection, "SET force_compression = 'uncompressed'");
      attach(connection, freigabe, RELEASE, "READ_ONLY");
      attach(connection, ziel, ZIEL, "STORAGE_VERSION " + Sql.literal(FORMAT));
      List<Sterntabelle> result = new Weitergabedatei(connection).write(connection, zusaetze);
      Sql.execute(connection, "USE memory");
      Sql.execute(connection, "CHECKPOINT " + ZIEL);
      Sql.execute(connection, "DETACH " + ZIEL);
      return result;
    } catch (SQLException e) {
      String failure = "Die Datei für andere Programme lässt sich nicht schreiben";
      throw Dateifehler.find(failure, ziel, e)
          .orElseGet(
              () ->
                  new Abbruch(
                      Abbruch.Kategorie.SYSTEM,
                      failure + ": " + e.getMessage(),
                      "Bitte die Abfragedatei der Freigabe löschen (.lebenslagen/abfrage) und den"
                          + " Befehl wiederholen.",
                      e));
    }
  }

  private static void attach(Connection connection, Path datei, String name, String option)
      throws SQLException {
    Sql.execute(connection, Sql.format("ATTACH %s AS %s (%s)", Sql.path(datei), name, option));
  }

  private List<Sterntabelle> write(DuckDBConnection connection, List<Zusatztabelle> zusaetze)
      throws SQLException {
    connection.setAutoCommit(false);
    Sql.execute(connection, "USE " + ZIEL);
    Sql.execute(
        connection,
        Sql.format(
            "CREATE TYPE %s AS ENUM (%s)",
            Wertevorrat.WERTSTATUS,
            Sql.literals(Arrays.stream(Statuscode.values()).map(Enum::name).toList())));
    Map<String, Zusatztabelle> own = new LinkedHashMap<>();
    zusaetze.forEach(z -> own.put(z.tabelle().name(), z));
    for (Sterntabelle tabelle : Weitergabeschema.listTabellen()) {
      create(tabelle);
      Zusatztabelle zusatz = own.get(tabelle.name());
      if (zusatz == null) {
        copy(tabelle);
      } else {
        append(connection, zusatz);
      }
      keepIfFilled(tabelle);
    }
    for (String makro : Makros.listSql()) {
      Sql.execute(connection, makro);
    }
    List<Sterntabelle> sichten = new Weitergabesichten(connection, tabellen).create();
    connection.commit();
    connection.setAutoCommit(true);
    return Stream.concat(tabellen.stream(), sichten.stream()).toList();
  }

  private void create(Sterntabelle tabelle) throws SQLException {
    String columns =
        tabelle.spalten().stream()
            .map(s -> Sql.name(s.name()) + " " + typ(s) + (s.pflicht() ? " NOT NULL" : ""))
            .collect(Collectors.joining(", "));
    Sql.execute(connection, Sql.format("CREATE TABLE %s (%s)", tabelle.name(), columns));
  }

  private static String typ(Sternspalte spalte) {
    return spalte.art() == Spaltenart.SCHLUESSEL && isStatus(spalte)
        ? Wertevorrat.WERTSTATUS
        : Spaltentyp.inParquet(spalte.art());
  }

  private static boolean isStatus(Sternspalte spalte) {
    return spalte.name().endsWith(Wertevorrat.WERTSTATUS);
  }

  private void copy(Sterntabelle tabelle) throws SQLException {
    String columns =
        tabelle.spalten().stream()
            .map(
                s ->
                    s.art() == Spaltenart.SCHLUESSEL
                        ? Sql.name(s.name()) + "::VARCHAR"
                        : Sql.name(s.name()))
            .collect(Collectors.joining(", "));
    String order =
        tabelle.sortierung().stream()
            .map(s -> Sql.name(s) + "::VARCHAR")
            .collect(Collectors.joining(", "));
    Sql.execute(
        connection,
        Sql.format(
            "INSERT INTO %1$s SELECT %2$s FROM %3$s.%1$s WHERE %4$s ORDER BY %5$s",
            tabelle.name(), columns, RELEASE, BEDARF.getOrDefault(tabelle.name(), "true"), order));
  }

  private static void append(DuckDBConnection connection, Zusatztabelle zusatz)
      throws SQLException {
    try (DuckDBAppender appender =
        connection.createAppender(ZIEL, "main", zusatz.tabelle().name())) {
      for (List<?> zeile : zusatz.zeilen()) {
        appender.beginRow();
        for (Object wert : zeile) {
          append(appender, wert);
        }
        appender.endRow();
      }
    }
  }

  private static void append(DuckDBAppender appender, @Nullable Object wert) throws SQLException {
    if (wert == null) {
      appender.appendNull();
    } else if (wert instanceof Integer number) {
      appender.append(number.intValue());
    } else if (wert instanceof Double number) {
      appender.append(number.doubleValue());
    } else {
      appender.append(wert.toString());
    }
  }

  /** A table of which nothing was published would only raise questions. */
  private void keepIfFilled(Sterntabelle tabelle) throws SQLException {
    boolean isEmpty =
        Sql.listTexts(connection, "SELECT 'x' FROM " + tabelle.name() + " LIMIT 1").isEmpty();
    if (isEmpty) {
      Sql.execute(connection, "DROP TABLE " + tabelle.name());
      return;
    }
    tabellen.add(tabelle);
    comment(connection, "TABLE", tabelle);
  }

  static void comment(Connection connection, String art, Sterntabelle tabelle) throws SQLException {
    Sql.execute(
        connection,
        Sql.format(
            "COMMENT ON %s %s IS %s",
            art, Sql.name(tabelle.name()), Sql.literal(tabelle.beschreibung())));
    for (Sternspalte spalte : tabelle.spalten()) {
      Sql.execute(
          connection,
          Sql.format(
              "COMMENT ON COLUMN %s.%s IS %s",
              Sql.name(tabelle.name()),
              Sql.name(spalte.name()),
              Sql.literal(spalte.beschreibung())));
    }
  }
}
