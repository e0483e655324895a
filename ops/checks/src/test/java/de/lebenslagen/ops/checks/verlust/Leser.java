package de.lebenslagen.ops.checks.verlust;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A slow reader of the register: while it reads, writers wait some seconds before they commit. */
final class Leser implements AutoCloseable {

  private final Connection connection;

  private Leser(Connection connection) {
    this.connection = connection;
  }

  /** Open it before the moment at which it has to hold: the first one loads the driver. */
  static Leser open(Path register) throws SQLException {
    return new Leser(DriverManager.getConnection("jdbc:sqlite:" + register));
  }

  /** Whether the register has an Entwurf, that is, whether a load was committed. */
  static boolean hasEntwurf(Path register) {
    try (Leser leser = open(register);
        Statement statement = leser.connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT count(*) FROM datenstand WHERE zustand = 'ENTWURF'")) {
      return rows.next() && rows.getInt(1) > 0;
    } catch (SQLException e) {
      return false; // the program is just writing: asked again
    }
  }

  /** From now on, until it is closed. */
  void hold() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("BEGIN");
      try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM datenstand")) {
        rows.next();
      }
    }
  }

  /** Lets the writers go on. */
  void release() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("ROLLBACK");
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
