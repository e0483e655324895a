package de.lebenslagen.warehouse.query.build;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Dateifehler;
import de.lebenslagen.warehouse.model.Freigabestandort;
import de.lebenslagen.warehouse.model.Freigabezeile;
import de.lebenslagen.warehouse.model.LieferungId;
import de.lebenslagen.warehouse.model.Pruefsumme;
import de.lebenslagen.warehouse.schema.Sternschema;
import de.lebenslagen.warehouse.schema.Sterntabelle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The query file of one Freigabe: the same tables, views and macros as that of a Datenstand, with
 * the published rows only. Nothing in it comes from a delivered count except what was published:
 * the ids of Lieferungen are replaced, because they are hashes of files with hidden counts in them,
 * and the weights of a Crosswalk are left out, because they are shares of people. Facilities are in
 * it where they were published, and no others.
 */
public final class Freigabedatei {

  private static final Set<String> EIGENE =
      Set.of(
          "dim_lieferung",
          "dim_aufgliederung",
          "dim_einrichtung",
          "raum_einrichtung",
          "raum_zuordnung",
          "raum_umrechnung");

  /** Raised when something else gets into the file: older ones are not opened again. */
  private static final int BAUART = 3;

  private static final String LIEFERUNG =
      "SELECT DISTINCT lieferung_id, datenquelle, 'Freigabe' AS datei, '' AS sha256,"
          + " 0 AS zeilen_anzahl FROM (SELECT lieferung_id, datenquelle FROM zeile"
          + " UNION ALL SELECT lieferung_id, datenquelle FROM standort)";

  private static final String HERKUNFT = "lieferung_id";

  private final String kennung;
  private final List<Tabellendatei> stern;
  private final List<Freigabezeile> zeilen;
  private final List<Freigabestandort> standorte;

  private Freigabedatei(
      String kennung,
      List<Tabellendatei> stern,
      List<Freigabezeile> zeilen,
      List<Freigabestandort> standorte) {
    this.kennung = kennung;
    this.stern = stern;
    this.zeilen = zeilen;
    this.standorte = standorte;
  }

  /** Identifies how files of releases are built by this program; belongs into their name. */
  public static String bauart() {
    return Pruefsumme.of(Abfragedatei.bauart() + BAUART).substring(0, 16);
  }

  /**
   * Builds the file.
   *
   * @param kennung of the Freigabe, for instance {@code F-2026-11-28.1}
   * @param stern the Parquet files of its Datenstand; of the facts no number is read
   * @param zeilen what was published
   * @param standorte the facilities that were
   * @return {@code ziel}
   */
  public static Path build(
      String kennung,
      List<Tabellendatei> stern,
      List<Freigabezeile> zeilen,
      List<Freigabestandort> standorte,
      Path ziel) {
    return new Freigabedatei(kennung, stern, zeilen, standorte).build(ziel);
  }

  private Path build(Path ziel) {
    String failure = "Die Abfragedatei der Freigabe " + kennung + " kann nicht gebaut werden";
    try {
      Path parent = ziel.toAbsolutePath().resolveSibling(".").normalize();
      Files.createDirectories(parent);
      Path work = Files.createTempDirectory(parent, "freigabe-bau-");
      try (Connection memory = DuckDb.connectMemory()) {
        return Abfragedatei.build(write(memory, work), ziel);
      } finally {
        delete(work);
      }
    } catch (IOException e) {
      throw Dateifehler.explain(failure, ziel, e);
    } catch (SQLException e) {
      throw new Abbruch(
          Abbruch.Kategorie.SYSTEM,
          failure + ": " + e.getMessage(),
          "Bitte prüfen, ob die Dateiablage vollständig ist.",
          e);
    }
  }

