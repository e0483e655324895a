package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.register.Aenderung;
import de.lebenslagen.warehouse.register.Dateiablage;
import de.lebenslagen.warehouse.register.DatenstandDatei;
import de.lebenslagen.warehouse.register.Register;
import de.lebenslagen.warehouse.register.Registerort;
import de.lebenslagen.warehouse.register.Schreibsperre;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Publishes a Datenstand that differs from the current one as if other files had been delivered:
 * other counts, and other hashes and ids of every Lieferung. A town is loaded once and becomes
 * many.
 */
final class Lieferungstausch {

  private static final String LIEFERUNG = "lieferung_id";
  private static final String ANZAHL = "anzahl";

  private final Path ordner;
  private final Dateiablage ablage;
  private final String anzahl;
  private final Map<String, String> einrichtung;

  /**
   * @param anzahl the new count, in SQL over the columns of a fact; it also makes the ids differ
   * @param einrichtung columns of facilities with what is in them instead, in SQL
   */
  Lieferungstausch(Path ordner, String anzahl, Map<String, String> einrichtung) {
    this.ordner = ordner;
    this.ablage = new Dateiablage(ordner.resolve(".lebenslagen"), Aufruf.UHR);
    this.anzahl = anzahl;
    this.einrichtung = einrichtung;
  }

  void run() {
    Registerort ort = new Registerort.SqliteDatei(ordner.resolve(".lebenslagen/register.db"));
    try (Register register = Register.open(ort, Aufruf.UHR);
        Schreibsperre sperre = register.acquireSperre("beweis");
        Connection duckDb = DriverManager.getConnection("jdbc:duckdb:")) {
      String stand = register.datenstaende().findAktueller().orElseThrow().id();
      List<Aenderung> changes = new ArrayList<>();
      Map<String, List<DatenstandDatei>> units = new LinkedHashMap<>();
      for (DatenstandDatei datei : register.datenstaende().listDateien(stand)) {
        DatenstandDatei changed = rewrite(duckDb, datei);
        if (!datei.isDimension()) {
          units
              .computeIfAbsent(
                  datei.datenquelle() + " " + datei.zeitbezug(), u -> new ArrayList<>())
              .add(changed);
        } else if (!changed.equals(datei)) {
          changes.add(new Aenderung.ErsetzeDimension(changed));
        }
      }
      units.values().forEach(files -> changes.add(replace(files)));
      register.datenstaende().collect(sperre, changes, List.of());
      register.datenstaende().publish(sperre);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Aenderung replace(List<DatenstandDatei> files) {
    DatenstandDatei first = files.get(0);
    return new Aenderung.ErsetzeZeitbezug(first.datenquelle(), first.zeitbezug(), files);
  }

  private DatenstandDatei rewrite(Connection duckDb, DatenstandDatei datei)
      throws SQLException, IOException {
    String source = "read_parquet('" + ablage.path(datei.sha256()) + "')";
    try (Statement statement = duckDb.createStatement()) {
      Set<String> columns = columns(statement, source);
      Map<String, String> other = new LinkedHashMap<>();
      if (columns.contains(LIEFERUNG)) {
        other.put(LIEFERUNG, "'L-' || substr(md5(lieferung_id || " + literal() + "), 1, 16)");
      }
      if (columns.contains("sha256")) {
        other.put("sha256", "sha256(sha256 || " + literal() + ")");
      }
      if (columns.contains(ANZAHL)) {
        other.put(ANZAHL, "(CASE WHEN anzahl > 0 THEN (" + anzahl + ") ELSE anzahl END)::BIGINT");
      }
      if (datei.tabelle().equals("dim_einrichtung")) {
        other.putAll(einrichtung);
      }
      return other.isEmpty() ? datei : write(statement, source, other, datei);
    }
  }

  private String literal() {
    return "'" + anzahl.replace("'", "''") + "'";
  }

  private static Set<String> columns(Statement statement, String source) throws SQLException {
    Set<String> columns = new HashSet<>();
    try (ResultSet row = statement.executeQuery("DESCRIBE FROM " + source)) {
      while (row.next()) {
        columns.add(row.getString(1));
      }
    }
    return columns;
  }

  private DatenstandDatei write(
      Statement statement, String source, Map<String, String> other, DatenstandDatei datei)
      throws SQLException, IOException {
    UnaryOperator<String> quoted = name -> "\"" + name + "\"";
    String replaced =
        other.entrySet().stream()
            .map(o -> o.getValue() + " AS " + quoted.apply(o.getKey()))
            .collect(Collectors.joining(", "));
    Path work = Files.createTempDirectory(ordner.resolve(".lebenslagen"), "tausch");
    Path file = work.resolve("neu.parquet");
    statement.execute(
        "COPY (SELECT * REPLACE ("
            + replaced
            + ") FROM "
            + source
            + ") TO '"
            + file
            + "' (FORMAT parquet, COMPRESSION zstd)");
    long bytes = Files.size(file);
    String sha256 = ablage.store(file);
    Files.delete(work);
    return new DatenstandDatei(
        datei.tabelle(),
        datei.datenquelle(),
        datei.zeitbezug(),
        sha256,
        datei.zeilenAnzahl(),
        bytes);
  }
}
