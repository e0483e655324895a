package de.lebenslagen.ops.checks.verlust;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process of the program, with what it says. */
final class Lauf implements AutoCloseable {

  private static final Duration LAENGSTENS = Duration.ofMinutes(5);

  private final Process process;
  private final StringBuffer ausgabe = new StringBuffer();
  private final StringBuffer meldungen = new StringBuffer();
  private final List<Thread> leser;

  private Lauf(Process process) {
    this.process = process;
    this.leser =
        List.of(read(process.getInputStream(), ausgabe), read(process.getErrorStream(), meldungen));
  }

  static Lauf start(Path ordner, List<String> befehl) {
    ProcessBuilder builder = new ProcessBuilder(befehl).directory(ordner.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("NO_COLOR", "1");
    try {
      return new Lauf(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Thread read(InputStream stream, StringBuffer into) {
    Thread thread =
        new Thread(
            () -> {
              try (BufferedReader reader =
                  new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                reader.lines().forEach(line -> into.append(line).append('\n'));
              } catch (IOException | UncheckedIOException e) {
                into.append('\n'); // the process was killed while it wrote
              }
            });
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /** Gives the process this time; false when it ended within it. */
  boolean isAliveAfter(Duration zeit) throws InterruptedException {
    return !process.waitFor(zeit.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** SIGKILL. */
  Lauf kill() throws InterruptedException {
    process.destroyForcibly();
    return await();
  }

  Lauf await() throws InterruptedException {
    if (!process.waitFor(LAENGSTENS.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("The program hangs: " + this);
    }
    for (Thread thread : leser) {
      thread.join();
    }
    return this;
  }

  long pid() {
    return process.pid();
  }

  int code() {
    return process.exitValue();
  }

  String ausgabe() {
    return ausgabe.toString();
  }

  String meldungen() {
    return meldungen.toString();
  }

  /** Whether it has said this, as a result or as a message. */
  boolean hasSaid(String text) {
    return ausgabe.indexOf(text) >= 0 || meldungen.indexOf(text) >= 0;
  }

  @Override
  public String toString() {
    return (process.isAlive() ? "running" : "exit " + code()) + "\n" + ausgabe + meldungen;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
