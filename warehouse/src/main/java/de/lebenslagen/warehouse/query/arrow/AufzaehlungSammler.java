package de.lebenslagen.warehouse.query.arrow;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.UInt1Vector;
import org.apache.arrow.vector.UInt2Vector;
import tech.tablesaw.columns.Column;

/** ENUM: a StringColumn over the dictionary that all batches share. */
final class AufzaehlungSammler extends Sammler {

  private final List<String> texte = new ArrayList<>();
  private int[] codes = new int[0];

  /**
   * @param dictionary the texts by number
   */
  AufzaehlungSammler(String name, FieldVector dictionary) {
    super(name);
    for (int i = 0; i < dictionary.getValueCount(); i++) {
      texte.add(String.valueOf(dictionary.getObject(i)));
    }
  }

  @Override
  void add(FieldVector vector, int rows) {
    int start = size();
    codes = Arrays.copyOf(codes, grown(codes.length, rows));
    if (vector instanceof UInt1Vector) {
      ByteBuffer data = bytes(vector.getDataBuffer(), rows);
      for (int i = 0; i < rows; i++) {
        codes[start + i] = data.get(i) & 0xff;
      }
    } else if (vector instanceof UInt2Vector) {
      ByteBuffer data = bytes(vector.getDataBuffer(), (long) rows * Short.BYTES);
      for (int i = 0; i < rows; i++) {
        codes[start + i] = data.getShort(i * Short.BYTES) & 0xffff;
      }
    } else {
      bytes(vector.getDataBuffer(), (long) rows * Integer.BYTES)
          .asIntBuffer()
          .get(codes, start, rows);
    }
    forEachMissing(vector, rows, row -> codes[start + row] = Woerterbuch.FEHLT);
  }

  @Override
  Column<?> column() {
    return Woerterbuch.column(name(), codes, size(), texte);
  }
}
