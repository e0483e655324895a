package de.lebenslagen.notebook.einbau;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

/** Folders that appear whole: written aside, then moved to their place. */
final class Ordnertausch {

  private Ordnertausch() {}

  /** Moves the new one to its place; the old one is put aside first, and back where that fails. */
  static void replace(Path ziel, Path neu, Path beiseite) throws IOException {
    delete(beiseite);
    boolean was = Files.exists(ziel, LinkOption.NOFOLLOW_LINKS);
    if (was) {
      Files.move(ziel, beiseite, StandardCopyOption.ATOMIC_MOVE);
    }
    try {
      Files.move(neu, ziel, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (was) {
        Files.move(beiseite, ziel, StandardCopyOption.ATOMIC_MOVE);
      }
      throw e;
    }
    delete(beiseite);
  }

  /** Deletes a folder with all that is in it, following no links; nothing where there is none. */
  static void delete(Path ordner) throws IOException {
    if (!Files.exists(ordner, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        ordner,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes a) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          @SuppressWarnings("NullAway") // the JDK hands over null where all went well
          public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
