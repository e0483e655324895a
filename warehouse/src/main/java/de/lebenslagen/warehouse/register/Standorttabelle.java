package de.lebenslagen.warehouse.register;

import de.lebenslagen.warehouse.model.Freigabestandort;
import de.lebenslagen.warehouse.model.Freigabestandort.Punkt;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** SQL on the table {@code freigabe_standort}. */
final class Standorttabelle {

  private Standorttabelle() {}

  static List<Freigabestandort> list(Connection connection, int nr) throws SQLException {
    return Sql.list(
        connection,
        "SELECT einrichtung, datenquelle, zeitbezug, berichtsjahr, name, art, art_titel, traeger,"
            + " anschrift, raum_id, gueltig_von, gueltig_bis, punkt_laenge, punkt_breite"
            + " FROM freigabe_standort WHERE freigabe_nr = ? ORDER BY nr",
        Standorttabelle::standort,
        nr);
  }

  private static Freigabestandort standort(ResultSet row) throws SQLException {
    return new Freigabestandort(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getInt(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        Punkt.find(zahl(row, 13), zahl(row, 14)),
        row.getString(11),
        row.getString(12));
  }

  private static OptionalDouble zahl(ResultSet row, int spalte) throws SQLException {
    double zahl = row.getDouble(spalte);
    return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(zahl);
  }

  static void insert(Connection connection, int nr, List<Freigabestandort> standorte)
      throws SQLException {
    List<Object[]> rows = new ArrayList<>();
    for (Freigabestandort s : standorte) {
      rows.add(
          new Object[] {
            nr,
            rows.size() + 1,
            s.einrichtung(),
            s.datenquelle(),
            s.zeitbezug(),
            s.berichtsjahr(),
            s.name(),
            s.art(),
            s.artTitel(),
            s.traeger(),
            s.anschrift(),
            s.raumId(),
            s.gueltigVon(),
            s.gueltigBis(),
            s.punkt().map(Punkt::laenge).orElse(null),
            s.punkt().map(Punkt::breite).orElse(null)
          });
    }
    Sql.changeAll(
        connection,
        "INSERT INTO freigabe_standort VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
  }
}
