package de.lebenslagen.warehouse.query.arrow;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.arrow.vector.FieldVector;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.times.TimeColumnType;

/** TIME to the millisecond: a TimeColumn. */
final class UhrzeitSammler extends Sammler {

  private static final int FEHLT = TimeColumnType.missingValueIndicator();
  private static final long US_JE_MS = 1000;

  private int[] werte = new int[0];

  UhrzeitSammler(String name) {
    super(name);
  }

  @Override
  void add(FieldVector vector, int rows) {
    werte = Arrays.copyOf(werte, grown(werte.length, rows));
    ByteBuffer micros = bytes(vector.getDataBuffer(), (long) rows * Long.BYTES);
    for (int i = 0; i < rows; i++) {
      long value = vector.isNull(i) ? 0 : micros.getLong(i * Long.BYTES);
      if (value % US_JE_MS != 0 || value >= Packung.MS_JE_TAG * US_JE_MS) {
        throw unhaltbar(
            "eine Uhrzeit, die Tablesaw nicht fasst (feiner als Millisekunden oder 24:00)",
            "Bitte in der Abfrage date_trunc('milliseconds', …) oder ::VARCHAR schreiben.");
      }
      werte[size() + i] = Packung.uhrzeit(value / US_JE_MS);
    }
    int start = size();
    forEachMissing(vector, rows, row -> werte[start + row] = FEHLT);
  }

  @Override
  Column<?> column() {
    return TimeColumn.createInternal(name(), Arrays.copyOf(werte, size()));
  }
}
