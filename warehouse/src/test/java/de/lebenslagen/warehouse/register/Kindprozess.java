package de.lebenslagen.warehouse.register;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another JVM that runs {@link Kind}, to be killed without warning. */
final class Kindprozess implements AutoCloseable {

  private final Process process;
  private final BufferedReader stdout;
  private final Path stderr;

  private Kindprozess(Process process, Path stderr) {
    this.process = process;
    this.stderr = stderr;
    this.stdout =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  static Kindprozess start(Path folder, String rolle, Registerort ort) throws IOException {
    return start(folder, List.of(), List.of(), rolle, ort);
  }

  /**
   * @param vorsatz command that starts the JVM, if any
   */
  static Kindprozess start(
      Path folder, List<String> vorsatz, List<String> optionen, String rolle, Registerort ort)
      throws IOException {
    List<String> command = new ArrayList<>(vorsatz);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classPath()));
    command.add("-Dorg.sqlite.tmpdir=" + folder);
    command.addAll(optionen);
    command.add(Kind.class.getName());
    command.add(rolle);
    if (ort instanceof Registerort.SqliteDatei sqlite) {
      command.add(sqlite.datei().toString());
    } else if (ort instanceof Registerort.Postgres postgres) {
      command.addAll(List.of(postgres.url(), postgres.benutzer(), postgres.passwort()));
    }
    Path stderr = Files.createTempFile(folder, "kind", ".stderr");
    return new Kindprozess(
        new ProcessBuilder(command).redirectError(stderr.toFile()).start(), stderr);
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  long pid() {
    return process.pid();
  }

  void awaitLine(String expected) throws IOException {
    String line = stdout.readLine();
    if (!expected.equals(line)) {
      throw new AssertionError(
          "Expected " + expected + ", found " + line + "; " + Files.readString(stderr));
    }
  }

  /** All further output, standard error last, after the end of the process. */
  String awaitOutput() throws IOException, InterruptedException {
    StringBuilder output = new StringBuilder();
    for (String line = stdout.readLine(); line != null; line = stdout.readLine()) {
      output.append(line).append('\n');
    }
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      throw new AssertionError("The process did not end.");
    }
    return output + Files.readString(stderr);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** SIGKILL; returns when it is gone. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }
}
