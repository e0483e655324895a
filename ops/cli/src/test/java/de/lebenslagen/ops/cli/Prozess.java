package de.lebenslagen.ops.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The program as a process of its own, with the class paths that the launcher gives it. */
final class Prozess {

  private static final Path ABFRAGE = Testordner.PROGRAMM.resolve("ops/cli/target/app/abfrage");
  private static final Path LADEN = Testordner.PROGRAMM.resolve("etl/target/laden");

  private Prozess() {}

  record Ausgang(int code, String ausgabe, String meldungen) {}

  /** With the class path of the query side: no Spark. */
  static Ausgang runAbfrage(Path ordner, String... worte) {
    return run(ordner, listJars(ABFRAGE, name -> true), List.of(), worte);
  }

  /** With the class path of the loading side. */
  static Ausgang runLaden(Path ordner, String... worte) {
    List<String> jars =
        new ArrayList<>(listJars(ABFRAGE, n -> n.matches("(cli|figures|picocli|etl)-.*")));
    jars.addAll(listJars(LADEN, name -> true));
    return run(ordner, jars, readAddOpens(), worte);
  }

  /** What Spark needs opened stands in the launcher: the test takes it from there. */
  private static List<String> readAddOpens() {
    Matcher m =
        Pattern.compile("pakete=\"([a-z. \\n]+)\"")
            .matcher(Testordner.read(Testordner.PROGRAMM.resolve("lebenslagen")));
    if (!m.find()) {
      throw new IllegalStateException("The launcher must list the packages that Spark needs.");
    }
    return Stream.of(m.group(1).strip().split("\\s+"))
        .map(p -> "--add-opens=java.base/" + p + "=ALL-UNNAMED")
        .toList();
  }

  static List<String> listAbfrageJars() {
    return listJars(ABFRAGE, name -> true);
  }

  private static List<String> listJars(Path folder, Predicate<String> wanted) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".jar"))
          .filter(f -> wanted.test(f.getFileName().toString()))
          .map(Path::toString)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Build first: ./mvnw package", e);
    }
  }

  /** A script that starts the query side, for other programs to call. */
  static Path writeAbfrageSkript(Path datei) {
    String command =
        command(listJars(ABFRAGE, name -> true), List.of()).stream()
            .map(word -> "'" + word + "'")
            .collect(Collectors.joining(" "));
    Path skript = Testordner.write(datei, "#!/bin/sh\nexec " + command + " \"$@\"\n");
    if (!skript.toFile().setExecutable(true)) {
      throw new IllegalStateException("Not executable: " + skript);
    }
    return skript;
  }

  /** Starts the query side; what it says about errors goes to that file. */
  static Process start(Path ordner, Path meldungen, String... worte) throws IOException {
    List<String> command = command(listJars(ABFRAGE, name -> true), List.of());
    command.addAll(List.of(worte));
    return new ProcessBuilder(command)
        .directory(ordner.toFile())
        .redirectError(meldungen.toFile())
        .start();
  }

  private static Ausgang run(
      Path ordner, List<String> jars, List<String> optionen, String... worte) {
    List<String> command = command(jars, optionen);
    command.addAll(List.of(worte));
    try {
      return run(command, ordner);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static List<String> command(List<String> jars, List<String> optionen) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=de",
            "-Duser.country=DE",
            "--add-opens=java.base/java.nio=ALL-UNNAMED",
            "-Dlebenslagen.ausgabe=terminal",
            "-Dlebenslagen.wurzel=" + Testordner.PROGRAMM,
            "-Dlebenslagen.start=/bin/true"));
    command.addAll(optionen);
    command.add("-cp");
    command.add(jars.stream().collect(Collectors.joining(System.getProperty("path.separator"))));
    command.add(Lebenslagen.class.getName());
    return command;
  }

  private static Ausgang run(List<String> command, Path ordner)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile("lebenslagen", ".stdout");
    Path err = Files.createTempFile("lebenslagen", ".stderr");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(ordner.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().put("NO_COLOR", "1");
      int code = builder.start().waitFor();
      return new Ausgang(
          code,
          Files.readString(out, StandardCharsets.UTF_8),
          Files.readString(err, StandardCharsets.UTF_8));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }
}
