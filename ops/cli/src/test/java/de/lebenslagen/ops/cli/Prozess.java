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

  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();
  private static final List<String> OPTIONEN =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Dfile.encoding=UTF-8",
          "-Duser.language=de",
          "-Duser.country=DE",
          "--add-opens=java.base/java.nio=ALL-UNNAMED",
          "-Dlebenslagen.ausgabe=terminal",
          "-Dlebenslagen.wurzel=" + Testordner.PROGRAMM,
          "-Dlebenslagen.start=/bin/true");

  private Prozess() {}

  record Ausgang(int code, String ausgabe, String meldungen) {}

  /** With the class path of the query side: no Spark. */
  static Ausgang runAbfrage(Path ordner, String... worte) {
    return run(ordner, commandAbfrage(List.of()), worte);
  }

  /** The same with a folder for temporary files of its own. */
  static Ausgang runAbfrageMit(Path temporary, Path ordner, String... worte) {
    return run(ordner, commandAbfrage(List.of("-Djava.io.tmpdir=" + temporary)), worte);
  }

  /** With the class path of the loading side. */
  static Ausgang runLaden(Path ordner, String... worte) {
    List<String> jars =
        new ArrayList<>(listJars(ABFRAGE, n -> n.matches("(cli|figures|picocli|etl)-.*")));
    jars.addAll(listJars(LADEN, name -> true));
    Schnellstart.Ladearchiv archiv = Schnellstart.Ladearchiv.get();
    List<String> optionen = new ArrayList<>(readAddOpens());
    optionen.addAll(archiv.options());
    Ausgang ausgang = run(ordner, command(optionen, jars), worte);
    try {
      archiv.keep(ausgang.code());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ausgang;
  }

  private static List<String> commandAbfrage(List<String> weitere) {
    List<String> jars = Schnellstart.unpacked(listJars(ABFRAGE, name -> true));
    List<String> optionen = new ArrayList<>(Schnellstart.abfrage(JAVA, OPTIONEN, jars));
    optionen.addAll(weitere);
    return command(optionen, jars);
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
        commandAbfrage(List.of()).stream()
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
    List<String> command = commandAbfrage(List.of());
    command.addAll(List.of(worte));
    return new ProcessBuilder(command)
        .directory(ordner.toFile())
        .redirectError(meldungen.toFile())
        .start();
  }

  private static Ausgang run(Path ordner, List<String> begin, String... worte) {
    List<String> command = new ArrayList<>(begin);
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

  private static List<String> command(List<String> weitere, List<String> jars) {
    List<String> command = new ArrayList<>(List.of(JAVA));
    command.addAll(OPTIONEN);
    command.addAll(weitere);
    command.addAll(List.of("-cp", Schnellstart.classPath(jars), Lebenslagen.class.getName()));
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
