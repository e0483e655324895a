package de.lebenslagen.warehouse.register;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * The only row of table {@code schreibsperre}. Whoever changes it holds it until the end of the
 * transaction, on both products; so writers queue here.
 *
 * @param marke grows with every acquisition
 */
record Sperrzeile(
    long marke, boolean belegt, Sperrinhaber inhaber, Instant erworbenUm, Instant herzschlagUm) {

  private static final String SPALTEN =
      "marke, belegt, benutzer, rechner, rechner_kennung, pid, prozess_start_um, befehl,"
          + " erworben_um, herzschlag_um";

  static Sperrzeile read(Connection connection) throws SQLException {
    return Sql.list(
            connection, "SELECT " + SPALTEN + " FROM schreibsperre WHERE nr = 1", Sperrzeile::of)
        .get(0);
  }

  /** Reads the row after making every other writer wait for the end of our transaction. */
  static Sperrzeile lock(Connection connection) throws SQLException {
    Sql.change(connection, "UPDATE schreibsperre SET nr = nr WHERE nr = 1");
    return read(connection);
  }

  private static Sperrzeile of(ResultSet row) throws SQLException {
    return new Sperrzeile(
        row.getLong("marke"),
        row.getBoolean("belegt"),
        new Sperrinhaber(
            row.getString("benutzer"),
            row.getString("rechner"),
            row.getString("rechner_kennung"),
            row.getLong("pid"),
            Zeitpunkt.parse(row.getString("prozess_start_um")),
            row.getString("befehl")),
        Zeitpunkt.parse(row.getString("erworben_um")),
        Zeitpunkt.parse(row.getString("herzschlag_um")));
  }

  /** Writes the next owner and returns its marke. */
  long take(Connection connection, Sperrinhaber neu, Instant now) throws SQLException {
    Sql.change(
        connection,
        "UPDATE schreibsperre SET marke = ?, belegt = ?, benutzer = ?, rechner = ?,"
            + " rechner_kennung = ?, pid = ?, prozess_start_um = ?, befehl = ?, erworben_um = ?,"
            + " herzschlag_um = ? WHERE nr = 1",
        marke + 1,
        true,
        neu.benutzer(),
        neu.rechner(),
        neu.rechnerKennung(),
        neu.pid(),
        Zeitpunkt.format(neu.prozessStartUm()),
        neu.befehl(),
        Zeitpunkt.format(now),
        Zeitpunkt.format(now));
    return marke + 1;
  }

  /** Shows that the owner lives. False when the lease has gone to another. */
  static boolean beat(Connection connection, long marke, Instant now) throws SQLException {
    return Sql.change(
            connection,
            "UPDATE schreibsperre SET herzschlag_um = ? WHERE nr = 1 AND belegt AND marke = ?",
            Zeitpunkt.format(now),
            marke)
        == 1;
  }

  static void release(Connection connection, long marke) throws SQLException {
    Sql.change(
        connection, "UPDATE schreibsperre SET belegt = FALSE WHERE nr = 1 AND marke = ?", marke);
  }
}
