package de.lebenslagen.warehouse.query.arrow;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.SmallIntVector;
import org.apache.arrow.vector.TinyIntVector;
import org.apache.arrow.vector.UInt1Vector;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.numbers.IntColumnType;

/** TINYINT, SMALLINT, INTEGER, UTINYINT, USMALLINT: an IntColumn. */
final class GanzzahlSammler extends Sammler {

  private static final int FEHLT = IntColumnType.missingValueIndicator();

  private int[] werte = new int[0];

  GanzzahlSammler(String name) {
    super(name);
  }

  @Override
  void add(FieldVector vector, int rows) {
    int start = size();
    werte = Arrays.copyOf(werte, grown(werte.length, rows));
    if (vector instanceof IntVector) {
      bytes(vector.getDataBuffer(), (long) rows * Integer.BYTES)
          .asIntBuffer()
          .get(werte, start, rows);
      checkNoIndicator(vector, rows);
    } else if (vector instanceof TinyIntVector || vector instanceof UInt1Vector) {
      int mask = vector instanceof UInt1Vector ? 0xff : -1;
      ByteBuffer data = bytes(vector.getDataBuffer(), rows);
      for (int i = 0; i < rows; i++) {
        werte[start + i] = data.get(i) & mask;
      }
    } else {
      int mask = vector instanceof SmallIntVector ? -1 : 0xffff;
      ByteBuffer data = bytes(vector.getDataBuffer(), (long) rows * Short.BYTES);
      for (int i = 0; i < rows; i++) {
        werte[start + i] = data.getShort(i * Short.BYTES) & mask;
      }
    }
    forEachMissing(vector, rows, row -> werte[start + row] = FEHLT);
  }

  private void checkNoIndicator(FieldVector vector, int rows) {
    for (int i = size(); i < size() + rows; i++) {
      if (werte[i] == FEHLT && !vector.isNull(i - size())) {
        throw unhaltbar(
            "die Zahl " + FEHLT + ", die in Tablesaw für \"fehlt\" steht",
            "Bitte in der Abfrage \"" + name() + "\"::BIGINT schreiben.");
      }
    }
  }

  @Override
  Column<?> column() {
    return IntColumn.create(name(), Arrays.copyOf(werte, size()));
  }
}
