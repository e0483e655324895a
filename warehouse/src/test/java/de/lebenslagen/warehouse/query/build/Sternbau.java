package de.lebenslagen.warehouse.query.build;

import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.schema.Sternschema;
import de.lebenslagen.warehouse.schema.Sternspalte;
import de.lebenslagen.warehouse.schema.Sterntabelle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes small stars as Parquet files, for tests: rows by column name, everything else filled with
 * plain defaults. Uses DuckDB, so no Spark is needed.
 */
public final class Sternbau {

  public static final String RAUMGLIEDERUNG = "musterstadt";
  public static final LocalDate GEBIETSSTAND = LocalDate.of(2018, 1, 1);
  public static final String LIEFERUNG = "L-0000000000000001";

  private final Path ordner;
  private final Map<String, List<Map<String, Object>>> zeilen = new LinkedHashMap<>();

  /**
   * @param ordner where the Parquet files go
   */
  public Sternbau(Path ordner) {
    this.ordner = ordner;
  }

  /** Adds a row; columns that are not named get a default, or NULL where that is allowed. */
  public Sternbau row(String tabelle, Map<String, Object> werte) {
    Sternschema.getTabelle(tabelle);
    zeilen.computeIfAbsent(tabelle, t -> new ArrayList<>()).add(new LinkedHashMap<>(werte));
    return this;
  }

  /** The key of an area as the star stores it. */
  public static String raumId(String ebene, String schluessel) {
    return RAUMGLIEDERUNG + ":" + GEBIETSSTAND + ":" + ebene + ":" + schluessel;
  }

  public Sternbau ebene(String ebene, String rolle, int rang) {
    return row(
        "dim_ebene",
        Map.of(
            "raumgliederung",
            RAUMGLIEDERUNG,
            "gebietsstand",
            GEBIETSSTAND,
            "ebene",
            ebene,
            "titel",
            ebene,
            "rolle",
            rolle,
            "rang",
            rang));
  }

  public Sternbau raum(String ebene, String schluessel, String name) {
    return row(
        "dim_raum",
        Map.of(
            "raum_id",
            raumId(ebene, schluessel),
            "raumgliederung",
            RAUMGLIEDERUNG,
            "gebietsstand",
            GEBIETSSTAND,
            "ebene",
            ebene,
            "schluessel",
            schluessel,
            "name",
            name,
            "nicht_zuordenbar",
            schluessel.equals("nicht_zuordenbar")));
  }

  public Sternbau zuordnung(String von, String nach) {
    return row(
        "raum_zuordnung",
        Map.of(
            "von_raum_id", von, "nach_raum_id", nach, "anteil", 1.0, "gueltig_von", GEBIETSSTAND));
  }

  public Sternbau stichtag(int jahr) {
    LocalDate tag = LocalDate.of(jahr, 12, 31);
    return row(
        "dim_zeitbezug",
        Map.of("zeitbezug", "stichtag_" + tag, "zeitart", "STICHTAG", "von", tag, "bis", tag));
  }

  /** Additive over areas and Merkmale, not over time. */
  public Sternbau gegenstand(String gegenstand, String einheit) {
    return row(
        "dim_gegenstand",
        Map.of(
            "gegenstand",
            gegenstand,
            "titel",
            gegenstand,
            "einheit",
            einheit,
            "additiv_raum",
            true,
            "additiv_merkmale",
            true,
            "additiv_zeit",
            false));
  }

