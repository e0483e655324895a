package de.lebenslagen.warehouse.query.arrow;

import de.lebenslagen.warehouse.query.build.DuckDb;
import de.lebenslagen.warehouse.query.build.Sql;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.arrow.c.ArrowArrayStream;
import org.apache.arrow.c.Data;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.BaseFixedWidthVector;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.BitVectorHelper;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.dictionary.DictionaryProvider;
import org.apache.arrow.vector.ipc.ArrowFileWriter;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.ipc.ArrowStreamWriter;
import org.apache.arrow.vector.ipc.ArrowWriter;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBResultSet;

/** Writes a result whose rows have not been touched as Arrow or Parquet. */
public final class Dateischreiber {

  private Dateischreiber() {}

  /** Makes the writer of one of the two forms of Arrow IPC. */
  private interface Schreiber {
    ArrowWriter open(VectorSchemaRoot root, DictionaryProvider woerterbuecher, OutputStream out);
  }

  /** Writes an Arrow IPC stream; {@code out} stays open. */
  public static void writeArrow(DuckDBResultSet result, long hoechstens, OutputStream out)
      throws SQLException, IOException {
    writeArrow(result, hoechstens, out, ArrowStreamWriter::new);
  }

  /** Writes an Arrow IPC file, whose foot says where its batches are; {@code out} stays open. */
  public static void writeArrowDatei(DuckDBResultSet result, long hoechstens, OutputStream out)
      throws SQLException, IOException {
    writeArrow(
        result,
        hoechstens,
        out,
        (root, woerterbuecher, to) ->
            new ArrowFileWriter(root, woerterbuecher, Channels.newChannel(to)));
  }

  private static void writeArrow(
      DuckDBResultSet result, long hoechstens, OutputStream out, Schreiber schreiber)
      throws SQLException, IOException {
    try (BufferAllocator allocator = new RootAllocator();
        ArrowReader reader = TablesawBruecke.open(result, allocator)) {
      // Dictionaries are known only once the first batch is loaded.
      boolean more = reader.loadNextBatch();
      VectorSchemaRoot root = reader.getVectorSchemaRoot();
      try (ArrowWriter writer = schreiber.open(root, reader, new Offen(out))) {
        writer.start();
        for (long rest = hoechstens; more && rest > 0; more = reader.loadNextBatch()) {
          root.setRowCount((int) Math.min(root.getRowCount(), rest));
          rest -= root.getRowCount();
          root.getFieldVectors().forEach(Dateischreiber::clearEmpty);
          writer.writeBatch();
        }
        writer.end();
      }
      out.flush();
    }
  }

  /**
   * Zeroes what lies in memory where a value is missing. The engine leaves there what was there
   * before, and a reader of the bytes would see it.
   */
  private static void clearEmpty(FieldVector vector) {
    int rows = vector.getValueCount();
    if (vector instanceof BaseFixedWidthVector fixed) {
      ArrowBuf data = fixed.getDataBuffer();
      for (int row = 0; row < rows; row++) {
        if (fixed.isNull(row)) {
          if (fixed instanceof BitVector) {
            BitVectorHelper.unsetBit(data, row);
          } else {
            data.setZero((long) row * fixed.getTypeWidth(), fixed.getTypeWidth());
          }
        }
      }
    }
    ArrowBuf validity = vector.getValidityBuffer();
    for (long bit = rows; bit < validity.capacity() * Byte.SIZE && bit % Byte.SIZE != 0; bit++) {
      BitVectorHelper.unsetBit(validity, (int) bit);
    }
    vector.getChildrenFromFields().forEach(Dateischreiber::clearEmpty);
  }

  /** Closing the writer frees its memory; it must not close the caller's stream. */
  private static final class Offen extends FilterOutputStream {

    Offen(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }

  /**
   * Writes Parquet. The sealed connection may not write; so the rows go as an Arrow stream to a
   * second DuckDB in memory that knows nothing but them, and from its temporary file to {@code
   * out}.
   */
  public static void writeParquet(DuckDBResultSet result, long hoechstens, OutputStream out)
      throws SQLException, IOException {
    Path file = Files.createTempFile("ergebnis", ".parquet");
    try (BufferAllocator allocator = new RootAllocator();
        ArrowArrayStream stream = ArrowArrayStream.allocateNew(allocator);
        DuckDBConnection writer = DuckDb.connectMemory();
        Statement statement = writer.createStatement()) {
      // From here on the stream owns the reader and closes it when DuckDB has read all.
      Data.exportArrayStream(allocator, TablesawBruecke.open(result, allocator), stream);
      writer.registerArrowStream("ergebnis", stream);
      statement.execute(
          "COPY (FROM ergebnis LIMIT "
              + hoechstens
              + ") TO "
              + Sql.literal(file.toString())
              + " (FORMAT parquet, COMPRESSION zstd)");
      Files.copy(file, out);
      out.flush();
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
