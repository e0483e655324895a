package de.lebenslagen.ops.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The built program that is measured.
 *
 * @param wurzel its folder
 */
record Programm(Path wurzel) {

  private static final Pattern JAR =
      Pattern.compile("(duckdb_jdbc|arrow-vector|tablesaw-core|spark-core_[0-9.]+)-(.+)\\.jar");

  Path launcher() {
    return wurzel.resolve("lebenslagen");
  }

  Path flensburg() {
    return wurzel.resolve("ops/demo/flensburg");
  }

  /** A JVM of the JDK that measures. */
  List<String> java(List<String> optionen, Class<?> main) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseSerialGC");
    command.addAll(optionen);
    command.add(main.getName());
    return command;
  }

  /** What the figures depend on: name → version. */
  Map<String, String> versionen() throws IOException, InterruptedException {
    Map<String, String> result = new TreeMap<>();
    for (String folder : List.of("ops/cli/target/app/abfrage", "etl/target/laden")) {
      try (Stream<Path> files = Files.list(wurzel.resolve(folder))) {
        files.forEach(
            file -> {
              Matcher m = JAR.matcher(file.getFileName().toString());
              if (m.matches()) {
                result.putIfAbsent(m.group(1), m.group(2));
              }
            });
      }
    }
    result.put("lebenslagen", readCommit());
    return result;
  }

  private String readCommit() throws IOException, InterruptedException {
    Process git;
    try {
      git =
          new ProcessBuilder("git", "describe", "--always", "--dirty")
              .directory(wurzel.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      return "unknown";
    }
    String commit = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return git.waitFor() == 0 ? commit.strip() : "unknown";
  }
}
