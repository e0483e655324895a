package de.lebenslagen.warehouse.query.arrow;

import de.lebenslagen.warehouse.query.build.Sql;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.DecimalVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.UInt4Vector;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.numbers.LongColumnType;

/** BIGINT, UINTEGER, UBIGINT, HUGEINT and DECIMAL without decimals: a LongColumn, if they fit. */
final class LangzahlSammler extends Sammler {

  private static final long FEHLT = LongColumnType.missingValueIndicator();

  private long[] werte = new long[0];

  LangzahlSammler(String name) {
    super(name);
  }

  @Override
  void add(FieldVector vector, int rows) {
    werte = Arrays.copyOf(werte, grown(werte.length, rows));
    if (vector instanceof UInt4Vector) {
      addUnsignedInts(vector, rows);
    } else if (vector instanceof DecimalVector) {
      addWide(vector, rows);
    } else {
      bytes(vector.getDataBuffer(), (long) rows * Long.BYTES)
          .asLongBuffer()
          .get(werte, size(), rows);
    }
    check(vector, rows);
    int start = size();
    forEachMissing(vector, rows, row -> werte[start + row] = FEHLT);
  }

  private void addUnsignedInts(FieldVector vector, int rows) {
    ByteBuffer data = bytes(vector.getDataBuffer(), (long) rows * Integer.BYTES);
    for (int i = 0; i < rows; i++) {
      werte[size() + i] = Integer.toUnsignedLong(data.getInt(i * Integer.BYTES));
    }
  }

  /** 128 bits: they fit where the upper half only repeats the sign of the lower. */
  private void addWide(FieldVector vector, int rows) {
    ByteBuffer data = bytes(vector.getDataBuffer(), (long) rows * DecimalVector.TYPE_WIDTH);
    for (int i = 0; i < rows; i++) {
      long low = data.getLong(i * DecimalVector.TYPE_WIDTH);
      long high = data.getLong(i * DecimalVector.TYPE_WIDTH + Long.BYTES);
      if (high != low >> (Long.SIZE - 1) && !vector.isNull(i)) {
        throw zuGross();
      }
      werte[size() + i] = low;
    }
  }

  private void check(FieldVector vector, int rows) {
    boolean signed = vector instanceof BigIntVector || vector instanceof DecimalVector;
    for (int i = size(); i < size() + rows; i++) {
      boolean bad = signed ? werte[i] == FEHLT : werte[i] < 0;
      if (bad && !vector.isNull(i - size())) {
        throw zuGross();
      }
    }
  }

  private RuntimeException zuGross() {
    return unhaltbar(
        "eine Zahl, die Tablesaw als ganze Zahl nicht fasst",
        Sql.format(
            "Bitte in der Abfrage \"%s\"::VARCHAR oder, wo Rundung erlaubt ist, ::DOUBLE schreiben.",
            name()));
  }

  @Override
  Column<?> column() {
    return LongColumn.create(name(), Arrays.copyOf(werte, size()));
  }
}
