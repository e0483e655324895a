package de.lebenslagen.ops.cli;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.dictionary.DictionaryEncoder;
import org.apache.arrow.vector.ipc.ArrowFileReader;
import org.apache.arrow.vector.ipc.SeekableReadChannel;
import org.apache.arrow.vector.util.ByteArrayReadableSeekableByteChannel;

/** Reads the formats of other programs with the libraries of these, without any class of ours. */
final class Fremdleser {

  /** One engine for all files: to start it costs more than to read them. */
  private static final Connection DUCKDB = connectDuckDb();

  private Fremdleser() {}

  static List<Map<String, String>> parquet(byte[] bytes) {
    return withFile(bytes, file -> query(DUCKDB, "FROM read_parquet('" + file + "')"));
  }

  static List<Map<String, String>> duckDb(byte[] bytes, String tabelle) {
    return attached(bytes, "FROM d." + tabelle);
  }

  /** The names of all tables and views. */
  static List<String> listTabellen(byte[] duckDb) {
    String sql =
        "SELECT table_name FROM information_schema.tables WHERE table_catalog = 'd' ORDER BY 1";
    return attached(duckDb, sql).stream().map(row -> row.getOrDefault("table_name", "")).toList();
  }

  private static synchronized List<Map<String, String>> attached(byte[] bytes, String sql) {
    return withFile(
        bytes,
        file -> {
          execute("ATTACH '" + file + "' AS d (READ_ONLY)");
          try {
            return query(DUCKDB, sql);
          } finally {
            execute("DETACH d");
          }
        });
  }

  static List<Map<String, String>> geoPackage(byte[] bytes, String tabelle) {
    return readSqlite(bytes, "SELECT * FROM \"" + tabelle + "\"");
  }

  /** The names of all tables, those of the system too. */
  static List<String> listGeotabellen(byte[] geoPackage) {
    return readSqlite(geoPackage, "SELECT name FROM sqlite_master ORDER BY 1").stream()
        .map(row -> row.getOrDefault("name", ""))
        .filter(name -> !name.startsWith("sqlite_autoindex"))
        .toList();
  }

  private static List<Map<String, String>> readSqlite(byte[] bytes, String sql) {
    return withFile(
        bytes,
        file -> {
          try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            return query(connection, sql);
          } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
          }
        });
  }

  private static List<Map<String, String>> withFile(
      byte[] bytes, Function<Path, List<Map<String, String>>> reading) {
    try {
      Path file = Files.createTempFile("fremd", ".datei");
      try {
        Files.write(file, bytes);
        return reading.apply(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Connection connectDuckDb() {
    try {
      return DriverManager.getConnection("jdbc:duckdb:");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void execute(String sql) {
    try (Statement statement = DUCKDB.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static List<Map<String, String>> query(Connection connection, String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<Map<String, String>> result = new ArrayList<>();
      while (rows.next()) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          row.put(
              rows.getMetaData().getColumnName(i),
              Optional.ofNullable(rows.getString(i)).orElse(""));
        }
        result.add(row);
      }
      return result;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  static List<Map<String, String>> arrow(byte[] bytes) {
    List<Map<String, String>> result = new ArrayList<>();
    try (RootAllocator allocator = new RootAllocator();
        ArrowFileReader reader =
            new ArrowFileReader(
                new SeekableReadChannel(new ByteArrayReadableSeekableByteChannel(bytes)),
                allocator)) {
      while (reader.loadNextBatch()) {
        List<FieldVector> columns = new ArrayList<>();
        List<FieldVector> decoded = new ArrayList<>();
        for (FieldVector vector : reader.getVectorSchemaRoot().getFieldVectors()) {
          var encoding = vector.getField().getDictionary();
          columns.add(vector);
          decoded.add(
              encoding == null
                  ? vector
                  : (FieldVector)
                      DictionaryEncoder.decode(
                          vector, reader.getDictionaryVectors().get(encoding.getId())));
        }
        for (int i = 0; i < reader.getVectorSchemaRoot().getRowCount(); i++) {
          Map<String, String> row = new LinkedHashMap<>();
          for (int c = 0; c < columns.size(); c++) {
            Object value = decoded.get(c).getObject(i);
            row.put(columns.get(c).getName(), value == null ? "" : value.toString());
          }
          result.add(row);
        }
        for (int c = 0; c < columns.size(); c++) {
          if (decoded.get(c) != columns.get(c)) {
            decoded.get(c).close();
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return result;
  }
}
