package de.lebenslagen.warehouse.query;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.query.build.Sql;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Tables of a caller beside those of the sealed file: in a database in memory, attached before the
 * file is sealed, to which only this class writes. A query names them {@code geteilt.name}, so that
 * none can stand in the place of a table of the Datenstand.
 */
final class Geteiltes {

  /** Name of the database. */
  static final String NAME = "geteilt";

  private Geteiltes() {}

  /** Makes the database; nothing else can be attached once the configuration is locked. */
  static void attach(Statement statement) throws SQLException {
    statement.execute("ATTACH ':memory:' AS " + NAME + " (READ_WRITE)");
  }

  /** Puts a table there, in the place of one of the same name. */
  static void put(DuckDBConnection connection, String name, Table tabelle) throws SQLException {
    String columns =
        tabelle.columns().stream()
            .map(c -> Sql.name(c.name()) + " " + type(c.type()))
            .collect(Collectors.joining(", "));
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE OR REPLACE TABLE " + NAME + ".main." + Sql.name(name) + " (" + columns + ")");
    }
    try (DuckDBAppender rows = connection.createAppender(NAME, "main", name)) {
      for (int row = 0; row < tabelle.rowCount(); row++) {
        rows.beginRow();
        for (Column<?> column : tabelle.columns()) {
          append(rows, column, row);
        }
        rows.endRow();
      }
    }
  }

  /** What a caller did wrong: two columns of one name, or none. */
  static Abbruch refused(String name, SQLException e) {
    return new Abbruch(
        Abbruch.Kategorie.EINGABE,
        "Die geteilte Tabelle \"" + name + "\" lässt sich in SQL nicht verwenden: " + reason(e),
        "Bitte prüfen, ob sie Spalten hat und jede einen eigenen Namen (groß und klein gilt gleich).",
        e);
  }

  private static String reason(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private static String type(ColumnType type) {
    return switch (type.name()) {
      case "SHORT", "INTEGER", "LONG" -> "BIGINT";
      case "FLOAT", "DOUBLE" -> "DOUBLE";
      case "BOOLEAN" -> "BOOLEAN";
      case "LOCAL_DATE" -> "DATE";
      case "LOCAL_DATE_TIME" -> "TIMESTAMP";
      default -> "VARCHAR";
    };
  }

  private static void append(DuckDBAppender rows, Column<?> column, int row) throws SQLException {
    if (column.isMissing(row)) {
      rows.appendNull();
    } else if (column instanceof NumericColumn<?> numbers) {
      appendNumber(rows, numbers, row);
    } else if (column instanceof BooleanColumn truths) {
      rows.append(truths.get(row).booleanValue());
    } else if (column instanceof DateColumn days) {
      rows.append(days.get(row));
    } else if (column instanceof DateTimeColumn times) {
      rows.append(times.get(row));
    } else {
      rows.append(column.getString(row));
    }
  }

  private static void appendNumber(DuckDBAppender rows, NumericColumn<?> numbers, int row)
      throws SQLException {
    if (type(numbers.type()).equals("BIGINT")) {
      rows.append(((Number) numbers.get(row)).longValue());
    } else {
      rows.append(numbers.getDouble(row));
    }
  }

  /** Whether a node of a query names one of these tables. */
  static boolean isNamed(Syntaxbaum node) {
    return node.hasType("BASE_TABLE")
        && (isName(node.text("catalog_name")) || isName(node.text("schema_name")));
  }

  private static boolean isName(String text) {
    return text.toLowerCase(Locale.ROOT).equals(NAME);
  }
}
