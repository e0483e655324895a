package de.lebenslagen.warehouse.stats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reference values from the CSV files beside the tests; what they are is in their README.md. */
public final class Fixture {

  private Fixture() {}

  /** One line of a file, by column name. */
  public record Row(Map<String, String> cells) {

    public String text(String column) {
      String text = cells.get(column);
      if (text == null) {
        throw new IllegalArgumentException("No column " + column + " in " + cells.keySet());
      }
      return text;
    }

    public double number(String column) {
      return Double.parseDouble(text(column));
    }

    public long count(String column) {
      return Long.parseLong(text(column));
    }

    public boolean isEmpty(String column) {
      return text(column).isEmpty() || text(column).equals("NA");
    }
  }

  /** All lines of a file, for instance {@code rates/dsr_input.csv}. */
  public static List<Row> read(String path) {
    try (InputStream in = Fixture.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalArgumentException("No fixture " + path);
      }
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      String[] header = split(lines.get(0));
      List<Row> rows = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = split(line);
        Map<String, String> row = new TreeMap<>();
        for (int i = 0; i < header.length; i++) {
          row.putIfAbsent(header[i], cells[i]);
        }
        rows.add(new Row(row));
      }
      return List.copyOf(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One numeric column of a file. */
  public static double[] column(String path, String column) {
    return read(path).stream().mapToDouble(row -> row.number(column)).toArray();
  }

  /** The value beside a name in a file with the columns {@code measure} and {@code value}. */
  public static double measure(String path, String name) {
    return read(path).stream()
        .filter(row -> row.text("measure").equals(name))
        .findFirst()
        .orElseThrow()
        .number("value");
  }

  private static String[] split(String line) {
    return Arrays.stream(line.replace("\"", "").split(",", -1)).toArray(String[]::new);
  }
}
