package de.lebenslagen.etl.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The folder of one run below {@code arbeit/}. As long as the process lives it holds a lock beside
 * the folder, which the operating system takes away with the process however that ends. Opening a
 * folder removes those that no living process holds.
 */
public final class Arbeitsordner implements AutoCloseable {

  private static final String SPERRE = ".sperre";

  private final Path pfad;
  private final FileChannel sperre;

  private Arbeitsordner(Path pfad, FileChannel sperre) {
    this.pfad = pfad;
    this.sperre = sperre;
  }

  /**
   * Makes a new folder and removes what earlier runs left behind.
   *
   * @param arbeit {@code .lebenslagen/arbeit} of the workspace; made when missing
   */
  public static synchronized Arbeitsordner open(Path arbeit) {
    try {
      Files.createDirectories(arbeit);
      try (FileChannel all = openLockFile(arbeit.resolve("alle" + SPERRE))) {
        all.lock(); // held to the end of this block: nobody sees a folder without its lock
        removeLeftovers(arbeit);
        return create(arbeit);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Arbeitsordner create(Path arbeit) throws IOException {
    String name = UUID.randomUUID().toString();
    FileChannel sperre = openLockFile(arbeit.resolve(name + SPERRE));
    sperre.lock();
    return new Arbeitsordner(Files.createDirectory(arbeit.resolve(name)), sperre);
  }

  private static void removeLeftovers(Path arbeit) throws IOException {
    for (Path folder : listFolders(arbeit)) {
      Path lockFile = arbeit.resolve(folder.getFileName() + SPERRE);
      try (FileChannel channel = openLockFile(lockFile);
          FileLock lock = channel.tryLock()) {
        if (lock != null) {
          deleteWithLock(folder, lockFile);
        }
      } catch (OverlappingFileLockException e) {
        continue; // held by this very process
      }
    }
  }

  private static List<Path> listFolders(Path arbeit) throws IOException {
    try (Stream<Path> paths = Files.list(arbeit)) {
      return paths.filter(Files::isDirectory).toList();
    }
  }

  private static FileChannel openLockFile(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static void deleteWithLock(Path folder, Path lockFile) throws IOException {
    if (delete(folder)) {
      Files.deleteIfExists(lockFile);
    }
  }

  /**
   * Removes a folder as far as that is possible now. What another thread or program still holds
   * open goes at a later start.
   *
   * @return whether nothing of it is left
   */
  private static boolean delete(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
      return true;
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }

  public Path pfad() {
    return pfad;
  }

  /** Removes the folder; what is still held open in it goes at the next start. */
  @Override
  public void close() {
    try (sperre) {
      deleteWithLock(pfad, pfad.resolveSibling(pfad.getFileName() + SPERRE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
