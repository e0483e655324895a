package de.lebenslagen.warehouse.query.output;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Ergebnis;
import de.lebenslagen.warehouse.query.build.Musterstern;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
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
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AusgabeformatTest {

  private static final String ALLES =
      "SELECT 1234567 AS ganz, 0.5::DOUBLE AS gleit, 1.50::DECIMAL(9, 2) AS dezimal, DATE"
          + " '2021-05-06' AS tag, true AS ja, NULL::VARCHAR AS fehlt, '' AS leer, 'a;b,\"c\"\nd' AS"
          + " text";

  @TempDir static Path ordner;

  private static Datenbank datenbank;

  @BeforeAll
  static void open() {
    datenbank = Datenbank.open(Musterstern.build(ordner));
  }

  @AfterAll
  static void close() {
    datenbank.close();
  }

  private static byte[] write(Ausgabeformat format, String sql, long hoechstens)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Ergebnis ergebnis = datenbank.query(sql, hoechstens)) {
      format.write(ergebnis, out);
    }
    return out.toByteArray();
  }

  private static String text(Ausgabeformat format, String sql) throws IOException {
    return new String(write(format, sql, Long.MAX_VALUE), StandardCharsets.UTF_8);
  }

  @Test
  void csvIsForPrograms() throws IOException {
    assertThat(text(Ausgabeformat.CSV, ALLES))
        .isEqualTo(
            "ganz,gleit,dezimal,tag,ja,fehlt,leer,text\r\n"
                + "1234567,0.5,1.50,2021-05-06,true,,\"\",\"a;b,\"\"c\"\"\nd\"\r\n");
  }

  @Test
  void germanCsvIsForExcel() throws IOException {
    assertThat(text(Ausgabeformat.CSV_DEUTSCH, ALLES))
        .isEqualTo(
            "\uFEFFganz;gleit;dezimal;tag;ja;fehlt;leer;text\r\n"
                + "1234567;0,5;1,50;06.05.2021;ja;;\"\";\"a;b,\"\"c\"\"\nd\"\r\n");
  }

  @Test
  void formulaIsDisarmedInValuesAndHeaders() throws IOException {
    String sql =
        "SELECT '=1+1' AS \"=a\", '-5' AS b, '@x' AS c, '+49 461' AS d, -5 AS e, E'\\tx' AS f";

    assertThat(text(Ausgabeformat.CSV, sql))
        .isEqualTo("'=a,b,c,d,e,f\r\n'=1+1,-5,'@x,'+49 461,-5,'\tx\r\n");
  }

  @Test
  void jsonHasOneObjectPerLine() throws IOException {
    assertThat(
            text(
                Ausgabeformat.JSON,
                "SELECT raum, anzahl FROM ewo__gesamt WHERE berichtsjahr = 2021 ORDER BY anzahl"))
        .isEqualTo(
            """
            [
            {"raum":"nicht zuordenbar","anzahl":5},
            {"raum":"Nord","anzahl":100},
            {"raum":"Süd","anzahl":200}
            ]
            """);
    assertThat(text(Ausgabeformat.JSON, ALLES))
        .contains(
            "\"gleit\":0.5,\"dezimal\":1.50,\"tag\":\"2021-05-06\",\"ja\":true,\"fehlt\":null");
    assertThat(text(Ausgabeformat.JSON, "SELECT 'nan'::DOUBLE AS x")).contains("{\"x\":null}");
  }

  /** Süd's residents over 65 are secret in 2022. */
  @Test
  void sumIsItsNumberOrItsStatusInWords() throws IOException {
    String sql =
        "SELECT berichtsjahr, summe(anzahl, wertstatus) AS summe FROM ewo__alter"
            + " WHERE raum = 'Süd' GROUP BY ALL ORDER BY ALL";

    assertThat(text(Ausgabeformat.CSV, sql))
        .isEqualTo("berichtsjahr,summe\r\n2021,200\r\n2022,geheim in der Quelle\r\n");
    assertThat(text(Ausgabeformat.JSON, sql))
        .contains("\"summe\":200}", "\"summe\":\"geheim in der Quelle\"}");
  }

  @Test
  void parquetHoldsTheRows() throws IOException, SQLException {
    Path file = ordner.resolve("aus.parquet");
    Files.write(
        file,
        write(
            Ausgabeformat.PARQUET,
            "SELECT raum, altersgruppe, anzahl, wertstatus FROM ewo__alter ORDER BY ALL",
            Long.MAX_VALUE));

    assertThat(
            read(
                "SELECT count(*) || ' ' || sum(anzahl) || ' ' || count(anzahl) || ' ' ||"
                    + " typeof(any_value(altersgruppe)) FROM read_parquet('"
                    + file
                    + "')"))
        .containsExactly("16 550 15 VARCHAR");
  }

  @Test
  void arrowHoldsTheRows() throws IOException {
    byte[] bytes =
        write(
            Ausgabeformat.ARROW,
            "SELECT altersgruppe, anzahl FROM ewo__alter ORDER BY ALL",
            Long.MAX_VALUE);

    int rows = 0;
    try (RootAllocator allocator = new RootAllocator();
        ArrowStreamReader reader =
            new ArrowStreamReader(new ByteArrayInputStream(bytes), allocator)) {
      while (reader.loadNextBatch()) {
        rows += reader.getVectorSchemaRoot().getRowCount();
      }
      assertThat(reader.getDictionaryVectors()).hasSize(1);
      assertThat(reader.getVectorSchemaRoot().getSchema().getFields())
          .extracting(f -> f.getName())
          .containsExactly("altersgruppe", "anzahl");
    }
    assertThat(rows).isEqualTo(16);
  }

  @Test
  void everyFormatKeepsTheRowLimit() throws Exception {
    Path file = ordner.resolve("kurz.parquet");
    Files.write(file, write(Ausgabeformat.PARQUET, "FROM range(300000)", 200_000));
    assertThat(read("SELECT count(*)::VARCHAR FROM read_parquet('" + file + "')"))
        .containsExactly("200000");

    byte[] arrow = write(Ausgabeformat.ARROW, "FROM range(300000)", 200_000);
    long rows = 0;
    try (RootAllocator allocator = new RootAllocator();
        ArrowStreamReader reader =
            new ArrowStreamReader(new ByteArrayInputStream(arrow), allocator)) {
      while (reader.loadNextBatch()) {
        rows += reader.getVectorSchemaRoot().getRowCount();
      }
    }
    assertThat(rows).isEqualTo(200_000);
    assertThat(new String(write(Ausgabeformat.CSV, "FROM range(9)", 2), StandardCharsets.UTF_8))
        .isEqualTo("range\r\n0\r\n1\r\n");
  }

  @Test
  void parquetAndArrowAreWrittenWhenThereIsNoRow() throws IOException, SQLException {
    Path file = ordner.resolve("leer.parquet");
    Files.write(file, write(Ausgabeformat.PARQUET, "FROM ewo__alter WHERE false", Long.MAX_VALUE));
    assertThat(read("SELECT count(*)::VARCHAR FROM read_parquet('" + file + "')"))
        .containsExactly("0");
    assertThat(write(Ausgabeformat.ARROW, "FROM ewo__alter WHERE false", Long.MAX_VALUE))
        .isNotEmpty();
  }

  private static List<String> read(String sql) throws SQLException {
    List<String> result = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        result.add(rows.getString(1));
      }
    }
    return result;
  }
}
