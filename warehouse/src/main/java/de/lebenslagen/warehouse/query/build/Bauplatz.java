package de.lebenslagen.warehouse.query.build;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * The place beside the query files where one is built. One process at a time has it, guarded by a
 * lock that the operating system takes away with the process; so whatever lies there is what a
 * killed process left, and goes.
 */
final class Bauplatz implements AutoCloseable {

  private static final String ORDNER = "bau";

  /** File locks are between processes; within this one a thread waits here. */
  private static final ReentrantLock THREADS = new ReentrantLock();

  private final Path ordner;
  private final FileChannel sperre;

  private Bauplatz(Path ordner, FileChannel sperre) {
    this.ordner = ordner;
    this.sperre = sperre;
  }

  /** Waits for others that build, and clears up. */
  static Bauplatz open(Path ziel) throws IOException {
    Path abfrage = ziel.toAbsolutePath().getParent();
    if (abfrage == null) {
      throw new NoSuchFileException(ziel.toString());
    }
    THREADS.lock();
    try {
      Files.createDirectories(abfrage);
      return open(
          abfrage.resolve(ORDNER),
          FileChannel.open(
              abfrage.resolve(ORDNER + ".sperre"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE));
    } catch (IOException | RuntimeException e) {
      THREADS.unlock();
      throw e;
    }
  }

  private static Bauplatz open(Path ordner, FileChannel sperre) throws IOException {
    try {
      sperre.lock();
      delete(ordner);
      return new Bauplatz(Files.createDirectory(ordner), sperre);
    } catch (IOException | RuntimeException e) {
      sperre.close();
      throw e;
    }
  }

  /** Where the file is built. */
  Path datei() {
    return ordner.resolve("neu.duckdb");
  }

  /** Where DuckDB puts what does not fit into memory. */
  Path auslagerung() {
    return ordner.resolve("auslagerung");
  }

  private static void delete(Path ordner) throws IOException {
    if (!Files.exists(ordner)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> paths = Files.walk(ordner)) {
      all = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.deleteIfExists(path);
    }
  }

  @Override
  public void close() throws IOException {
    try (sperre) {
      delete(ordner);
    } finally {
      THREADS.unlock();
    }
  }
}
