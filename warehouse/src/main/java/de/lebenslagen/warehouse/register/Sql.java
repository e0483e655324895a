package de.lebenslagen.warehouse.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The little JDBC that the register needs: positional parameters, one row to one value. */
final class Sql {

  /** Makes a value of the current row. */
  @FunctionalInterface
  interface Zeilenleser<T> {
    T read(ResultSet row) throws SQLException;
  }

  private Sql() {}

  static <T> List<T> list(
      Connection connection, String sql, Zeilenleser<T> reader, @Nullable Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = prepare(connection, sql, parameters);
        ResultSet rows = statement.executeQuery()) {
      List<T> found = new ArrayList<>();
      while (rows.next()) {
        found.add(reader.read(rows));
      }
      return found;
    }
  }

  static <T> Optional<T> find(
      Connection connection, String sql, Zeilenleser<T> reader, @Nullable Object... parameters)
      throws SQLException {
    return list(connection, sql, reader, parameters).stream().findFirst();
  }

  /** The first column of the only row. */
  static long number(Connection connection, String sql, @Nullable Object... parameters)
      throws SQLException {
    return list(connection, sql, row -> row.getLong(1), parameters).get(0);
  }

  /** Returns the number of rows changed. */
  static int change(Connection connection, String sql, @Nullable Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = prepare(connection, sql, parameters)) {
      return statement.executeUpdate();
    }
  }

  /** Runs one statement for every set of parameters. */
  static void changeAll(Connection connection, String sql, List<Object[]> parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Object[] each : parameters) {
        bind(statement, each);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private static PreparedStatement prepare(
      Connection connection, String sql, @Nullable Object[] parameters) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    try {
      bind(statement, parameters);
      return statement;
    } catch (SQLException e) {
      statement.close();
      throw e;
    }
  }

  private static void bind(PreparedStatement statement, @Nullable Object[] parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
  }
}
