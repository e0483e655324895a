package de.lebenslagen.ops.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import de.lebenslagen.warehouse.query.arrow.TablesawBruecke;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.duckdb.DuckDBResultSet;
import tech.tablesaw.api.Table;

/**
 * The bridge from DuckDB to Tablesaw against {@code Table.read().db(rs)} and against a plain copy
 * of the same bytes, in one run: a million rows, eight columns, CPU time of the one thread that
 * does everything, from sending the query to the finished table. Prints JSON.
 */
public final class BrueckeBench {

  private static final int ZEILEN = 1_000_000;
  private static final int AUFWAERMEN = 3;
  private static final int LAEUFE = 7;

  private static final String TABELLE =
      """
      CREATE TABLE %s AS SELECT
        (2000 + i %% 25)::INTEGER AS jahr,
        CASE WHEN i %% 10 > 0 THEN i * 7 END::BIGINT AS anzahl,
        CASE WHEN i %% 13 > 0 THEN i / 3.0 END::DOUBLE AS wert,
        DATE '2000-01-01' + (i %% 9000)::INTEGER AS tag,
        i %% 3 = 0 AS ja,
        ('raum' || (i * 31) %% 542)::%s AS raum,
        (['weiblich', 'maennlich', 'insgesamt'][1 + i %% 3])::%s AS geschlecht,
        CASE WHEN i %% 5 > 0 THEN 'status' || i %% 12 END::%s AS status
      FROM range(%d) t(i)
      """;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private BrueckeBench() {}

  private interface Arbeit {
    Object run() throws SQLException;
  }

  public static void main(String[] args) throws SQLException, IOException {
    Properties oneThread = new Properties();
    oneThread.setProperty("threads", "1");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:", oneThread)) {
      create(connection);
      Map<String, Object> result = new LinkedHashMap<>();
      result.put("machine", Maschine.describe());
      result.put("rows", ZEILEN);
      result.put("columns", 8);
      double jdbc = median("tablesaw_jdbc_ms", result, () -> readJdbc(connection));
      double text = median("bridge_varchar_ms", result, () -> readBridge(connection, "als_text"));
      double enums = median("bridge_enum_ms", result, () -> readBridge(connection, "als_enum"));
      double query = median("query_alone_ms", result, () -> query(connection));
      byte[] bytes = new byte[ZEILEN * (4 + 8 + 8 + 4 + 1 + 4 + 1 + 1)];
      double copy = median("memory_copy_ms", result, bytes::clone);
      result.put("times_faster_varchar", jdbc / text);
      result.put("times_faster_enum", jdbc / enums);
      result.put("times_memory_copy_varchar", text / copy);
      result.put("times_memory_copy_enum", enums / copy);
      result.put("query_part_of_bridge_enum", query / enums);
      System.out.println(
          new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(result));
    }
  }

  private static void create(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TYPE raum AS ENUM (SELECT 'raum' || range FROM range(542) ORDER BY 1)");
      statement.execute("CREATE TYPE geschlecht AS ENUM ('insgesamt', 'maennlich', 'weiblich')");
      statement.execute("CREATE TYPE status AS ENUM (SELECT 'status' || range FROM range(12))");
      statement.execute(table("als_text", "VARCHAR", "VARCHAR", "VARCHAR"));
      statement.execute(table("als_enum", "raum", "geschlecht", "status"));
    }
  }

  private static String table(String name, String raum, String geschlecht, String status) {
    return String.format(Locale.ROOT, TABELLE, name, raum, geschlecht, status, ZEILEN);
  }

  private static Table readJdbc(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("FROM als_text")) {
      return Table.read().db(rows);
    }
  }

  private static Table readBridge(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("FROM " + table)) {
      return TablesawBruecke.read(rows.unwrap(DuckDBResultSet.class), Long.MAX_VALUE).tabelle();
    }
  }

  private static Object query(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("FROM als_enum")) {
      return rows.next();
    }
  }

  /** Median CPU milliseconds of the calling thread, after warming up. */
  private static double median(String name, Map<String, Object> result, Arbeit arbeit)
      throws SQLException {
    List<Double> values = new ArrayList<>();
    Object kept = null;
    for (int i = 0; i < AUFWAERMEN + LAEUFE; i++) {
      long begin = THREADS.getCurrentThreadCpuTime();
      kept = arbeit.run();
      if (i >= AUFWAERMEN) {
        values.add((THREADS.getCurrentThreadCpuTime() - begin) / 1e6);
      }
    }
    if (kept instanceof Table table && table.rowCount() != ZEILEN) {
      throw new IllegalStateException(name + " read " + table.rowCount() + " rows");
    }
    double median = values.stream().sorted().toList().get(LAEUFE / 2);
    result.put(name, median);
    return median;
  }
}
