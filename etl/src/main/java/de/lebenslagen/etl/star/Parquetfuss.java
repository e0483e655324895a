package de.lebenslagen.etl.star;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Comparator;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;

/**
 * The footer of a Parquet file. The writer lists the encodings of each column in the order of a
 * hash set of enum constants, which is another one in every process: with them sorted, the bytes of
 * a file follow from its rows alone.
 */
final class Parquetfuss {

  /** Behind the footer: its length, and "PAR1". */
  private static final int ENDE = 8;

  private Parquetfuss() {}

  /**
   * Brings the footer into its one form.
   *
   * @return the number of rows in the file
   */
  static long normalize(Path datei) {
    try (FileChannel channel =
        FileChannel.open(datei, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      ByteBuffer end = read(channel, channel.size() - ENDE, ENDE);
      long start = channel.size() - ENDE - end.getInt();
      byte[] before = read(channel, start, (int) (channel.size() - ENDE - start)).array();
      FileMetaData footer = Util.readFileMetaData(new ByteArrayInputStream(before));
      footer.getRow_groups().stream()
          .flatMap(g -> g.getColumns().stream())
          .forEach(c -> sort(c.getMeta_data()));
      ByteArrayOutputStream after = new ByteArrayOutputStream(before.length);
      Util.writeFileMetaData(footer, after);
      if (!Arrays.equals(before, after.toByteArray())) {
        overwrite(channel, start, before.length, after.toByteArray());
      }
      return footer.getNum_rows();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void sort(ColumnMetaData column) {
    column.getEncodings().sort(Comparator.naturalOrder());
  }

  private static void overwrite(FileChannel channel, long start, int length, byte[] footer)
      throws IOException {
    if (footer.length != length) {
      throw new IllegalStateException(
          "Sorting a footer must not change its length: " + length + " to " + footer.length);
    }
    ByteBuffer buffer = ByteBuffer.wrap(footer);
    while (buffer.hasRemaining()) {
      channel.write(buffer, start + buffer.position());
    }
  }

  private static ByteBuffer read(FileChannel channel, long from, int size) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, from + buffer.position()) < 0) {
        throw new IOException("Parquet file ends early at " + (from + buffer.position()));
      }
    }
    return buffer.flip();
  }
}
