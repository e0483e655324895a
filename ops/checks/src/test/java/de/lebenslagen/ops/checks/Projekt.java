package de.lebenslagen.ops.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the whole project, as the tests of this module read them. */
final class Projekt {

  static final Path WURZEL = findRoot();

  private Projekt() {}

  /** All Java sources, tests included, sorted. */
  static Stream<Path> javaFiles() {
    return Stream.of("warehouse", "etl", "dashboards", "notebooks", "ops")
        .map(WURZEL::resolve)
        .filter(Files::isDirectory)
        .flatMap(folder -> list(folder).stream())
        .filter(f -> f.toString().endsWith(".java"));
  }

  /** All Java sources that are shipped, sorted. */
  static Stream<Path> mainFiles() {
    return javaFiles().filter(f -> f.toString().contains("/src/main/java/"));
  }

  /** Everything in a folder and below, what a build made left out, sorted. */
  static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> !f.toString().contains("/target/")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file's path from the project's folder on, with {@code /}. */
  static String name(Path file) {
    return WURZEL.relativize(file).toString().replace('\\', '/');
  }

  private static Path findRoot() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("lebenslagen"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
