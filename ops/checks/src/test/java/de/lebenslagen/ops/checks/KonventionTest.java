package de.lebenslagen.ops.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Habits that a reader relies on, as tests over the sources. */
class KonventionTest {

  private static final int LONGEST_FILE = 400;
  static final Path WURZEL = findRoot();
  private static final Pattern NO_CODE = Pattern.compile("^\\s*($|//|\\*|/\\*|import ).*");
  private static final Pattern UNFINISHED =
      Pattern.compile("\\b(TO" + "DO|FIX" + "ME|X" + "XX)\\b");
  private static final Pattern MACHINE_PATH = Pattern.compile("\"/(work|root|home)/");

  @Test
  void noFileIsTooLong() {
    List<String> tooLong =
        javaFiles()
            .filter(f -> codeLines(f) > LONGEST_FILE)
            .map(f -> WURZEL.relativize(f) + ": " + codeLines(f))
            .toList();

    assertThat(tooLong)
        .as("files over %d code lines: split them by what they are about", LONGEST_FILE)
        .isEmpty();
  }

  @Test
  void everyPackageIsNullMarked() {
    List<Path> missing =
        javaFiles()
            .filter(f -> f.toString().contains("/src/main/java/"))
            .map(f -> f.getParent().resolve("package-info.java"))
            .distinct()
            .filter(f -> !Files.exists(f) || !read(f).contains("@NullMarked"))
            .toList();

    assertThat(missing).as("packages without @NullMarked package-info.java: add one").isEmpty();
  }

  @Test
  void nothingIsLeftUnfinished() {
    assertThat(javaFiles().filter(f -> UNFINISHED.matcher(read(f)).find()))
        .as("unfinished work: finish it, or name it in an issue")
        .isEmpty();
  }

  @Test
  void noPathOfADevelopersMachine() {
    assertThat(javaFiles().filter(f -> MACHINE_PATH.matcher(read(f)).find()))
        .as("paths of one machine: use a temporary folder or a resource")
        .isEmpty();
  }

  @Test
  void everyShippedLineOfDataHasASource() throws IOException {
    try (Stream<Path> towns = Files.list(WURZEL.resolve("ops/demo"))) {
      assertThat(towns.filter(Files::isDirectory))
          .as("each demo says where its data are from and under which licence: add QUELLE.md")
          .allSatisfy(
              town -> assertThat(Files.walk(town).anyMatch(f -> f.endsWith("QUELLE.md"))).isTrue());
    }
  }

  private static long codeLines(Path file) {
    return read(file).lines().filter(l -> !NO_CODE.matcher(l).matches()).count();
  }

  private static Stream<Path> javaFiles() {
    return Stream.of("warehouse", "etl", "dashboards", "notebooks", "ops")
        .map(WURZEL::resolve)
        .filter(Files::isDirectory)
        .flatMap(KonventionTest::walk)
        .filter(f -> f.toString().endsWith(".java"))
        .filter(f -> !f.toString().contains("/target/"))
        .sorted();
  }

  private static Stream<Path> walk(Path folder) {
    try {
      return Files.walk(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path findRoot() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("lebenslagen"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
