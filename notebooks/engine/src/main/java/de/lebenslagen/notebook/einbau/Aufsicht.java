package de.lebenslagen.notebook.einbau;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs a server and ends it, with all processes that it started, when whoever started this program
 * is gone: its standard input ends with them, however they ended. Its own program, so that it can
 * stand in a network of its own and lead one connection into it.
 */
public final class Aufsicht {

  /** Stands for no socket file: the server is reached directly. */
  static final String OHNE = "-";

  private static final long GEDULD_SEKUNDEN = 15;

  private Aufsicht() {}

  /**
   * @param args a socket file or "-", the server's port, and its command
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (!args[0].equals(OHNE)) {
      Leitung.fromSocket(Path.of(args[0]), Integer.parseInt(args[1]));
    }
    List<String> command = Arrays.asList(args).subList(2, args.length);
    Process server =
        new ProcessBuilder(command)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server)));
    Thread watch = new Thread(Aufsicht::awaitEndOfInput, "aufsicht");
    watch.setDaemon(true);
    watch.start();
    System.exit(server.waitFor());
  }

  private static void awaitEndOfInput() {
    try {
      while (System.in.read() >= 0) {
        continue; // nobody says anything here
      }
    } catch (IOException e) {
      System.err.println(e.getMessage());
    }
    System.exit(0);
  }

  /** The list is made before anything ends: orphans would no longer be found. */
  private static void end(Process server) {
    List<ProcessHandle> all =
        Stream.concat(Stream.of(server.toHandle()), server.descendants()).toList();
    all.forEach(ProcessHandle::destroy);
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(GEDULD_SEKUNDEN);
    while (System.nanoTime() < until && all.stream().anyMatch(ProcessHandle::isAlive)) {
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        break;
      }
    }
    all.forEach(ProcessHandle::destroyForcibly);
  }
}
