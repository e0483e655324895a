package de.lebenslagen.ops.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where the program lies, and small things with folders. */
final class Testordner {

  /** The root of the program. */
  static final Path PROGRAMM = findRoot();

  private Testordner() {}

  private static Path findRoot() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("lebenslagen"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  /** The shipped town. */
  static Path flensburg() {
    return PROGRAMM.resolve("ops/demo/flensburg");
  }

  /** Copies a folder with all that is in it. */
  static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A folder that is not there yet, in a temporary one that goes with the process. */
  static Path temporary(String name) {
    try {
      Path ordner = Files.createTempDirectory("lebenslagen-" + name);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(ordner)));
      return ordner.resolve(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path create(Path ordner) {
    try {
      return Files.createDirectories(ordner);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All files of a folder and below. */
  static List<Path> list(Path ordner) {
    try (Stream<Path> files = Files.walk(ordner)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void delete(Path ordner) {
    try (Stream<Path> files = Files.walk(ordner)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path write(Path file, String text) {
    return write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  static Path write(Path file, byte[] inhalt) {
    try {
      Files.createDirectories(file.getParent());
      return Files.write(file, inhalt);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] readBytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
