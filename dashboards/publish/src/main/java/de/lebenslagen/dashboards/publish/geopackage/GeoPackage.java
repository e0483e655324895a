package de.lebenslagen.dashboards.publish.geopackage;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Dateifehler;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.sqlite.JDBC;

/**
 * A GeoPackage 1.3 (OGC 12-128r17) in the making: tables of areas and tables without places, titles
 * of columns (extension {@code gpkg_schema}) and styles where QGIS looks for them.
 *
 * <p>No clock and no random number goes in, and what was deleted while it was made is gone: the
 * same content gives the same bytes.
 */
public final class GeoPackage implements AutoCloseable {

  /** "GPKG". */
  private static final int KENNUNG = 0x47504B47;

  private static final int FASSUNG = 10_300;
  private static final int WGS_84 = 4326;
  private static final String FEHLER = "Das GeoPackage lässt sich nicht schreiben";

  private static final DateTimeFormatter ZEIT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final String WKT =
      "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563,"
          + "AUTHORITY[\"EPSG\",\"7030\"]],AUTHORITY[\"EPSG\",\"6326\"]],PRIMEM[\"Greenwich\",0,"
          + "AUTHORITY[\"EPSG\",\"8901\"]],UNIT[\"degree\",0.0174532925199433,"
          + "AUTHORITY[\"EPSG\",\"9122\"]],AXIS[\"Latitude\",NORTH],AXIS[\"Longitude\",EAST],"
          + "AUTHORITY[\"EPSG\",\"4326\"]]";

  private static final List<String> GRUNDTABELLEN =
      List.of(
          """
          CREATE TABLE gpkg_spatial_ref_sys (
            srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY,
            organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL,
            definition TEXT NOT NULL, description TEXT)
          """,
          """
          CREATE TABLE gpkg_contents (
            table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
            description TEXT DEFAULT '',
            last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
            min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
            CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))
          """,
          """
          CREATE TABLE gpkg_geometry_columns (
            table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
            srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
            CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
            CONSTRAINT uk_gc_table_name UNIQUE (table_name),
            CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
            CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))
          """,
          """
          CREATE TABLE gpkg_extensions (
            table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL,
            definition TEXT NOT NULL, scope TEXT NOT NULL,
            CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))
          """,
          """
          CREATE TABLE gpkg_data_columns (
            table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT, title TEXT,
            description TEXT, mime_type TEXT, constraint_name TEXT,
            CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name),
            CONSTRAINT gdc_tn UNIQUE (table_name, name))
          """,
          """
          CREATE TABLE gpkg_data_column_constraints (
            constraint_name TEXT NOT NULL, constraint_type TEXT NOT NULL, value TEXT, min NUMERIC,
            min_is_inclusive BOOLEAN, max NUMERIC, max_is_inclusive BOOLEAN, description TEXT,
            CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value))
          """,
          """
          CREATE TABLE layer_styles (
            id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256),
            f_table_schema TEXT(256), f_table_name TEXT(256), f_geometry_column TEXT(256),
            styleName TEXT(30), styleQML TEXT, styleSLD TEXT, useAsDefault BOOLEAN,
            description TEXT, owner TEXT(30), ui TEXT(30),
            update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')))
          """);

  private final Path datei;
  private final Connection connection;
  private final String stand;
  private boolean hasStile;

  private GeoPackage(Path datei, Connection connection, String stand) {
    this.datei = datei;
    this.connection = connection;
    this.stand = stand;
  }

  /**
   * Begins a file.
   *
   * @param datei must not exist
   * @param stand the time that its tables bear
   */
  public static GeoPackage create(Path datei, Instant stand) {
    try {
      Connection connection = new JDBC().connect("jdbc:sqlite:" + datei, new Properties());
      GeoPackage result = new GeoPackage(datei, connection, ZEIT.format(stand));
      result.begin();
      return result;
    } catch (SQLException e) {
      throw unwritable(datei, e);
    }
  }

  private void begin() throws SQLException {
    execute("PRAGMA journal_mode = OFF");
    execute("PRAGMA synchronous = OFF");
    execute("PRAGMA secure_delete = ON");
    execute("PRAGMA application_id = " + KENNUNG);
    execute("PRAGMA user_version = " + FASSUNG);
    connection.setAutoCommit(false);
    for (String sql : GRUNDTABELLEN) {
      execute(sql);
    }
    String systeme = "INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)";
    insert(systeme, "Undefined cartesian SRS", -1, "NONE", -1, "undefined", "undefined");
    insert(systeme, "Undefined geographic SRS", 0, "NONE", 0, "undefined", "undefined");
    insert(systeme, "WGS 84 geodetic", WGS_84, "EPSG", WGS_84, WKT, "longitude/latitude, degrees");
    for (String table : List.of("gpkg_data_columns", "gpkg_data_column_constraints")) {
      insert(
          "INSERT INTO gpkg_extensions VALUES (?, ?, ?, ?, ?)",
          table,
          null,
          "gpkg_schema",
          "http://www.geopackage.org/spec121/#extension_schema",
          "read-write");
    }
  }

