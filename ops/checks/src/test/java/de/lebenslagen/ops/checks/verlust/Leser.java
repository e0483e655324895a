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

  static Leser open(Path register) throws SQLException {
    return new Leser(DriverManager.getConnection("jdbc:sqlite:" + register));
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

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
