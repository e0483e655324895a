package de.lebenslagen.ops.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Folders that all test processes of one build share. Whichever needs one first makes it, the
 * others wait; from then on it is only read. What a test works on is a copy of its own.
 */
final class Vorrat {

  private static final Path ORDNER = createOrdner();

  private Vorrat() {}

  /** The build says which run this is; without it (in an editor) every process has its own. */
  private static Path createOrdner() {
    String lauf =
        System.getProperty("lebenslagen.testlauf", "allein-" + ProcessHandle.current().pid());
    Path all = Testordner.PROGRAMM.resolve("ops/cli/target/vorrat");
    Path ordner = all.resolve(lauf.replaceAll("[^0-9A-Za-z]", "-"));
    try {
      Files.createDirectories(ordner);
      try (FileChannel sperre = open(all.resolveSibling("vorrat.sperre"))) {
        sperre.lock();
        for (Path run : list(all)) {
          if (!run.equals(ordner)) {
            Testordner.delete(run);
          }
        }
      }
      return ordner;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> list(Path ordner) throws IOException {
    try (Stream<Path> files = Files.list(ordner)) {
      return files.toList();
    }
  }

  /** A file to lock; closing it gives the lock back. */
  private static FileChannel open(Path sperre) throws IOException {
    return FileChannel.open(sperre, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  /**
   * A shared folder.
   *
   * @param make fills a folder that is not there yet, in a process that is the only one to do so
   */
  static synchronized Path get(String name, Consumer<Path> make) {
    Path ready = ORDNER.resolve(name);
    try (FileChannel sperre = open(ORDNER.resolve(name + ".sperre"))) {
      sperre.lock();
      if (!Files.exists(ready)) {
        Path neu = ORDNER.resolve(name + ".neu");
        if (Files.exists(neu)) {
          Testordner.delete(neu); // of a process that failed
        }
        make.accept(neu);
        Files.move(neu, ready, StandardCopyOption.ATOMIC_MOVE);
      }
      return ready;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
