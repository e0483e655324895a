package de.lebenslagen.notebook.einbau;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Dateifehler;
import java.io.IOException;
import java.net.BindException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A Zeppelin that runs as long as this object is open. Only this machine reaches it; where the
 * system allows it, it has a network of its own, so that the ports over which it speaks with its
 * interpreters, and which ask nobody who he is, are open to nobody.
 */
public final class Zeppelinlauf implements AutoCloseable {

  private static final int INNEN = 8080;
  private static final long START_SEKUNDEN = 180;
  private static final long ENDE_SEKUNDEN = 20;
  private static final int ANFRAGE_MS = 2_000;
  private static final int LETZTE_ZEILEN = 12;

  private final Process prozess;
  private final int port;
  private final Path protokoll;
  private final @Nullable Leitung leitung;
  private final Optional<Path> socketordner;
  private volatile boolean beendet;

  private Zeppelinlauf(
      Process prozess,
      int port,
      Path protokoll,
      @Nullable Leitung leitung,
      Optional<Path> socketordner) {
    this.prozess = prozess;
    this.port = port;
    this.protokoll = protokoll;
    this.leitung = leitung;
    this.socketordner = socketordner;
  }

  /**
   * How one is started.
   *
   * @param jdk with which it runs
   * @param arbeitsbereich that its interpreter reads
   * @param notizen its notes
   * @param ordner for its log and what it keeps while it runs
   * @param port at which a browser finds it
   */
  public record Start(
      Zeppelin zeppelin, Path jdk, Path arbeitsbereich, Path notizen, Path ordner, int port) {}

  /**
   * Starts one and waits until it answers.
   *
   * @throws Abbruch EINGABE where the port is taken, SYSTEM where it does not start
   */
  public static Zeppelinlauf start(Start start) {
    try {
      Files.createDirectories(start.ordner());
      return Netzraum.isMoeglich() ? startInside(start) : startOutside(start);
    } catch (BindException e) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Der Port " + start.port() + " ist belegt; vielleicht läuft dort schon ein Zeppelin.",
          "Bitte mit --port einen anderen nennen, etwa --port " + (start.port() + 1) + ".",
          e);
    } catch (IOException e) {
      throw Dateifehler.explain("Zeppelin lässt sich nicht starten", start.ordner(), e);
    }
  }

  private static Zeppelinlauf startInside(Start start) throws IOException {
    Path own = Files.createTempDirectory("lebenslagen-zeppelin");
    Path socket = own.resolve("leitung");
    Leitung leitung = Leitung.fromPort(start.port(), socket);
    Path log = start.ordner().resolve("zeppelin.log");
    Process process =
        run(start, INNEN, Netzraum.wrap(supervised(start, socket.toString(), INNEN)), log);
    return new Zeppelinlauf(process, start.port(), log, leitung, Optional.of(own)).await();
  }

  private static Zeppelinlauf startOutside(Start start) throws IOException {
    try (ServerSocket free = new ServerSocket()) {
      free.bind(Leitung.loopback(start.port()));
    }
    Path log = start.ordner().resolve("zeppelin.log");
    Process process = run(start, start.port(), supervised(start, Aufsicht.OHNE, start.port()), log);
    return new Zeppelinlauf(process, start.port(), log, null, Optional.empty()).await();
  }

  private static List<String> supervised(Start start, String socket, int port) {
    List<String> command = new ArrayList<>();
    command.add(start.jdk().resolve("bin/java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx32m"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Aufsicht.class.getName()));
    command.addAll(List.of(socket, String.valueOf(port)));
    command.add(start.zeppelin().ordner().resolve("bin/zeppelin.sh").toString());
    return command;
  }

  private static Process run(Start start, int port, List<String> command, Path log)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> env = builder.environment();
    env.put("ZEPPELIN_HOME", start.zeppelin().ordner().toString());
    env.put("ZEPPELIN_ADDR", "127.0.0.1");
    env.put("ZEPPELIN_PORT", String.valueOf(port));
    env.put("ZEPPELIN_LOCAL_IP", "127.0.0.1");
    // A page from elsewhere in the same browser must not give orders to a Zeppelin without login.
    env.put(
        "ZEPPELIN_ALLOWED_ORIGINS", address(start.port()) + ",http://localhost:" + start.port());
    env.put("ZEPPELIN_NOTEBOOK_DIR", start.notizen().toString());
    env.put("ZEPPELIN_NOTEBOOK_STORAGE", "org.apache.zeppelin.notebook.repo.VFSNotebookRepo");
    env.put("ZEPPELIN_LOG_DIR", start.ordner().resolve("protokoll").toString());
    env.put("ZEPPELIN_PID_DIR", start.ordner().resolve("lauf").toString());
    env.put("ZEPPELIN_WAR_TEMPDIR", start.ordner().resolve("web").toString());
    env.put("ZEPPELIN_IDENT_STRING", "lebenslagen");
    env.put("LEBENSLAGEN_ARBEITSBEREICH", start.arbeitsbereich().toString());
    env.put("JAVA_HOME", start.jdk().toString());
    return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  private static String address(int port) {
    return "http://127.0.0.1:" + port;
  }

  /** Where a browser finds it. */
  public String adresse() {
    return address(port);
  }

  /** Whether it has a network of its own. */
  public boolean isAbgeschottet() {
    return leitung != null;
  }

  private Zeppelinlauf await() {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SEKUNDEN);
    try {
      while (prozess.isAlive() && System.nanoTime() < until) {
        if (isBereit()) {
          return this;
        }
        Thread.sleep(200);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    close();
    throw ended("Zeppelin ist nicht gestartet.");
  }

  private boolean isBereit() {
    try {
      HttpURLConnection connection =
          (HttpURLConnection) URI.create(adresse() + "/api/version").toURL().openConnection();
      connection.setConnectTimeout(ANFRAGE_MS);
      connection.setReadTimeout(ANFRAGE_MS);
      return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException e) {
      return false;
    }
  }

  private Abbruch ended(String was) {
    return new Abbruch(
        Abbruch.Kategorie.SYSTEM,
        was + " Zuletzt sagte es:\n" + tail(),
        "Mehr steht in " + protokoll + " und im Ordner protokoll daneben.");
  }

  private String tail() {
    try {
      List<String> lines =
          new String(Files.readAllBytes(protokoll), StandardCharsets.UTF_8).lines().toList();
      return lines.subList(Math.max(0, lines.size() - LETZTE_ZEILEN), lines.size()).stream()
          .collect(Collectors.joining("\n  ", "  ", ""));
    } catch (IOException e) {
      return "  " + e.getMessage();
    }
  }

  /**
   * Waits until it ends, or is ended by {@link #close()}.
   *
   * @throws Abbruch SYSTEM where it ended by itself
   */
  public void awaitEnd() {
    try {
      prozess.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    if (!beendet) {
      throw ended("Zeppelin hat sich beendet.");
    }
  }

  /** Ends it and all its interpreters; does nothing where it is over. */
  @Override
  public void close() {
    beendet = true;
    try {
      prozess.getOutputStream().close(); // whoever supervises it sees the end of its input
      if (!prozess.waitFor(ENDE_SEKUNDEN, TimeUnit.SECONDS)) {
        prozess.destroyForcibly();
      }
      if (leitung != null) {
        leitung.close();
      }
      if (socketordner.isPresent()) {
        Ordnertausch.delete(socketordner.get());
      }
    } catch (IOException e) {
      throw Dateifehler.explain("Zeppelin lässt sich nicht sauber beenden", protokoll, e);
    } catch (InterruptedException e) {
      prozess.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
