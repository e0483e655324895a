package de.lebenslagen.warehouse.query.arrow;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.OptionalInt;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.types.TimeUnit;
import org.apache.arrow.vector.types.pojo.ArrowType;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.datetimes.DateTimeColumnType;

/**
 * TIMESTAMP in any unit, to the millisecond: a DateTimeColumn; TIMESTAMP WITH TIME ZONE: an
 * InstantColumn. Both pack alike.
 */
final class ZeitpunktSammler extends Sammler {

  private static final long FEHLT = DateTimeColumnType.missingValueIndicator();
  private static final int DATUM_BITS = 32;
  private static final long UHRZEIT_MASKE = 0xffff_ffffL;

  private final boolean weltzeit;
  private final long jeTag;
  private long[] werte = new long[0];

  ZeitpunktSammler(String name, ArrowType.Timestamp typ) {
    super(name);
    this.weltzeit = typ.getTimezone() != null;
    this.jeTag = Packung.MS_JE_TAG / 1000 * jeSekunde(typ.getUnit());
  }

  private static long jeSekunde(TimeUnit unit) {
    return switch (unit) {
      case SECOND -> 1;
      case MILLISECOND -> 1000;
      case MICROSECOND -> 1_000_000;
      case NANOSECOND -> 1_000_000_000;
    };
  }

  @Override
  void add(FieldVector vector, int rows) {
    werte = Arrays.copyOf(werte, grown(werte.length, rows));
    ByteBuffer data = bytes(vector.getDataBuffer(), (long) rows * Long.BYTES);
    for (int i = 0; i < rows; i++) {
      werte[size() + i] = vector.isNull(i) ? FEHLT : pack(data.getLong(i * Long.BYTES));
    }
  }

  private long pack(long value) {
    OptionalInt tag = Packung.findTag(Math.floorDiv(value, jeTag));
    long rest = Math.floorMod(value, jeTag);
    long ms = toMillis(rest);
    if (tag.isEmpty() || fromMillis(ms) != rest) {
      throw unhaltbar(
          "einen Zeitpunkt, den Tablesaw nicht fasst (feiner als Millisekunden oder jenseits des"
              + " Jahres 32767)",
          "Bitte in der Abfrage date_trunc('milliseconds', …) oder ::VARCHAR schreiben.");
    }
    return (long) tag.getAsInt() << DATUM_BITS | Packung.uhrzeit(ms) & UHRZEIT_MASKE;
  }

  private long toMillis(long rest) {
    return jeTag >= Packung.MS_JE_TAG
        ? rest / (jeTag / Packung.MS_JE_TAG)
        : rest * (Packung.MS_JE_TAG / jeTag);
  }

  private long fromMillis(long ms) {
    return jeTag >= Packung.MS_JE_TAG
        ? ms * (jeTag / Packung.MS_JE_TAG)
        : ms / (Packung.MS_JE_TAG / jeTag);
  }

  @Override
  Column<?> column() {
    long[] exact = Arrays.copyOf(werte, size());
    return weltzeit
        ? InstantColumn.createInternal(name(), exact)
        : DateTimeColumn.createInternal(name(), exact);
  }
}
