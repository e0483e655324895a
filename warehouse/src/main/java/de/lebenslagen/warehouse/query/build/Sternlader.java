package de.lebenslagen.warehouse.query.build;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Abbruch.Kategorie;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.schema.Sternspalte;
import de.lebenslagen.warehouse.schema.Sterntabelle;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Checks the Parquet files of one table and loads them, typed, sorted and described. */
final class Sternlader {

  private final Connection connection;
  private final Sterntabelle tabelle;
  private final List<Path> dateien;

  Sternlader(Connection connection, Sterntabelle tabelle, List<Path> dateien) {
    this.connection = connection;
    this.tabelle = tabelle;
    this.dateien = dateien;
  }

  String name() {
    return tabelle.name();
  }

  boolean isLeer() {
    return dateien.isEmpty();
  }

  /** The files as a FROM item. */
  String quelle() {
    return dateien.stream()
        .map(Sql::path)
        .collect(Collectors.joining(", ", "read_parquet([", "])"));
  }

  /** Ends with an Abbruch where a file has other columns or types than the star declares. */
  void check() throws SQLException {
    List<String> expected =
        tabelle.spalten().stream()
            .map(s -> s.name() + " " + Spaltentyp.inParquet(s.art()))
            .toList();
    for (Path datei : dateien) {
      List<String> found = listSpalten(datei);
      if (!found.equals(expected)) {
        throw unpassend(datei, expected, found);
      }
    }
  }

  private List<String> listSpalten(Path datei) throws SQLException {
    List<String> result = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                Sql.format("DESCRIBE SELECT * FROM read_parquet(%s)", Sql.path(datei)))) {
      while (row.next()) {
        result.add(row.getString(1) + " " + row.getString(2));
      }
    }
    return result;
  }

  private Abbruch unpassend(Path datei, List<String> expected, List<String> found) {
    List<String> missing = expected.stream().filter(s -> !found.contains(s)).toList();
    List<String> extra = found.stream().filter(s -> !expected.contains(s)).toList();
    String difference =
        missing.isEmpty() && extra.isEmpty()
            ? "die Spalten stehen in anderer Reihenfolge"
            : Sql.format("erwartet: %s; gefunden: %s", missing, extra);
    return new Abbruch(
        Kategorie.DATEN,
        Sql.format(
            "Die Datei %s passt nicht zur Tabelle %s: %s.",
            datei.getFileName(), tabelle.name(), difference),
        "Die Datei stammt aus einer anderen Fassung des Programms. Bitte alle Lieferungen noch"
            + " einmal aufnehmen (lebenslagen aufnehmen lieferungen) und dann veröffentlichen.");
  }

  void collect(Wertevorrat vorrat) throws SQLException {
    vorrat.collect(connection, tabelle, quelle());
  }

  void load() throws SQLException {
    Sql.execute(connection, createTable());
    if (!isLeer()) {
      Sql.execute(
          connection,
          Sql.format(
              "INSERT INTO %s SELECT %s FROM %s ORDER BY %s",
              tabelle.name(), casts(), quelle(), sortierung()));
    }
    comment();
  }

  private String createTable() {
    String spalten =
        tabelle.spalten().stream()
            .map(
                s ->
                    Sql.name(s.name())
                        + " "
                        + Spaltentyp.inAbfragedatei(s)
                        + (s.pflicht() ? " NOT NULL" : ""))
            .collect(Collectors.joining(", "));
    return Sql.format("CREATE TABLE %s (%s%s)", tabelle.name(), spalten, bedingung());
  }

  /** A fact has a number exactly when its status has one; a dimension has each key once. */
  private String bedingung() {
    if (tabelle.isFakt()) {
      return Sql.format(
          ", CHECK ((%s IS NOT NULL) = (wertstatus::VARCHAR IN (%s)))",
          wertspalte(tabelle), Sql.literals(Statuscode.mitZahl().map(Enum::name).toList()));
    }
    return tabelle.name().startsWith("dim_")
        ? ", PRIMARY KEY (" + String.join(", ", tabelle.sortierung()) + ")"
        : "";
  }

  /** The column that holds the number of a fact. */
  static String wertspalte(Sterntabelle fakt) {
    return fakt.spalten().stream()
        .map(Sternspalte::name)
        .filter(s -> s.equals("anzahl") || s.equals("wert"))
        .findFirst()
        .orElseThrow();
  }

  private String casts() {
    return tabelle.spalten().stream()
        .map(s -> Sql.name(s.name()) + "::" + Spaltentyp.inAbfragedatei(s))
        .collect(Collectors.joining(", "));
  }

  private String sortierung() {
    return tabelle.sortierung().stream()
        .map(s -> Sql.name(s) + "::" + Spaltentyp.inAbfragedatei(tabelle.getSpalte(s)))
        .collect(Collectors.joining(", "));
  }

  private void comment() throws SQLException {
    Sql.execute(
        connection,
        Sql.format(
            "COMMENT ON TABLE %s IS %s", tabelle.name(), Sql.literal(tabelle.beschreibung())));
    for (Sternspalte s : tabelle.spalten()) {
      Sql.execute(
          connection,
          Sql.format(
              "COMMENT ON COLUMN %s.%s IS %s",
              tabelle.name(), Sql.name(s.name()), Sql.literal(s.beschreibung())));
    }
  }
}
