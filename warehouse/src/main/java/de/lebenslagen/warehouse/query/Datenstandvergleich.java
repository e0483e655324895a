package de.lebenslagen.warehouse.query;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.query.build.DuckDb;
import de.lebenslagen.warehouse.query.build.Sql;
import de.lebenslagen.warehouse.schema.Sternschema;
import de.lebenslagen.warehouse.schema.Sternspalte;
import de.lebenslagen.warehouse.schema.Sterntabelle;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * Which figures differ between two Datenstände. Reads only the Parquet files in which they differ,
 * in a database in memory that no user's SQL ever reaches.
 */
public final class Datenstandvergleich {

  private Datenstandvergleich() {}

  /**
   * The files of one fact table in which two Datenstände differ.
   *
   * @param alt files that only the earlier one names
   * @param neu files that only the later one names
   */
  public record Dateien(String tabelle, List<Path> alt, List<Path> neu) {
    public Dateien {
      alt = List.copyOf(alt);
      neu = List.copyOf(neu);
    }
  }

  /**
   * One figure that differs.
   *
   * @param merkmale the broken-out Auspraegungen, joined by comma; empty for the total
   * @param alt the earlier value; empty where there was none
   * @param neu the later value; empty where there is none any more
   * @param lieferungAlt id of the Lieferung of the earlier value
   * @param lieferungNeu id of the Lieferung of the later value
   */
  public record Unterschied(
      String tabelle,
      String datenquelle,
      String aufgliederung,
      String gegenstand,
      String raumId,
      int berichtsjahr,
      String merkmale,
      Optional<Wertstatus> alt,
      Optional<Wertstatus> neu,
      Optional<String> lieferungAlt,
      Optional<String> lieferungNeu) {}

  /** All figures that differ, in the order of the tables. */
  public static List<Unterschied> compare(List<Dateien> dateien) {
    List<Unterschied> result = new ArrayList<>();
    try (Connection connection = DuckDb.connectMemory()) {
      for (Dateien d : dateien) {
        result.addAll(compare(connection, d));
      }
    } catch (SQLException e) {
      throw new Abbruch(
          Abbruch.Kategorie.SYSTEM,
          "Die Dateien der beiden Datenstände lassen sich nicht vergleichen: " + e.getMessage(),
          "Bitte prüfen, ob die Dateiablage vollständig ist.",
          e);
    }
    return result;
  }

  private static List<Unterschied> compare(Connection connection, Dateien dateien)
      throws SQLException {
    Sterntabelle tabelle = Sternschema.getTabelle(dateien.tabelle());
    List<Unterschied> result = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql(tabelle, dateien))) {
      while (rows.next()) {
        result.add(read(tabelle.name(), rows));
      }
    }
    return result;
  }

  private static String sql(Sterntabelle tabelle, Dateien dateien) {
    String wert = wertspalte(tabelle);
    return String.format(
        Locale.ROOT,
        """
        SELECT datenquelle, aufgliederung, gegenstand, %5$s AS raum_id,
               coalesce(n.berichtsjahr, a.berichtsjahr) AS berichtsjahr,
               concat_ws(', ', nullif(altersgruppe, 'insgesamt'), nullif(geschlecht, 'insgesamt'),
                         nullif(staatsangehoerigkeit, 'insgesamt'),
                         nullif(weitere_merkmale, 'insgesamt')) AS merkmale,
               a.%1$s AS alt_wert, a.wertstatus AS alt_status, a.status_grund AS alt_grund,
               a.lieferung_id AS alt_lieferung,
               n.%1$s AS neu_wert, n.wertstatus AS neu_status, n.status_grund AS neu_grund,
               n.lieferung_id AS neu_lieferung
        FROM (%2$s) a FULL JOIN (%3$s) n USING (%4$s)
        WHERE a.%1$s IS DISTINCT FROM n.%1$s OR a.wertstatus IS DISTINCT FROM n.wertstatus
        ORDER BY datenquelle, aufgliederung, raum_id, berichtsjahr, merkmale
        """,
        wert,
        source(tabelle, dateien.alt(), dateien.neu()),
        source(tabelle, dateien.neu(), dateien.alt()),
        String.join(", ", tabelle.sortierung()),
        String.join(" || ' → ' || ", tabelle.raumspalten()));
  }

  /** The rows of the files; where there are none, no rows of the shape of the other side. */
  private static String source(Sterntabelle tabelle, List<Path> files, List<Path> shape) {
    boolean none = files.isEmpty();
    String list = Sql.literals((none ? shape : files).stream().map(Path::toString).toList());
    String columns =
        tabelle.spalten().stream()
            .map(Datenstandvergleich::column)
            .collect(Collectors.joining(", "));
    return "SELECT " + columns + " FROM read_parquet([" + list + "])" + (none ? " LIMIT 0" : "");
  }

  /** A place outside the town is no area, but rows are joined by it. */
  private static String column(Sternspalte spalte) {
    return spalte.name().endsWith("raum_id") && !spalte.pflicht()
        ? "coalesce(" + spalte.name() + ", 'außerhalb') AS " + spalte.name()
        : spalte.name();
  }

  private static String wertspalte(Sterntabelle tabelle) {
    return tabelle.spalten().stream().anyMatch(s -> s.name().equals("anzahl")) ? "anzahl" : "wert";
  }

  private static Unterschied read(String tabelle, ResultSet row) throws SQLException {
    return new Unterschied(
        tabelle,
        row.getString("datenquelle"),
        row.getString("aufgliederung"),
        row.getString("gegenstand"),
        row.getString("raum_id"),
        row.getInt("berichtsjahr"),
        row.getString("merkmale"),
        value(row, "alt"),
        value(row, "neu"),
        Optional.ofNullable(row.getString("alt_lieferung")),
        Optional.ofNullable(row.getString("neu_lieferung")));
  }

  private static Optional<Wertstatus> value(ResultSet row, String side) throws SQLException {
    String status = row.getString(side + "_status");
    if (status == null) {
      return Optional.empty();
    }
    double zahl = row.getDouble(side + "_wert");
    OptionalDouble number = row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(zahl);
    String grund = row.getString(side + "_grund");
    return Optional.of(
        Wertstatus.of(Statuscode.valueOf(status), number, grund == null ? "" : grund));
  }
}
