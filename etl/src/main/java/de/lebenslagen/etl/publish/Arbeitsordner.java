package de.lebenslagen.etl.publish;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Dateifehler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder of one run below {@code arbeit/}. As long as the process lives it holds a lock beside
 * the folder, which the operating system takes away with the process however that ends. Opening a
 * folder removes those that no living process holds.
 */
final class Arbeitsordner implements AutoCloseable {

  private static final String SPERRE = ".sperre";

  /**
   * Folders that this process holds. It must not open their lock files a second time: on POSIX
   * systems closing any channel of a file frees all locks that the process has on it.
   */
  private static final Set<Path> EIGENE = ConcurrentHashMap.newKeySet();

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
   * @throws Abbruch SYSTEM where the folder can't be written
   */
  public static synchronized Arbeitsordner open(Path arbeit) {
    try {
      Files.createDirectories(arbeit);
      try (FileChannel all = openLockFile(lockFile(arbeit))) {
        all.lock(); // held to the end of this block: nobody sees a folder without its lock
        removeLeftovers(arbeit);
        return create(arbeit);
      }
    } catch (IOException e) {
      throw Dateifehler.explain("Der Arbeitsordner kann nicht angelegt werden", arbeit, e);
    }
  }

  private static Arbeitsordner create(Path arbeit) throws IOException {
    Path pfad = arbeit.resolve(UUID.randomUUID().toString());
    FileChannel sperre = openLockFile(lockFile(pfad));
    try {
      sperre.lock();
      Files.createDirectory(pfad);
    } catch (IOException e) {
      sperre.close();
      throw e;
    }
    EIGENE.add(pfad);
    return new Arbeitsordner(pfad, sperre);
  }

  private static Path lockFile(Path pfad) {
    return pfad.resolveSibling(pfad.getFileName() + SPERRE);
  }

  private static void removeLeftovers(Path arbeit) throws IOException {
    for (Path leftover : list(arbeit)) {
      try (FileChannel channel = openLockFile(lockFile(leftover));
          FileLock lock = channel.tryLock()) {
        if (lock != null) {
          deleteWithLock(leftover);
        }
      }
    }
  }

  /** What this process does not hold, also where only the lock file of it is there. */
  private static Set<Path> list(Path arbeit) throws IOException {
    try (Stream<Path> paths = Files.list(arbeit)) {
      return paths
          .map(
              p -> {
                String name = p.getFileName().toString();
                return name.endsWith(SPERRE)
                    ? arbeit.resolve(name.substring(0, name.length() - SPERRE.length()))
                    : p;
              })
          .filter(p -> !EIGENE.contains(p))
          .collect(Collectors.toSet());
    }
  }

  private static FileChannel openLockFile(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static void deleteWithLock(Path folder) throws IOException {
    if (delete(folder)) {
      Files.deleteIfExists(lockFile(folder));
    }
  }

  /**
   * Removes a folder as far as that is possible now. What another thread or program still holds
   * open goes at a later start.
   *
   * @return whether nothing of it is left
   */
  private static boolean delete(Path folder) {
    if (!Files.exists(folder)) {
      return true;
    }
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
      deleteWithLock(pfad);
    } catch (IOException e) {
      throw Dateifehler.explain("Der Arbeitsordner kann nicht geleert werden", pfad, e);
    } finally {
      EIGENE.remove(pfad);
    }
  }
}
