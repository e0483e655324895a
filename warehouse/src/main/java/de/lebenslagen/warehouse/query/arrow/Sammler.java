package de.lebenslagen.warehouse.query.arrow;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Abbruch.Kategorie;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.IntConsumer;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.vector.FieldVector;
import tech.tablesaw.columns.Column;

/** Collects the batches of one column and makes a Tablesaw column of them. */
abstract class Sammler {

  private static final int ANFANG = 131_072;

  private final String name;
  private int size;

  Sammler(String name) {
    this.name = name;
  }

  final String name() {
    return name;
  }

  /** Number of rows so far. */
  final int size() {
    return size;
  }

  /** Adds the first rows of a batch. */
  final void append(FieldVector vector, int rows) {
    add(vector, rows);
    size += rows;
  }

  /** Takes the rows of a batch; {@link #size()} is still the number of rows before them. */
  abstract void add(FieldVector vector, int rows);

  abstract Column<?> column();

  /** The length to which an array of {@code length} grows so that {@code rows} more fit. */
  final int grown(int length, int rows) {
    int needed = Math.addExact(size, rows);
    return needed <= length ? length : Math.max(Math.max(needed, ANFANG), length + length / 2);
  }

  static ByteBuffer bytes(ArrowBuf buffer, long length) {
    return buffer.nioBuffer(0, Math.toIntExact(length)).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Calls for each row without a value. */
  static void forEachMissing(FieldVector vector, int rows, IntConsumer consumer) {
    if (vector.getNullCount() == 0) {
      return;
    }
    ArrowBuf validity = vector.getValidityBuffer();
    for (int first = 0; first < rows; first += Byte.SIZE) {
      int missing = ~validity.getByte(first / Byte.SIZE) & 0xff;
      while (missing != 0) {
        int row = first + Integer.numberOfTrailingZeros(missing);
        if (row < rows) {
          consumer.accept(row);
        }
        missing &= missing - 1;
      }
    }
  }

  final Abbruch unhaltbar(String gefunden, String abhilfe) {
    return new Abbruch(
        Kategorie.EINGABE, "Die Spalte \"" + name + "\" enthält " + gefunden + ".", abhilfe);
  }
}
