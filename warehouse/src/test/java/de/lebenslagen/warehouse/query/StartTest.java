package de.lebenslagen.warehouse.query;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.warehouse.query.build.Musterstern;
import de.lebenslagen.warehouse.query.output.Ausgabeformat;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts a JVM of its own, as the launcher does, and looks at what it loads. */
@Tag("langsam")
class StartTest {

  @TempDir Path ordner;

  private Path datei;

  @BeforeEach
  void build() {
    datei = Musterstern.build(ordner);
  }

  /** What the other JVM runs: one query, written as CSV. */
  static final class Programm {
    public static void main(String[] args) throws IOException {
      try (Datenbank datenbank = Datenbank.open(Path.of(args[0]));
          Ergebnis ergebnis =
              datenbank.query(
                  "SELECT raum, summe_text(anzahl, wertstatus) FROM ewo__alter GROUP BY raum")) {
        ergebnis.warnungen().forEach(System.out::println);
        Ausgabeformat.CSV.write(ergebnis, System.out);
      }
    }
  }

  private static List<String> classPath() {
    return new ArrayList<>(
        Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator)));
  }

  private String run(List<String> classPath, String... options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", String.join(File.pathSeparator, classPath)));
    command.addAll(List.of(Programm.class.getName(), datei.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output).contains("Nord,200").contains("geheim in der Quelle");
    return output;
  }

  @Test
  void plainQueryLoadsNeitherTablesawNorArrowNorTheRegister() throws Exception {
    String loaded = run(classPath(), "-verbose:class");

    assertThat(loaded).contains("de.lebenslagen.warehouse.query.Datenbank");
    assertThat(loaded)
        .doesNotContain("tech.tablesaw")
        .doesNotContain("org.apache.arrow")
        .doesNotContain("liquibase.")
        .doesNotContain("com.fasterxml.jackson.databind");
  }

  @Test
  void unpackedLibraryIsLoadedInPlace() throws Exception {
    List<String> classPath = classPath();
    String jar =
        classPath.stream().filter(p -> p.contains("duckdb_jdbc")).findFirst().orElseThrow();
    Path temp = Files.createDirectory(ordner.resolve("temp"));
    Path slim = Entpacker.unpack(Path.of(jar), ordner.resolve("duckdb"));
    classPath.replaceAll(p -> p.equals(jar) ? slim.toString() : p);

    run(classPath, "-Djava.io.tmpdir=" + temp);

    try (JarFile entries = new JarFile(slim.toFile());
        Stream<Path> copies = Files.list(temp)) {
      assertThat(entries.stream().map(e -> e.getName()).collect(Collectors.toList()))
          .contains("org/duckdb/DuckDBNative.class", "META-INF/services/java.sql.Driver")
          .noneMatch(name -> name.startsWith("libduckdb_java"));
      assertThat(copies).isEmpty();
    }
    assertThat(slim.resolveSibling(Entpacker.libraryName())).exists();
  }
}
