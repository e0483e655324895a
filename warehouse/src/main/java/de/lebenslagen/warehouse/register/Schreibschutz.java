package de.lebenslagen.warehouse.register;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Marks files that never change again, so that no other program changes them by mistake. */
final class Schreibschutz {

  private Schreibschutz() {}

  static void set(Path datei) throws IOException {
    if (!datei.toFile().setReadOnly()) {
      throw new FileSystemException(datei.toString(), null, "cannot be made read-only");
    }
  }

  /** Windows deletes no read-only file; elsewhere the folder's rights decide. */
  static void remove(Path datei) throws IOException {
    if (!isPosix(datei) && !datei.toFile().setWritable(true)) {
      throw new FileSystemException(datei.toString(), null, "cannot be made writable");
    }
  }

  static boolean isPosix(Path path) throws IOException {
    return Files.getFileStore(path).supportsFileAttributeView("posix");
  }
}
