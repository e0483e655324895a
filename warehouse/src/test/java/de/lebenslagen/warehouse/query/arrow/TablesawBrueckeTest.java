package de.lebenslagen.warehouse.query.arrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import de.lebenslagen.warehouse.model.Abbruch;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.duckdb.DuckDBResultSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Compares the bridge with JDBC, cell by cell, over seeded random tables of all types. */
class TablesawBrueckeTest {

  private static Connection connection;

  @BeforeAll
  static void open() throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
    execute("CREATE TYPE klein AS ENUM ('a', '', 'ä', 'nie')");
    for (int n : new int[] {200, 300, 70_000}) {
      execute("CREATE TYPE e" + n + " AS ENUM (SELECT 'w' || range FROM range(" + n + "))");
    }
  }

  @AfterAll
  static void close() throws SQLException {
    connection.close();
  }

  private static void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Table read(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return TablesawBruecke.read(rows.unwrap(DuckDBResultSet.class), Long.MAX_VALUE).tabelle();
    }
  }

  /** Random values of one type as texts that DuckDB reads, edges included. */
  private record Typ(String name, Function<Random, String> werte) {}

  private static String pick(Random random, String... edges) {
    return edges[random.nextInt(edges.length)];
  }

  private static String number(Random random, String low, String high, long range) {
    return random.nextInt(5) == 0
        ? pick(random, low, high, "0")
        : String.valueOf(Math.floorMod(random.nextLong(), range));
  }

  private static String day(Random random) {
    return random.nextInt(3) == 0
        ? pick(
            random,
            "0001-01-01",
            "1869-12-31",
            "1870-01-01",
            "2169-12-31",
            "2170-01-01",
            "9999-12-31",
            "1600-02-29")
        : LocalDate.ofEpochDay(random.nextInt(40_000) - 20_000).toString();
  }

  private static String time(Random random) {
    return LocalTime.ofNanoOfDay(random.nextInt(86_400_000) * 1_000_000L).toString();
  }

  private static List<Typ> types() {
    return List.of(
        new Typ("BOOLEAN", r -> String.valueOf(r.nextBoolean())),
        new Typ("TINYINT", r -> number(r, "-128", "127", 100)),
        new Typ("SMALLINT", r -> number(r, "-32768", "32767", 30_000)),
        new Typ("INTEGER", r -> number(r, "-2147483647", "2147483647", 1 << 30)),
        new Typ("BIGINT", r -> number(r, "-9223372036854775807", "9007199254740993", 1L << 62)),
        new Typ("HUGEINT", r -> number(r, "-9223372036854775807", "9223372036854775807", 1L << 62)),
        new Typ("UTINYINT", r -> number(r, "255", "128", 200)),
        new Typ("USMALLINT", r -> number(r, "65535", "32768", 60_000)),
        new Typ("UINTEGER", r -> number(r, "4294967295", "2147483648", 1L << 32)),
        new Typ("UBIGINT", r -> number(r, "9223372036854775807", "1", 1L << 62)),
        new Typ("DECIMAL(4, 1)", r -> number(r, "-999.9", "999.9", 999)),
        new Typ("DECIMAL(18, 3)", r -> number(r, "-123456789012345.678", "0.1", 999)),
        new Typ(
            "DECIMAL(38, 10)",
            r -> number(r, "-1234567890123456789012345678.0123456789", "0.0000000001", 999)),
        new Typ("DECIMAL(18, 0)", r -> number(r, "-999999999999999999", "7", 999)),
        new Typ(
            "FLOAT", r -> pick(r, "1.5", "-0.1", "3.4e38", "inf", String.valueOf(r.nextFloat()))),
        new Typ(
            "DOUBLE",
            r -> pick(r, "0.1", "-1e308", "-inf", "5e-324", String.valueOf(r.nextGaussian()))),
        new Typ("DATE", r -> day(r)),
        new Typ("TIME", r -> time(r)),
        new Typ("TIMESTAMP", r -> day(r) + " " + time(r)),
        new Typ("TIMESTAMP_S", r -> day(r) + " 12:34:56"),
        new Typ("TIMESTAMP_MS", r -> day(r) + " " + time(r)),
        new Typ("TIMESTAMP_NS", r -> "1999-12-31 " + time(r)),
        new Typ("TIMESTAMPTZ", r -> day(r) + " " + time(r) + "+00"),
        new Typ(
            "VARCHAR",
            r ->
                pick(
                    r,
                    "",
                    "ß€😀",
                    "ein längerer Text über acht Bytes",
                    String.valueOf(r.nextInt(500)))),
        new Typ("klein", r -> pick(r, "a", "", "ä")),
        new Typ("e200", r -> "w" + r.nextInt(200)),
        new Typ("e300", r -> "w" + r.nextInt(300)),
        new Typ("e70000", r -> "w" + r.nextInt(70_000)));
  }

  private static void create(List<Typ> types, int rows, Random random) throws SQLException {
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      columns.add("c" + i + " " + types.get(i).name());
    }
    execute("CREATE OR REPLACE TABLE t (" + String.join(", ", columns) + ")");
    List<String> values = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      List<String> cells = new ArrayList<>();
      for (Typ type : types) {
        boolean missing = random.nextInt(4) == 0;
        cells.add(missing ? "NULL" : "'" + type.werte().apply(random) + "'");
      }
      values.add("(" + String.join(", ", cells) + ")");
    }
    if (rows > 0) {
      execute("INSERT INTO t VALUES " + String.join(", ", values));
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "2, 1", "3, 7", "4, 64", "5, 333", "6, 700"})
  void everyCellIsThatOfJdbc(long seed, int rows) throws SQLException {
    List<Typ> types = types();
    create(types, rows, new Random(seed));

    assertSame("SELECT * FROM t", types.size());
  }

  @Test
  void everyCellIsThatOfJdbcWhenThereAreManyBatches() throws SQLException {
    String sql =
        "SELECT CASE WHEN range % 3 > 0 THEN range END AS a, range % 7 = 0 AS b, (range %"
            + " 1000)::VARCHAR AS c, ('w' || (range * 31) % 70000)::e70000 AS d FROM range(300001)";

    assertSame(sql, 4);
  }

  private static void assertSame(String sql, int columns) throws SQLException {
    Table table = read(sql);
    assertThat(table.columnCount()).isEqualTo(columns);
    int row = 0;
    try (Statement statement = connection.createStatement();
        ResultSet expected = statement.executeQuery(sql)) {
      while (expected.next()) {
        for (int i = 0; i < columns; i++) {
          Column<?> column = table.column(i);
          Object value =
              column.type().name().equals("LOCAL_DATE_TIME")
                  ? expected.getObject(i + 1, LocalDateTime.class)
                  : expected.getObject(i + 1);
          boolean same =
              value == null
                  ? column.isMissing(row)
                  : !column.isMissing(row) && column.get(row).equals(like(column, value));
          if (!same) {
            fail("row %d, column %d: %s, JDBC has %s", row, i, column.get(row), value);
          }
        }
        row++;
      }
    }
    assertThat(table.rowCount()).isEqualTo(row);
  }

  /** The JDBC value in the Java type of the column. */
  private static Object like(Column<?> column, Object value) {
    return switch (column.type().name()) {
      case "INTEGER" -> ((Number) value).intValue();
      case "LONG" -> exact(value);
      case "DOUBLE" -> ((Number) value).doubleValue();
      case "INSTANT" -> ((OffsetDateTime) value).toInstant();
      default -> value;
    };
  }

  private static long exact(Object value) {
    if (value instanceof BigInteger number) {
      return number.longValueExact();
    }
    return value instanceof BigDecimal number
        ? number.longValueExact()
        : ((Number) value).longValue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(-2147483648)::INTEGER",
        "(-9223372036854775808)::BIGINT",
        "9223372036854775808::HUGEINT",
        "(-9223372036854775808)::HUGEINT",
        "18446744073709551615::UBIGINT",
        "'nan'::DOUBLE",
        "'nan'::FLOAT",
        "DATE 'infinity'",
        "DATE '40000-01-01'",
        "TIME '00:00:00.000001'",
        "TIMESTAMP '2020-01-01 00:00:00.000001'",
        "TIMESTAMP 'infinity'",
        "[1]",
        "{'a': 1}",
        "'a'::BLOB",
      })
  void readingStopsWhenTablesawCannotHoldTheValue(String value) {
    assertThatThrownBy(() -> read("SELECT " + value + " AS x FROM range(3)"))
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining("\"x\"");
  }

  @Test
  void readingStopsWhenTwoColumnsHaveTheSameName() {
    assertThatThrownBy(() -> read("SELECT 1 AS a, 2 AS A"))
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining("zweimal");
  }

  @Test
  void emptyTextIsNotMissing() throws SQLException {
    StringColumn column =
        (StringColumn) read("SELECT unnest(['', NULL, 'a', '']) AS x").column("x");

    assertThat(column.isMissing(0)).isFalse();
    assertThat(column.isMissing(1)).isTrue();
    assertThat(column.countMissing()).isEqualTo(1);
    assertThat(column.asList()).containsExactly("", "", "a", "");
  }

  @Test
  void columnOfAnEnumKnowsOnlyTheTextsThatOccur() throws SQLException {
    StringColumn column =
        (StringColumn) read("SELECT unnest(['a', 'a', NULL])::klein AS x").column("x");

    assertThat(column.removeMissing().countUnique()).isEqualTo(1);
    assertThat(column.isEqualTo("nie").size()).isZero();
    assertThat(column.isEqualTo("a").toArray()).containsExactly(0, 1);
  }

  @Test
  void columnCanBeAppendedToAndFiltered() throws SQLException {
    StringColumn column = (StringColumn) read("SELECT unnest(['a', 'b']) AS x").column("x");
    column.append("neu").append("a");

    assertThat(column.asList()).containsExactly("a", "b", "neu", "a");
    assertThat(column.where(column.isEqualTo("a")).asList()).containsExactly("a", "a");
  }

  @Test
  void valuesOfKnownDaysAreRight() throws SQLException {
    Table table =
        read(
            "SELECT DATE '1582-10-15' AS d, TIMESTAMP '1582-10-15 01:02:03.004' AS t, TIMESTAMPTZ"
                + " '1582-10-15 01:02:03.004+00' AS z");

    assertThat(table.dateColumn("d").get(0)).isEqualTo(LocalDate.of(1582, 10, 15));
    assertThat(table.dateTimeColumn("t").get(0))
        .isEqualTo(LocalDateTime.of(1582, 10, 15, 1, 2, 3, 4_000_000));
    assertThat(table.instantColumn("z").get(0))
        .isEqualTo(Instant.parse("1582-10-15T01:02:03.004Z"));
  }

  @Test
  void rowsAreLimitedAndItIsSaid() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("FROM range(300000)")) {
      TablesawBruecke.Gelesen gelesen =
          TablesawBruecke.read(rows.unwrap(DuckDBResultSet.class), 131_072);
      assertThat(gelesen.tabelle().rowCount()).isEqualTo(131_072);
      assertThat(gelesen.gekuerzt()).isTrue();
    }
  }
}
