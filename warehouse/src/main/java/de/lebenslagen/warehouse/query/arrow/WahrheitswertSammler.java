package de.lebenslagen.warehouse.query.arrow;

import java.util.BitSet;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.FieldVector;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.booleans.BitSetBooleanData;

/** BOOLEAN: a BooleanColumn. */
final class WahrheitswertSammler extends Sammler {

  private final BitSet wahr = new BitSet();
  private final BitSet fehlt = new BitSet();

  WahrheitswertSammler(String name) {
    super(name);
  }

  @Override
  void add(FieldVector vector, int rows) {
    int start = size();
    byte[] bits = new byte[(rows + Byte.SIZE - 1) / Byte.SIZE];
    ((BitVector) vector).getDataBuffer().getBytes(0, bits);
    BitSet batch = BitSet.valueOf(bits);
    for (int row = batch.nextSetBit(0); row >= 0 && row < rows; row = batch.nextSetBit(row + 1)) {
      wahr.set(start + row);
    }
    forEachMissing(
        vector,
        rows,
        row -> {
          fehlt.set(start + row);
          wahr.clear(start + row);
        });
  }

  @Override
  Column<?> column() {
    BitSet falsch = new BitSet();
    falsch.set(0, size());
    falsch.andNot(wahr);
    falsch.andNot(fehlt);
    return new BooleanColumn(name(), new BitSetBooleanData(wahr, falsch, fehlt));
  }
}