  public Sternbau aufgliederung(Map<String, Object> werte) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("tabelle", "fct_einwohnerbestand");
    row.put("gegenstand", "einwohner");
    row.put("merkmale", "");
    row.put("raumgliederung", RAUMGLIEDERUNG);
    row.put("gebietsstand", GEBIETSSTAND);
    row.put("ebene", "stadtteil");
    row.put("vollstaendig", true);
    row.put("vorrang", 0);
    row.putAll(werte);
    row.putIfAbsent("titel", row.get("aufgliederung"));
    return row("dim_aufgliederung", row);
  }

  /** A fact with its number, at the end of a year. */
  public Sternbau fakt(
      String tabelle, String aufgliederung, String raumId, int jahr, Object zahl, String... mehr) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("datenquelle", "ewo");
    row.put("aufgliederung", aufgliederung);
    row.put("gegenstand", "einwohner");
    row.put("raum_id", raumId);
    row.put("zeitbezug", "stichtag_" + jahr + "-12-31");
    row.put("berichtsjahr", jahr);
    boolean hidden = zahl instanceof Statuscode code && !code.hasZahl();
    row.put("wertstatus", zahl instanceof Statuscode code ? code.name() : "ZAHL");
    row.put("wert_art", "GEZAEHLT");
    row.put("rundung", 1);
    row.put("lieferung_id", LIEFERUNG);
    row.put("zeile_nr", zeilen.getOrDefault(tabelle, List.of()).size() + 2);
    row.put("spalte", "anzahl");
    String wert = tabelle.equals("fct_messwert") ? "wert" : "anzahl";
    if (!hidden) {
      row.put(wert, zahl instanceof Statuscode ? 0 : zahl);
    }
    for (int i = 0; i < mehr.length; i += 2) {
      row.put(mehr[i], mehr[i + 1]);
    }
    return row(tabelle, row);
  }

  /** Writes one file per table that has rows, named by its hash. */
  public List<Tabellendatei> write() {
    List<Tabellendatei> result = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      for (String tabelle : zeilen.keySet()) {
        result.add(new Tabellendatei(tabelle, write(connection, Sternschema.getTabelle(tabelle))));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return result;
  }

  private Path write(Connection connection, Sterntabelle tabelle) throws SQLException {
    String spalten =
        tabelle.spalten().stream()
            .map(s -> Sql.name(s.name()) + " " + Spaltentyp.inParquet(s.art()))
            .collect(Collectors.joining(", "));
    Sql.execute(connection, "CREATE TABLE " + tabelle.name() + " (" + spalten + ")");
    String rows =
        zeilen.get(tabelle.name()).stream()
            .map(zeile -> row(tabelle, zeile))
            .collect(Collectors.joining(", "));
    Sql.execute(connection, "INSERT INTO " + tabelle.name() + " VALUES " + rows);
    Path neu = ordner.resolve(tabelle.name() + ".neu");
    Sql.execute(
        connection,
        "COPY (FROM %s ORDER BY %s) TO %s (FORMAT parquet)"
            .formatted(tabelle.name(), String.join(", ", tabelle.sortierung()), Sql.path(neu)));
    return byHash(neu);
  }

  private static String row(Sterntabelle tabelle, Map<String, Object> zeile) {
    zeile.keySet().forEach(tabelle::getSpalte);
    return tabelle.spalten().stream()
        .map(s -> literal(zeile.containsKey(s.name()) ? zeile.get(s.name()) : leer(s)))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static Object leer(Sternspalte spalte) {
    if (!spalte.pflicht()) {
      return null;
    }
    return switch (spalte.art()) {
      case SCHLUESSEL -> "insgesamt";
      case TEXT -> "";
      case GANZZAHL, ANZAHL -> 1;
      case DEZIMAL -> 1.0;
      case DATUM -> GEBIETSSTAND;
      case WAHRHEITSWERT -> false;
      case GEOMETRIE -> throw new IllegalArgumentException("A geometry has no default.");
    };
  }

  private static String literal(Object value) {
    return value == null || value instanceof Number || value instanceof Boolean
        ? String.valueOf(value)
        : Sql.literal(value.toString());
  }

  private static Path byHash(Path neu) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(neu));
      Path named = neu.resolveSibling(HexFormat.of().formatHex(digest) + ".parquet");
      return Files.move(neu, named, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
