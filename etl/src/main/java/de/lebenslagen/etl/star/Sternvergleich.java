package de.lebenslagen.etl.star;

import de.lebenslagen.warehouse.model.Dateifehler;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.io.LocalInputFile;

/** Looks into written files without reading their rows. */
public final class Sternvergleich {

  /** The columns of a fact that say where a row was delivered. */
  private static final Set<String> HERKUNFT = Set.of("lieferung_id", "zeile_nr");

  /** Without Hadoop's configuration, which would be read from all jars for every file. */
  private static final ParquetReadOptions OPTIONS =
      ParquetReadOptions.builder(new PlainParquetConfiguration()).build();

  private static final int PUFFER = 1 << 16;

  private Sternvergleich() {}

  /**
   * Whether two fact files hold the same rows but for where these were delivered. A Parquet file
   * keeps the values of each column together, and equal rows in equal order give equal bytes: so it
   * compares the bytes of all other columns. Files of different versions of the writer may count as
   * different though their rows are the same.
   */
  public static boolean isGleichBisAufHerkunft(Path a, Path b) {
    ParquetMetadata left = readFooter(a);
    ParquetMetadata right = readFooter(b);
    List<BlockMetaData> leftBlocks = left.getBlocks();
    List<BlockMetaData> rightBlocks = right.getBlocks();
    if (!left.getFileMetaData().getSchema().equals(right.getFileMetaData().getSchema())
        || leftBlocks.size() != rightBlocks.size()) {
      return false;
    }
    try (FileChannel leftChannel = FileChannel.open(a);
        FileChannel rightChannel = FileChannel.open(b)) {
      Iterator<BlockMetaData> other = rightBlocks.iterator();
      for (BlockMetaData block : leftBlocks) {
        if (!isGleich(leftChannel, block, rightChannel, other.next())) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      throw Dateifehler.explain("Der bisherige Stand kann nicht verglichen werden", a, e);
    }
  }

  private static boolean isGleich(
      FileChannel a, BlockMetaData left, FileChannel b, BlockMetaData right) throws IOException {
    if (left.getRowCount() != right.getRowCount()) {
      return false;
    }
    for (int i = 0; i < left.getColumns().size(); i++) {
      ColumnChunkMetaData one = left.getColumns().get(i);
      ColumnChunkMetaData two = right.getColumns().get(i);
      if (!HERKUNFT.contains(one.getPath().toDotString())
          && (one.getTotalSize() != two.getTotalSize()
              || !isGleich(a, one.getStartingPos(), b, two.getStartingPos(), one.getTotalSize()))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isGleich(FileChannel a, long aFrom, FileChannel b, long bFrom, long length)
      throws IOException {
    for (long done = 0; done < length; done += PUFFER) {
      int size = (int) Math.min(PUFFER, length - done);
      if (!read(a, aFrom + done, size).equals(read(b, bFrom + done, size))) {
        return false;
      }
    }
    return true;
  }

  private static ByteBuffer read(FileChannel channel, long from, int size) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(size);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, from + buffer.position()) < 0) {
        throw new IOException("Parquet file ends early at " + (from + buffer.position()));
      }
    }
    return buffer.flip();
  }

  private static ParquetMetadata readFooter(Path datei) {
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(datei), OPTIONS)) {
      return reader.getFooter();
    } catch (IOException e) {
      throw Dateifehler.explain("Der bisherige Stand kann nicht verglichen werden", datei, e);
    }
  }
}