  /** Adds a table with all its rows. */
  public void add(Geotabelle tabelle) {
    try {
      execute(createTable(tabelle));
      register(tabelle);
      fill(tabelle);
    } catch (SQLException e) {
      throw unwritable(datei, e);
    }
  }

  private static String createTable(Geotabelle tabelle) {
    String columns =
        tabelle.spalten().stream()
            .map(s -> ", " + quoted(s.name()) + " " + s.typ().sql())
            .collect(Collectors.joining());
    return "CREATE TABLE "
        + quoted(tabelle.name())
        + " (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL"
        + (tabelle.art().hasOrt() ? ", geom " + tabelle.art().form() : "")
        + columns
        + ")";
  }

  private void register(Geotabelle tabelle) throws SQLException {
    boolean hasOrt = tabelle.art().hasOrt();
    Envelope rahmen = new Envelope();
    for (Geotabelle.Zeile zeile : tabelle.zeilen()) {
      if (zeile.ort() != null) {
        rahmen.expandToInclude(zeile.ort().getEnvelopeInternal());
      }
    }
    boolean hasRahmen = hasOrt && !rahmen.isNull();
    insert(
        "INSERT INTO gpkg_contents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        tabelle.name(),
        hasOrt ? "features" : "attributes",
        tabelle.titel(),
        tabelle.beschreibung(),
        stand,
        hasRahmen ? rahmen.getMinX() : null,
        hasRahmen ? rahmen.getMinY() : null,
        hasRahmen ? rahmen.getMaxX() : null,
        hasRahmen ? rahmen.getMaxY() : null,
        hasOrt ? WGS_84 : null);
    if (hasOrt) {
      insert(
          "INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, ?, ?, ?)",
          tabelle.name(),
          "geom",
          tabelle.art().form(),
          WGS_84,
          0,
          0);
    }
    for (Geospalte spalte : tabelle.spalten()) {
      insert(
          "INSERT INTO gpkg_data_columns VALUES (?, ?, ?, ?, ?, ?, ?)",
          tabelle.name(),
          spalte.name(),
          spalte.name(),
          spalte.titel(),
          spalte.beschreibung(),
          null,
          null);
    }
  }

  private void fill(Geotabelle tabelle) throws SQLException {
    boolean hasOrt = tabelle.art().hasOrt();
    List<String> columns = new ArrayList<>(hasOrt ? List.of("geom") : List.of());
    tabelle.spalten().forEach(s -> columns.add(s.name()));
    String sql =
        "INSERT INTO "
            + quoted(tabelle.name())
            + columns.stream().map(GeoPackage::quoted).collect(Collectors.joining(", ", " (", ")"))
            + columns.stream().map(c -> "?").collect(Collectors.joining(", ", " VALUES (", ")"));
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Geotabelle.Zeile zeile : tabelle.zeilen()) {
        int at = 1;
        if (hasOrt) {
          statement.setBytes(at++, zeile.ort() == null ? null : Geobinaer.of(zeile.ort(), WGS_84));
        }
        for (Object wert : zeile.werte()) {
          statement.setObject(at++, wert);
        }
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /** Adds the style with which QGIS opens a table of areas or points. */
  public void addStandardstil(String tabelle, String name, String qml) {
    addStil(tabelle, name, qml, 1);
  }

  /** Adds a style to choose. */
  public void addStil(String tabelle, String name, String qml) {
    addStil(tabelle, name, qml, 0);
  }

  private void addStil(String tabelle, String name, String qml, int standard) {
    try {
      hasStile = true;
      insert(
          "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name,"
              + " f_geometry_column, styleName, styleQML, styleSLD, useAsDefault, description,"
              + " owner, ui, update_time) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          "",
          "",
          tabelle,
          "geom",
          name,
          qml,
          "",
          standard,
          name,
          "",
          null,
          stand);
    } catch (SQLException e) {
      throw unwritable(datei, e);
    }
  }

  /** Closes the file; before this it is not one. */
  public void finish() {
    try {
      if (hasStile) {
        insert(
            "INSERT INTO gpkg_contents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            "layer_styles",
            "attributes",
            "layer_styles",
            "",
            stand,
            null,
            null,
            null,
            null,
            null);
      } else {
        execute("DROP TABLE layer_styles");
      }
      connection.commit();
      connection.setAutoCommit(true);
      execute("VACUUM");
    } catch (SQLException e) {
      throw unwritable(datei, e);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void insert(String sql, @Nullable Object... werte) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < werte.length; i++) {
        statement.setObject(i + 1, werte[i]);
      }
      statement.executeUpdate();
    }
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private static Abbruch unwritable(Path datei, SQLException e) {
    return Dateifehler.find(FEHLER, datei, e)
        .orElseGet(
            () ->
                new Abbruch(
                    Abbruch.Kategorie.SYSTEM,
                    FEHLER + ": " + e.getMessage(),
                    "Bitte prüfen, ob der Datenträger Platz hat und beschreibbar ist.",
                    e));
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw unwritable(datei, e);
    }
  }
}
