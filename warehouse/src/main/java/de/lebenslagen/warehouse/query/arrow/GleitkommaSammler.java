package de.lebenslagen.warehouse.query.arrow;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.arrow.vector.DecimalVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float4Vector;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.numbers.DoubleColumnType;

/** FLOAT, DOUBLE, and DECIMAL as the nearest double: a DoubleColumn. */
final class GleitkommaSammler extends Sammler {

  private static final double FEHLT = DoubleColumnType.missingValueIndicator();

  /** Whole numbers up to 2<sup>53</sup> and powers of ten up to 22 are exact doubles. */
  private static final long EXAKT = 1L << 53;

  private static final double[] ZEHNERPOTENZEN = new double[23];

  static {
    for (int i = 0; i < ZEHNERPOTENZEN.length; i++) {
      ZEHNERPOTENZEN[i] = Double.parseDouble("1e" + i);
    }
  }

  private double[] werte = new double[0];

  GleitkommaSammler(String name) {
    super(name);
  }

  @Override
  void add(FieldVector vector, int rows) {
    int start = size();
    werte = Arrays.copyOf(werte, grown(werte.length, rows));
    if (vector instanceof DecimalVector decimals) {
      addDecimals(decimals, rows);
    } else if (vector instanceof Float4Vector) {
      ByteBuffer data = bytes(vector.getDataBuffer(), (long) rows * Float.BYTES);
      for (int i = 0; i < rows; i++) {
        werte[start + i] = data.getFloat(i * Float.BYTES);
      }
    } else {
      bytes(vector.getDataBuffer(), (long) rows * Double.BYTES)
          .asDoubleBuffer()
          .get(werte, start, rows);
    }
    checkNumbers(vector, rows);
    forEachMissing(vector, rows, row -> werte[start + row] = FEHLT);
  }

  /** A quotient of two exact doubles is the nearest double; else the long way. */
  private void addDecimals(DecimalVector vector, int rows) {
    ByteBuffer data = bytes(vector.getDataBuffer(), (long) rows * DecimalVector.TYPE_WIDTH);
    int scale = vector.getScale();
    for (int i = 0; i < rows; i++) {
      long low = data.getLong(i * DecimalVector.TYPE_WIDTH);
      long high = data.getLong(i * DecimalVector.TYPE_WIDTH + Long.BYTES);
      boolean exact =
          high == low >> (Long.SIZE - 1)
              && low <= EXAKT
              && low >= -EXAKT
              && scale < ZEHNERPOTENZEN.length;
      if (exact) {
        werte[size() + i] = low / ZEHNERPOTENZEN[scale];
      } else {
        BigDecimal value = vector.getObject(i);
        werte[size() + i] = value == null ? FEHLT : value.doubleValue();
      }
    }
  }

  private void checkNumbers(FieldVector vector, int rows) {
    for (int i = size(); i < size() + rows; i++) {
      if (werte[i] != werte[i] && !vector.isNull(i - size())) {
        throw unhaltbar(
            "NaN (keine Zahl), das in Tablesaw für \"fehlt\" steht",
            "Bitte in der Abfrage entscheiden, was gelten soll, etwa nullif(…, 'NaN').");
      }
    }
  }

  @Override
  Column<?> column() {
    return DoubleColumn.create(name(), Arrays.copyOf(werte, size()));
  }
}
