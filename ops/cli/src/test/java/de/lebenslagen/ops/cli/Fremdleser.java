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
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.dictionary.DictionaryEncoder;
import org.apache.arrow.vector.ipc.ArrowFileReader;
import org.apache.arrow.vector.ipc.SeekableReadChannel;
import org.apache.arrow.vector.util.ByteArrayReadableSeekableByteChannel;

/** Reads the formats of other programs with the libraries of these, without any class of ours. */
final class Fremdleser {

  private Fremdleser() {}

  static List<Map<String, String>> parquet(byte[] bytes) {
    return open(bytes, "jdbc:duckdb:", "", "FROM read_parquet('%s')");
  }

  static List<Map<String, String>> duckDb(byte[] bytes, String tabelle) {
    return open(bytes, "jdbc:duckdb:", "", "ATTACH '%s' AS d (READ_ONLY); FROM d." + tabelle);
  }

  static List<Map<String, String>> geoPackage(byte[] bytes, String tabelle) {
    return open(bytes, "jdbc:sqlite:", "%s", "SELECT * FROM \"" + tabelle + "\"");
  }

  /** The names of all tables and views. */
  static List<String> listTabellen(byte[] duckDb) {
    String sql =
        "ATTACH '%s' AS d (READ_ONLY); SELECT table_name FROM information_schema.tables"
            + " WHERE table_catalog = 'd' ORDER BY 1";
    return open(duckDb, "jdbc:duckdb:", "", sql).stream()
        .map(row -> row.getOrDefault("table_name", ""))
        .toList();
  }

  /** The names of all tables, those of the system too. */
  static List<String> listGeotabellen(byte[] geoPackage) {
    return open(geoPackage, "jdbc:sqlite:", "%s", "SELECT name FROM sqlite_master ORDER BY 1")
        .stream()
        .map(row -> row.getOrDefault("name", ""))
        .filter(name -> !name.startsWith("sqlite_autoindex"))
        .toList();
  }

  private static List<Map<String, String>> open(byte[] bytes, String url, String path, String sql) {
    try {
      Path file = Files.createTempFile("fremd", ".datei");
      try {
        Files.write(file, bytes);
        return read(url + path.replace("%s", file.toString()), sql.replace("%s", file.toString()));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Map<String, String>> read(String url, String sql) {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
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
