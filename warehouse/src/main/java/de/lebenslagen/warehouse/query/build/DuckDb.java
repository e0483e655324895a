package de.lebenslagen.warehouse.query.build;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/**
 * Opens DuckDB by its driver. {@code DriverManager} would first search every jar of the class path
 * for drivers and load them all, which takes longer than a query.
 */
public final class DuckDb {

  private static final String URL = "jdbc:duckdb:";

  private DuckDb() {}

  /**
   * @param datei path of the database; empty for one in memory
   */
  public static DuckDBConnection connect(String datei, Properties properties) throws SQLException {
    Connection connection = new DuckDBDriver().connect(URL + datei, properties);
    return connection.unwrap(DuckDBConnection.class);
  }

  /** An empty database in memory. */
  public static DuckDBConnection connectMemory() throws SQLException {
    return connect("", new Properties());
  }
}
