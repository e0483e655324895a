package de.lebenslagen.warehouse.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real PostgreSQL server for tests, on loopback, in a folder of its own, started once per JVM and
 * stopped with it. Needs the binaries of Debian's package {@code postgresql}; the server refuses to
 * run as root, so that root starts it as user {@code postgres}.
 */
public final class Postgresserver {

  private static final Path PROGRAMME = Path.of("/usr/lib/postgresql");
  private static final String BENUTZER = "lebenslagen";
  private static final String PASSWORT = "nur im Test";
  private static final Duration LAENGSTER_START = Duration.ofMinutes(5);

  private final Path bin;
  private final Path folder;
  private final int port;

  private Postgresserver(Path bin, Path folder, int port) {
    this.bin = bin;
    this.folder = folder;
    this.port = port;
  }

  private static final class Einziger {
    private static final Postgresserver SERVER = start();
  }

  /** The server of this JVM. Fails, and says what to install, where PostgreSQL is absent. */
  public static Postgresserver shared() {
    return Einziger.SERVER;
  }

  private static Postgresserver start() {
    try {
      Postgresserver server =
          new Postgresserver(findBin(), Files.createTempDirectory("postgres-test"), freePort());
      Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
      server.initialize();
      server.launch();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path findBin() throws IOException {
    if (Files.isDirectory(PROGRAMME)) {
      try (Stream<Path> versions = Files.list(PROGRAMME)) {
        return versions
            .map(version -> version.resolve("bin"))
            .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
            .max(Comparator.naturalOrder())
            .orElseThrow(Postgresserver::absent);
      }
    }
    throw absent();
  }

  private static AssertionError absent() {
    return new AssertionError(
        "This test needs a real PostgreSQL server, and there is none under "
            + PROGRAMME
            + ". Install it: apt-get update && apt-get install -y postgresql");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void initialize() throws IOException {
    Path passwort = folder.resolve("passwort");
    Files.writeString(passwort, PASSWORT, StandardCharsets.UTF_8);
    if (isRoot()) {
      run(List.of("chown", "-R", "postgres", folder.toString()));
    }
    run(
        unprivileged(
            bin.resolve("initdb").toString(),
            "-D",
            data(),
            "-U",
            BENUTZER,
            "--pwfile=" + passwort,
            "-A",
            "scram-sha-256",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
            "--no-sync"));
  }

  private void launch() throws IOException {
    run(
        unprivileged(
            bin.resolve("pg_ctl").toString(),
            "start",
            "-w",
            "-t",
            String.valueOf(LAENGSTER_START.toSeconds()),
            "-D",
            data(),
            "-l",
            folder.resolve("server.log").toString(),
            "-o",
            "-c listen_addresses=127.0.0.1 -c fsync=off -c client_connection_check_interval=100ms -k "
                + folder
                + " -p "
                + port));
  }

  /** The many files are removed by a process that this JVM need not wait for. */
  private void stop() {
    try {
      run(unprivileged(bin.resolve("pg_ctl").toString(), "stop", "-m", "immediate", "-D", data()));
      new ProcessBuilder("rm", "-rf", folder.toString()).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String data() {
    return folder.resolve("daten").toString();
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static List<String> unprivileged(String... command) {
    List<String> all = new ArrayList<>();
    if (isRoot()) {
      all.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
    }
    all.addAll(List.of(command));
    return all;
  }

  private void run(List<String> command) throws IOException {
    Path output = Files.createTempFile("postgres-test", ".log");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      boolean ended = process.waitFor(LAENGSTER_START.toSeconds(), TimeUnit.SECONDS);
      if (!ended || process.exitValue() != 0) {
        throw new IOException(command + " failed: " + Files.readString(output));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      process.destroyForcibly();
      Files.delete(output);
    }
  }

  /** A new, empty database. */
  public Registerort.Postgres createDatabase() {
    return createDatabase("template1");
  }

  /** A new database with a register in which nothing is, copied from one made before. */
  Registerort.Postgres createRegister() {
    return createDatabase(Vorlage.NAME);
  }

  private static final class Vorlage {
    private static final String NAME = create();

    private static String create() {
      Registerort.Postgres ort = shared().createDatabase();
      Register.open(ort, Clock.systemUTC()).close();
      return ort.url().substring(ort.url().lastIndexOf('/') + 1);
    }
  }

  private Registerort.Postgres createDatabase(String template) {
    String name = "register_" + UUID.randomUUID().toString().replace('-', '_');
    execute("CREATE DATABASE " + name + " TEMPLATE " + template);
    return ort(name);
  }

  /** Where a database of this name would be. */
  Registerort.Postgres ort(String name) {
    return new Registerort.Postgres(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + name, BENUTZER, PASSWORT);
  }

  private void execute(String sql) {
    Registerort.Postgres server = ort("postgres");
    try (Connection connection =
            DriverManager.getConnection(server.url(), server.benutzer(), server.passwort());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
