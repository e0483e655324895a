package de.lebenslagen.warehouse.query.arrow;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.OptionalInt;
import org.apache.arrow.vector.FieldVector;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.dates.DateColumnType;

/** DATE: a DateColumn. */
final class DatumSammler extends Sammler {

  private static final int FEHLT = DateColumnType.missingValueIndicator();

  private int[] werte = new int[0];

  DatumSammler(String name) {
    super(name);
  }

  @Override
  void add(FieldVector vector, int rows) {
    werte = Arrays.copyOf(werte, grown(werte.length, rows));
    ByteBuffer days = bytes(vector.getDataBuffer(), (long) rows * Integer.BYTES);
    for (int i = 0; i < rows; i++) {
      OptionalInt day = Packung.findTag(days.getInt(i * Integer.BYTES));
      if (day.isEmpty() && !vector.isNull(i)) {
        throw unhaltbar(
            "einen Tag jenseits des Jahres 32767, den Tablesaw nicht fasst",
            "Bitte in der Abfrage \"" + name() + "\"::VARCHAR schreiben.");
      }
      werte[size() + i] = day.orElse(FEHLT);
    }
    int start = size();
    forEachMissing(vector, rows, row -> werte[start + row] = FEHLT);
  }

  @Override
  Column<?> column() {
    return DateColumn.createInternal(name(), Arrays.copyOf(werte, size()));
  }
}
