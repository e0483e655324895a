package de.lebenslagen.warehouse.query.arrow;

import java.util.Arrays;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VarCharVector;
import tech.tablesaw.columns.Column;

/** VARCHAR: a StringColumn. Each distinct text is decoded once. */
final class TextSammler extends Sammler {

  private final Textvorrat vorrat = new Textvorrat();
  private int[] codes = new int[0];

  TextSammler(String name) {
    super(name);
  }

  @Override
  void add(FieldVector vector, int rows) {
    int start = size();
    codes = Arrays.copyOf(codes, grown(codes.length, rows));
    ArrowBuf offsetBuffer = ((VarCharVector) vector).getOffsetBuffer();
    int[] offsets = new int[rows + 1];
    bytes(offsetBuffer, (long) offsets.length * Integer.BYTES).asIntBuffer().get(offsets);
    byte[] text = new byte[offsets[rows] + Textvorrat.UEBERHANG];
    vector.getDataBuffer().getBytes(0, text, 0, offsets[rows]);
    for (int i = 0; i < rows; i++) {
      codes[start + i] = vorrat.code(text, offsets[i], offsets[i + 1]);
    }
    forEachMissing(vector, rows, row -> codes[start + row] = Woerterbuch.FEHLT);
  }

  @Override
  Column<?> column() {
    return Woerterbuch.column(name(), codes, size(), vorrat.texte());
  }
}
