package de.lebenslagen.warehouse.freigabe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.lebenslagen.warehouse.query.output.Ausgabeformat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.dictionary.DictionaryEncoder;
import org.apache.arrow.vector.ipc.ArrowFileReader;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.apache.arrow.vector.util.ByteArrayReadableSeekableByteChannel;

/**
 * Reads what the writers wrote, as an attacker would: rows of text, an empty text where there is
 * nothing. A format without a reader fails: a new writer needs its proof.
 */
final class Formatleser {

  private Formatleser() {}

  static List<List<String>> read(Ausgabeformat format, byte[] bytes) throws Exception {
    return switch (format.name()) {
      case "CSV" -> split(bytes, ",");
      case "CSV_DEUTSCH" -> split(bytes, ";");
      case "JSON" -> json(bytes);
      case "PARQUET" -> parquet(bytes);
      case "ARROW" ->
          arrow(allocator -> new ArrowStreamReader(new ByteArrayInputStream(bytes), allocator));
      case "ARROW_DATEI" ->
          arrow(
              allocator ->
                  new ArrowFileReader(new ByteArrayReadableSeekableByteChannel(bytes), allocator));
      default ->
          throw new AssertionError(
              "No reader for " + format + ": teach this test to attack the new format.");
    };
  }

  /** No field of these tests holds a separator or a quote. */
  private static List<List<String>> split(byte[] bytes, String separator) {
    String text = new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", "");
    return text.lines().skip(1).map(line -> List.of(line.split(separator, -1))).toList();
  }

  private static List<List<String>> json(byte[] bytes) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode row : new ObjectMapper().readTree(bytes)) {
      List<String> fields = new ArrayList<>();
      row.forEach(field -> fields.add(field.isNull() ? "" : field.asText()));
      rows.add(fields);
    }
    return rows;
  }

  private static List<List<String>> parquet(byte[] bytes) throws IOException, SQLException {
    Path file = Files.createTempFile("beweis", ".parquet");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      Files.write(file, bytes);
      ResultSet row = statement.executeQuery("FROM read_parquet('" + file + "')");
      List<List<String>> rows = new ArrayList<>();
      while (row.next()) {
        List<String> fields = new ArrayList<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
          fields.add(text(row.getObject(i)));
        }
        rows.add(fields);
      }
      return rows;
    } finally {
      Files.delete(file);
    }
  }

  private static List<List<String>> arrow(Function<RootAllocator, ArrowReader> open)
      throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (RootAllocator allocator = new RootAllocator();
        ArrowReader reader = open.apply(allocator)) {
      while (reader.loadNextBatch()) {
        VectorSchemaRoot root = reader.getVectorSchemaRoot();
        for (int i = 0; i < root.getRowCount(); i++) {
          List<String> fields = new ArrayList<>();
          for (FieldVector vector : root.getFieldVectors()) {
            fields.add(text(value(reader, vector, i)));
          }
          rows.add(fields);
        }
      }
    }
    return rows;
  }

  private static Object value(ArrowReader reader, FieldVector vector, int row) throws IOException {
    var encoding = vector.getField().getDictionary();
    if (encoding == null) {
      return vector.getObject(row);
    }
    try (var decoded =
        DictionaryEncoder.decode(vector, reader.getDictionaryVectors().get(encoding.getId()))) {
      return decoded.getObject(row);
    }
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString();
  }
}
