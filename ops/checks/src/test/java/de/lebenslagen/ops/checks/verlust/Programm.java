package de.lebenslagen.ops.checks.verlust;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The command lines of the real program, as the launcher puts them together; without the launcher,
 * because what is killed must be the JVM itself.
 */
final class Programm {

  /** The folder of the whole project. */
  static final Path WURZEL = findRoot();

  /**
   * What the test runs share: empty when this class is first used, but for SQLite's library. Made
   * while the class is initialised, so that of the tests that run side by side only one does it.
   */
  static final Path GEMEINSAM = createGemeinsam();

  private static final Path ABFRAGE = WURZEL.resolve("ops/cli/target/app/abfrage");
  private static final Path LADEN = WURZEL.resolve("etl/target/laden");
  private static final List<String> EIGENE = List.of("cli-", "figures-", "picocli-", "etl-");
  private static final List<String> GEOEFFNET =
      List.of(
          "java.lang",
          "java.lang.invoke",
          "java.lang.reflect",
          "java.io",
          "java.net",
          "java.nio",
          "java.util",
          "java.util.concurrent",
          "java.util.concurrent.atomic",
          "jdk.internal.ref",
          "sun.nio.ch",
          "sun.nio.cs",
          "sun.security.action",
          "sun.util.calendar");

  private Programm() {}

  private static Path createGemeinsam() {
    Path ordner = Path.of("target", "verlust").toAbsolutePath();
    try {
      Bereich.delete(ordner); // of an earlier build
      Files.createDirectories(Bibliotheken.in(ordner));
      Bibliotheken.unpackSqlite(ordner);
      return ordner;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A command that loads. */
  static List<String> laden(Path temp, String... worte) {
    List<String> jvm = new ArrayList<>();
    jvm.add("-Dlebenslagen.protokoll=" + GEMEINSAM.resolve("spark.log"));
    jvm.add("--add-opens=java.security.jgss/sun.security.krb5=ALL-UNNAMED");
    GEOEFFNET.forEach(p -> jvm.add("--add-opens=java.base/" + p + "=ALL-UNNAMED"));
    List<Path> jars =
        Stream.concat(
                jars(ABFRAGE).stream()
                    .filter(j -> EIGENE.stream().anyMatch(j.getFileName().toString()::startsWith)),
                jars(LADEN).stream())
            .toList();
    return command("laden", jars, jvm, temp, worte);
  }

  /** Any other command. */
  static List<String> abfrage(Path temp, String... worte) {
    return command(
        "abfrage",
        Bibliotheken.unpacked(jars(ABFRAGE), GEMEINSAM),
        List.of("--add-opens=java.base/java.nio=ALL-UNNAMED"),
        temp,
        worte);
  }

  private static List<String> command(
      String seite, List<Path> jars, List<String> jvm, Path temp, String... worte) {
    List<String> result = new ArrayList<>();
    result.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    result.add(klassenarchiv(seite));
    result.addAll(List.of("-Xshare:auto", "-Xlog:disable", "-Xlog:all=error:stderr"));
    result.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    result.addAll(List.of("-Dfile.encoding=UTF-8", "-Duser.language=de", "-Duser.country=DE"));
    result.add("-Djava.io.tmpdir=" + temp);
    result.add("-Dorg.sqlite.lib.path=" + Bibliotheken.in(GEMEINSAM));
    result.add("-Dlebenslagen.ausgabe=terminal");
    result.addAll(jvm);
    result.add("-cp");
    result.add(jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    result.add("de.lebenslagen.ops.cli.Lebenslagen");
    result.addAll(List.of(worte));
    return result;
  }

  /** The first run writes the class-data archive, all later ones start faster through it. */
  private static String klassenarchiv(String seite) {
    Path archiv = GEMEINSAM.resolve(seite + ".jsa");
    return (Files.exists(archiv) ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=") + archiv;
  }

  private static List<Path> jars(Path ordner) {
    try (Stream<Path> files = Files.list(ordner)) {
      return files.filter(f -> f.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Not built: run ./mvnw package for ops/cli first", e);
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
