package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.query.Entpacker;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What the launcher does once after a build so that processes start fast, for the tests: DuckDB's
 * library beside its jar, and archives of the classes that are loaded.
 */
final class Schnellstart {

  private static final List<String> STILL = List.of("-Xlog:disable", "-Xlog:all=error:stderr");

  private Schnellstart() {}

  /** The same jars, but DuckDB's without the library that lies beside it. */
  static List<String> unpacked(List<String> jars) {
    Path ordner = Vorrat.get("bibliotheken", neu -> jars.forEach(jar -> unpack(jar, neu)));
    return jars.stream().map(jar -> isDuckDb(jar) ? unpack(jar, ordner) : jar).toList();
  }

  private static boolean isDuckDb(String jar) {
    return Path.of(jar).getFileName().toString().startsWith("duckdb_jdbc-");
  }

  private static String unpack(String jar, Path ordner) {
    try {
      return isDuckDb(jar)
          ? Entpacker.unpack(Path.of(jar), Testordner.create(ordner)).toString()
          : jar;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String classPath(List<String> jars) {
    return jars.stream().collect(Collectors.joining(File.pathSeparator));
  }

  /** Options that use the archive of the query side, which its rehearsal writes. */
  static List<String> abfrage(String java, List<String> options, List<String> jars) {
    Path ordner =
        Vorrat.get(
            "abfrage",
            neu -> {
              List<String> command = new ArrayList<>(List.of(java));
              command.addAll(STILL);
              command.add("-XX:ArchiveClassesAtExit=" + neu.resolve("klassen.jsa"));
              command.addAll(options);
              command.addAll(List.of("-cp", classPath(jars), Startuebung.class.getName()));
              rehearse(command, neu);
            });
    return with(ordner.resolve("klassen.jsa"));
  }

  private static void rehearse(List<String> command, Path neu) {
    try {
      int code =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(Testordner.create(neu).resolve("log").toFile())
              .start()
              .waitFor();
      if (code != 0) {
        throw new AssertionError("The rehearsal failed: " + Testordner.read(neu.resolve("log")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static List<String> with(Path archiv) {
    List<String> result = new ArrayList<>(STILL);
    result.addAll(List.of("-Xshare:auto", "-XX:SharedArchiveFile=" + archiv));
    return result;
  }

  /** The archive of the loading side: written by the first load that ends well. */
  record Ladearchiv(Path archiv, Path neu) {

    static Ladearchiv get() {
      Path ordner = Vorrat.get("laden", Testordner::create);
      return new Ladearchiv(
          ordner.resolve("klassen.jsa"), ordner.resolve(UUID.randomUUID() + ".neu"));
    }

    List<String> options() {
      if (Files.exists(archiv)) {
        return with(archiv);
      }
      List<String> result = new ArrayList<>(STILL);
      result.add("-XX:ArchiveClassesAtExit=" + neu);
      return result;
    }

    /** Keeps what the process wrote. */
    void keep(int code) throws IOException {
      if (code == 0 && Files.exists(neu)) {
        Files.move(
            neu, archiv, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      }
      Files.deleteIfExists(neu);
    }
  }
}