  private static void delete(Path ordner) throws IOException {
    try (Stream<Path> files = Files.walk(ordner)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private List<Tabellendatei> write(Connection connection, Path work)
      throws SQLException, IOException {
    List<Tabellendatei> result = new ArrayList<>();
    for (Tabellendatei datei : stern) {
      boolean fact = Sternschema.getTabelle(datei.tabelle()).isFakt();
      if (!fact && !EIGENE.contains(datei.tabelle())) {
        result.add(
            hasHerkunft(datei) ? copy(connection, datei.tabelle(), plain(datei), work) : datei);
      }
    }
    createRows(connection);
    Teilbestand.create(connection, stern);
    new Standortzeilen(kennung, standorte).create(connection);
    result.add(copy(connection, "dim_lieferung", LIEFERUNG, work));
    result.add(copy(connection, "dim_aufgliederung", aufgliederung(), work));
    if (stern.stream().anyMatch(d -> d.tabelle().equals("raum_zuordnung"))) {
      result.add(copy(connection, "raum_zuordnung", zuordnung(), work));
    }
    if (!standorte.isEmpty()) {
      result.add(copy(connection, "dim_einrichtung", Standortzeilen.EINRICHTUNGEN, work));
      if (stern.stream().anyMatch(d -> d.tabelle().equals("raum_einrichtung"))) {
        String orte = Standortzeilen.raeume(quelle("raum_einrichtung"));
        result.add(copy(connection, "raum_einrichtung", orte, work));
      }
    }
    Set<String> tables = new TreeSet<>();
    zeilen.forEach(zeile -> tables.add(zeile.tabelle()));
    for (String table : tables) {
      result.add(copy(connection, table, fakten(table), work));
    }
    return result;
  }

  private static boolean hasHerkunft(Tabellendatei datei) {
    return Sternschema.getTabelle(datei.tabelle()).spalten().stream()
        .anyMatch(s -> s.name().equals(HERKUNFT));
  }

  private static String plain(Tabellendatei datei) {
    return Sql.format(
        "SELECT * REPLACE (%s AS %s) FROM read_parquet(%s)",
        Sql.literal("L-0000000000000000"), HERKUNFT, Sql.path(datei.datei()));
  }

  private void createRows(Connection connection) throws SQLException {
    Sql.execute(
        connection,
        """
        CREATE TABLE zeile (tabelle VARCHAR, datenquelle VARCHAR, aufgliederung VARCHAR,
          grundlage VARCHAR, merkmale VARCHAR, gegenstand VARCHAR, raum_id VARCHAR,
          zeitbezug VARCHAR, berichtsjahr INTEGER, altersgruppe VARCHAR, geschlecht VARCHAR,
          staatsangehoerigkeit VARCHAR, weitere_merkmale VARCHAR, anzahl BIGINT,
          wertstatus VARCHAR, status_grund VARCHAR, wert_art VARCHAR, rundung INTEGER,
          lieferung_id VARCHAR, zeile_nr INTEGER, wert DOUBLE)
        """);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO zeile VALUES"
                + " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      int nr = 0;
      for (Freigabezeile zeile : zeilen) {
        Sql.bind(insert, values(zeile, ++nr));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Stands for the Lieferung, whose own id is a hash of a file with hidden counts. */
  static String herkunft(String kennung, String datenquelle) {
    return LieferungId.of(datenquelle, Pruefsumme.of(kennung)).wert();
  }

  private @Nullable Object[] values(Freigabezeile z, int nr) {
    return new @Nullable Object[] {
      z.tabelle(),
      z.datenquelle(),
      z.aufgliederung(),
      z.grundlage(),
      z.merkmale(),
      z.gegenstand(),
      z.raumId(),
      z.zeitbezug(),
      z.berichtsjahr(),
      z.altersgruppe(),
      z.geschlecht(),
      z.staatsangehoerigkeit(),
      z.weitereMerkmale(),
      z.anzahl().isPresent() ? z.anzahl().getAsLong() : null,
      z.wertstatus(),
      z.statusGrund().isEmpty() ? null : z.statusGrund(),
      z.wertArt(),
      z.rundung(),
      herkunft(kennung, z.datenquelle()),
      nr,
      z.wert().isPresent() ? z.wert().getAsDouble() : null
    };
  }

  /**
   * Delivered Aufgliederungen as they were, those that we added up with their own level. Sums over
   * facilities are counts of areas: one without a row has no facility. What is only a part of what
   * was delivered adds up to no total.
   */
  private String aufgliederung() {
    return Sql.format(
        """
        SELECT DISTINCT a.* REPLACE (z.aufgliederung AS aufgliederung, z.merkmale AS merkmale,
               z.tabelle AS tabelle,
               a.vollstaendig AND (z.datenquelle, z.aufgliederung) NOT IN
                 (SELECT (datenquelle, aufgliederung) FROM %s) AS vollstaendig,
               a.fehlend_ist_null OR a.tabelle = 'fct_einrichtung' AS fehlend_ist_null,
               r.raumgliederung AS raumgliederung, r.gebietsstand AS gebietsstand, r.ebene AS ebene)
        FROM zeile z
        JOIN %s a ON a.datenquelle = z.datenquelle AND a.aufgliederung = z.grundlage
        JOIN %s r ON r.raum_id = z.raum_id
        """,
        Teilbestand.TABELLE, quelle("dim_aufgliederung"), quelle("dim_raum"));
  }

  /** Shares of an area may have been counted from people: only whole areas are told. */
  private String zuordnung() {
    return "SELECT * FROM " + quelle("raum_zuordnung") + " WHERE anteil >= 1";
  }

  private String quelle(String tabelle) {
    return stern.stream()
        .filter(d -> d.tabelle().equals(tabelle))
        .map(d -> Sql.path(d.datei()))
        .collect(Collectors.joining(", ", "read_parquet([", "])"));
  }

  private static String fakten(String tabelle) {
    return "SELECT *, '' AS spalte FROM zeile WHERE tabelle = " + Sql.literal(tabelle);
  }

  private static Tabellendatei copy(Connection connection, String tabelle, String select, Path work)
      throws SQLException {
    Sterntabelle schema = Sternschema.getTabelle(tabelle);
    String columns =
        schema.spalten().stream()
            .map(
                s ->
                    Sql.name(s.name())
                        + "::"
                        + Spaltentyp.inParquet(s.art())
                        + " AS "
                        + Sql.name(s.name()))
            .collect(Collectors.joining(", "));
    Path file = work.resolve(tabelle + ".parquet");
    Sql.execute(
        connection,
        Sql.format(
            "COPY (SELECT %s FROM (%s) ORDER BY %s) TO %s (FORMAT parquet, COMPRESSION zstd)",
            columns,
            select,
            schema.sortierung().stream().map(Sql::name).collect(Collectors.joining(", ")),
            Sql.path(file)));
    return new Tabellendatei(tabelle, file);
  }
}
