package de.lebenslagen.ops.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code NOTICE.md} names whose data and whose libraries these are. */
class NoticeTest {

  private static final Pattern DATA = Pattern.compile(".+\\.(csv|geojson|gz|parquet|xlsx)");
  private static final Pattern PLACE =
      Pattern.compile("(?:.*/src/(?:main|test)/resources|ops/demo)/.+");
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
  private static final Pattern EXCLUSIONS = Pattern.compile("(?s)<exclusions>.*?</exclusions>");
  private static final Pattern DEPENDENCY =
      Pattern.compile("<dependency>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)<");

  private static final String TESTS = "warehouse/src/test/resources/de/lebenslagen/warehouse/";

  @Test
  void everyDataFileHasAPublisherAndALicence() {
    Set<String> named = names();
    List<String> unnamed =
        Projekt.list(Projekt.WURZEL).stream()
            .map(Projekt::name)
            .filter(f -> DATA.matcher(f).matches() && PLACE.matcher(f).matches())
            .filter(f -> named.stream().noneMatch(n -> isBelow(f, n)))
            .toList();

    assertThat(unnamed)
        .as("data without a line in NOTICE.md: add folder, content, publisher, licence")
        .isEmpty();
  }

  @Test
  void everyLibraryHasALicence() {
    Set<String> missing = new TreeSet<>();
    Projekt.list(Projekt.WURZEL).stream()
        .filter(f -> f.endsWith("pom.xml"))
        .map(NoticeTest::artifacts)
        .forEach(missing::addAll);
    missing.removeAll(names());

    assertThat(missing)
        .as("libraries without a line in NOTICE.md: add artifact and licence")
        .isEmpty();
  }

  private static boolean isBelow(String file, String folder) {
    return file.startsWith(folder + "/") || file.startsWith(TESTS + folder + "/");
  }

  /** What a pom depends on, other modules and what is only excluded left out. */
  private static Set<String> artifacts(Path pom) {
    String text = EXCLUSIONS.matcher(Projekt.read(pom)).replaceAll("");
    return DEPENDENCY
        .matcher(text)
        .results()
        .filter(m -> !m.group(1).equals("de.lebenslagen"))
        .map(m -> m.group(2))
        .filter(a -> !a.endsWith("-bom"))
        .collect(Collectors.toSet());
  }

  /** What the tables quote. */
  private static Set<String> names() {
    return Projekt.read(Projekt.WURZEL.resolve("NOTICE.md"))
        .lines()
        .filter(line -> line.startsWith("| "))
        .flatMap(line -> QUOTED.matcher(line).results())
        .map(m -> m.group(1))
        .collect(Collectors.toSet());
  }
}
