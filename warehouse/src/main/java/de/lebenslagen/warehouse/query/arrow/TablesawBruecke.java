package de.lebenslagen.warehouse.query.arrow;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Abbruch.Kategorie;
import de.lebenslagen.warehouse.query.build.Sql;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.dictionary.Dictionary;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.DictionaryEncoding;
import org.apache.arrow.vector.types.pojo.Field;
import org.duckdb.DuckDBResultSet;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Makes a Tablesaw table of a DuckDB result: through the Arrow C stream, by copying buffers.
 *
 * <p>DuckDB → Tablesaw: BOOLEAN → BooleanColumn; TINYINT to INTEGER and their unsigned forms up to
 * USMALLINT → IntColumn; UINTEGER, BIGINT, UBIGINT, HUGEINT, DECIMAL without decimals → LongColumn;
 * FLOAT, DOUBLE, DECIMAL → DoubleColumn; VARCHAR, ENUM → StringColumn; DATE → DateColumn; TIME →
 * TimeColumn; TIMESTAMP → DateTimeColumn; TIMESTAMP WITH TIME ZONE → InstantColumn.
 */
public final class TablesawBruecke {

  /** Rows per batch. */
  static final long STAPEL = 131_072;

  private TablesawBruecke() {}

  /**
   * A table made of a result.
   *
   * @param gekuerzt whether the result has more rows than were taken
   */
  public record Gelesen(Table tabelle, boolean gekuerzt) {}

  /**
   * Reads a result whose rows have not been touched.
   *
   * @param hoechstens number of rows to take
   * @throws Abbruch EINGABE where Tablesaw can't hold a value or two columns have the same name
   */
  public static Gelesen read(DuckDBResultSet result, long hoechstens) throws SQLException {
    try (BufferAllocator allocator = new RootAllocator();
        ArrowReader reader = open(result, allocator)) {
      return read(reader, hoechstens);
    } catch (IOException e) {
      throw new SQLException(e.getMessage(), e);
    }
  }

  static ArrowReader open(DuckDBResultSet result, BufferAllocator allocator) throws SQLException {
    return (ArrowReader) result.arrowExportStream(allocator, STAPEL);
  }

  private static Gelesen read(ArrowReader reader, long hoechstens) throws IOException {
    VectorSchemaRoot root = reader.getVectorSchemaRoot();
    checkNames(root.getSchema().getFields());
    List<Sammler> sammler = new ArrayList<>();
    long rows = 0;
    boolean gekuerzt = false;
    while (!gekuerzt && reader.loadNextBatch()) {
      if (sammler.isEmpty()) {
        sammler.addAll(sammler(reader));
      }
      int batch = (int) Math.min(root.getRowCount(), hoechstens - rows);
      for (int i = 0; i < sammler.size(); i++) {
        sammler.get(i).append(root.getVector(i), batch);
      }
      rows += batch;
      gekuerzt = batch < root.getRowCount();
    }
    if (sammler.isEmpty()) {
      sammler.addAll(sammler(reader));
    }
    Table table =
        Table.create("Ergebnis", sammler.stream().<Column<?>>map(Sammler::column).toList());
    return new Gelesen(table, gekuerzt);
  }

  private static List<Sammler> sammler(ArrowReader reader) throws IOException {
    List<Sammler> result = new ArrayList<>();
    Map<Long, Dictionary> dictionaries = reader.getDictionaryVectors();
    for (FieldVector vector : reader.getVectorSchemaRoot().getFieldVectors()) {
      Field field = vector.getField();
      DictionaryEncoding encoding = field.getDictionary();
      Dictionary dictionary = encoding == null ? null : dictionaries.get(encoding.getId());
      result.add(
          dictionary == null
              ? sammler(field)
              : new AufzaehlungSammler(field.getName(), dictionary.getVector()));
    }
    return result;
  }

  private static Sammler sammler(Field field) {
    String name = field.getName();
    ArrowType type = field.getType();
    if (type instanceof ArrowType.Int number) {
      boolean isSmall =
          number.getBitWidth() < Integer.SIZE
              || number.getBitWidth() == Integer.SIZE && number.getIsSigned();
      return isSmall ? new GanzzahlSammler(name) : new LangzahlSammler(name);
    }
    if (type instanceof ArrowType.Decimal decimal) {
      return decimal.getScale() == 0 ? new LangzahlSammler(name) : new GleitkommaSammler(name);
    }
    if (type instanceof ArrowType.Timestamp timestamp) {
      return new ZeitpunktSammler(name, timestamp);
    }
    return switch (type.getTypeID()) {
      case FloatingPoint -> new GleitkommaSammler(name);
      case Bool -> new WahrheitswertSammler(name);
      case Utf8 -> new TextSammler(name);
      case Date -> new DatumSammler(name);
      case Time -> new UhrzeitSammler(name);
      default ->
          throw new Abbruch(
              Kategorie.EINGABE,
              Sql.format(
                  "Die Spalte \"%s\" hat den Typ %s, für den es keine Tablesaw-Spalte gibt.",
                  name, type.toString()),
              "Bitte in der Abfrage \"" + name + "\"::VARCHAR schreiben.");
    };
  }

  private static void checkNames(List<Field> fields) {
    Set<String> seen = new HashSet<>();
    for (Field field : fields) {
      if (!seen.add(field.getName().toLowerCase(Locale.ROOT))) {
        throw new Abbruch(
            Kategorie.EINGABE,
            "Die Spalte \"" + field.getName() + "\" kommt im Ergebnis zweimal vor.",
            "Bitte sie in der Abfrage mit AS verschieden benennen.");
      }
    }
  }
}
