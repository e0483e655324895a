package de.lebenslagen.ops.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Habits that a reader relies on, as tests over the sources. */
class KonventionTest {

  private static final int LONGEST_FILE = 400;
  private static final Pattern NO_CODE = Pattern.compile("^\\s*($|//|\\*|/\\*|import ).*");
  private static final Pattern UNFINISHED =
      Pattern.compile("\\b(TO" + "DO|FIX" + "ME|X" + "XX)\\b");
  private static final Pattern MACHINE_PATH = Pattern.compile("\"/(work|root|home)/");

  @Test
  void noFileIsTooLong() {
    List<String> tooLong =
        Projekt.javaFiles()
            .filter(f -> codeLines(f) > LONGEST_FILE)
            .map(f -> Projekt.name(f) + ": " + codeLines(f))
            .toList();

    assertThat(tooLong)
        .as("files over %d code lines: split them by what they are about", LONGEST_FILE)
        .isEmpty();
  }

  @Test
  void everyPackageIsNullMarked() {
    List<Path> missing =
        Projekt.mainFiles()
            .map(f -> f.getParent().resolve("package-info.java"))
            .distinct()
            .filter(f -> !Files.exists(f) || !Projekt.read(f).contains("@NullMarked"))
            .toList();

    assertThat(missing).as("packages without @NullMarked package-info.java: add one").isEmpty();
  }

  @Test
  void nothingIsLeftUnfinished() {
    assertThat(Projekt.javaFiles().filter(f -> UNFINISHED.matcher(Projekt.read(f)).find()))
        .as("unfinished work: finish it, or name it in an issue")
        .isEmpty();
  }

  @Test
  void noPathOfADevelopersMachine() {
    assertThat(Projekt.javaFiles().filter(f -> MACHINE_PATH.matcher(Projekt.read(f)).find()))
        .as("paths of one machine: use a temporary folder or a resource")
        .isEmpty();
  }

  @Test
  void everyShippedLineOfDataHasASource() throws IOException {
    try (Stream<Path> towns = Files.list(Projekt.WURZEL.resolve("ops/demo"))) {
      assertThat(towns.filter(Files::isDirectory))
          .as("each demo says where its data are from and under which licence: add QUELLE.md")
          .allSatisfy(
              town -> assertThat(Projekt.list(town)).anyMatch(f -> f.endsWith("QUELLE.md")));
    }
  }

  private static long codeLines(Path file) {
    return Projekt.read(file).lines().filter(l -> !NO_CODE.matcher(l).matches()).count();
  }
}
