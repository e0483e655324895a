package de.lebenslagen.warehouse.query;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Abbruch.Kategorie;
import de.lebenslagen.warehouse.query.build.DuckDb;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Properties;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBPreparedStatement;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/**
 * One query file, opened read-only, alone and sealed: no file, no network, no extension, no setting
 * can be reached from SQL. May be used by several threads.
 */
public final class Datenbank implements AutoCloseable {

  /**
   * Up to so many bits of grouping keys DuckDB counts in an array instead of a hash table: a
   * thousand areas in a hundred years, which halves the time of a sum over ten million facts.
   */
  private static final String GRUPPEN_BITS = "17";

  /** So many queries at once tell how far they are. */
  private static final int BEREITE = 2;

  private final DuckDBConnection connection;
  private final Grenzen grenzen;
  private final SqlFehler fehler;
  private final Set<Statement> laufend = new HashSet<>();
  private final Set<Connection> bereite;
  private final Queue<Connection> freie;
  private boolean angehalten;

  private Datenbank(DuckDBConnection connection, Set<Connection> bereite, Grenzen grenzen) {
    this.connection = connection;
    this.bereite = Set.copyOf(bereite);
    this.freie = new ConcurrentLinkedQueue<>(bereite);
    this.grenzen = grenzen;
    this.fehler = new SqlFehler(() -> new Katalog(connection).namen());
  }

  /** Opens with {@link Grenzen#standard()}. */
  public static Datenbank open(Path duckdb) {
    return open(duckdb, Grenzen.standard());
  }

  /**
   * @throws Abbruch SYSTEM where the file is missing or damaged
   */
  public static Datenbank open(Path duckdb, Grenzen grenzen) {
    if (!Files.isRegularFile(duckdb)) {
      throw unlesbar(duckdb, null);
    }
    try {
      DuckDBConnection connection =
          DuckDb.connect(duckdb.toString(), properties(grenzen)).unwrap(DuckDBConnection.class);
      return new Datenbank(connection, seal(connection), grenzen);
    } catch (SQLException e) {
      throw unlesbar(duckdb, e);
    }
  }

  /**
   * Locks all settings, after the last that is needed. Whether a query tells how far it is, is one
   * of its connection: so some that do are made before.
   */
  private static Set<Connection> seal(DuckDBConnection connection) throws SQLException {
    Set<Connection> ready = new HashSet<>();
    for (int i = 0; i < BEREITE; i++) {
      Connection one = connection.duplicate();
      try (Statement statement = one.createStatement()) {
        statement.execute("SET enable_progress_bar = true");
        statement.execute("SET enable_progress_bar_print = false");
        statement.execute("SET progress_bar_time = 0");
      }
      ready.add(one);
    }
    try (Statement statement = connection.createStatement()) {
      Geteiltes.attach(statement);
      statement.execute("SET lock_configuration = true");
    }
    return ready;
  }

  /**
   * Loads the engine on a thread of its own and returns at once, so that whoever is going to open a
   * query file can do something else meanwhile. What goes wrong here goes wrong again, and is told,
   * when the file is opened.
   */
  public static void preload() {
    Thread thread = new Thread(Datenbank::load, "abfrage-vorlauf");
    thread.setDaemon(true);
    thread.start();
  }

  private static void load() {
    try (Connection memory = DuckDb.connectMemory();
        Statement statement = memory.createStatement()) {
      statement.execute("SELECT json_serialize_sql('SELECT 1')");
    } catch (SQLException e) {
      // told at open
    }
  }

  private static Properties properties(Grenzen grenzen) {
    Properties p = new Properties();
    p.setProperty("duckdb.read_only", "true");
    p.setProperty("jdbc_instance_cache", "false");
    p.setProperty("enable_external_access", "false");
    p.setProperty("autoload_known_extensions", "false");
    p.setProperty("autoinstall_known_extensions", "false");
    p.setProperty("allow_community_extensions", "false");
    p.setProperty("memory_limit", grenzen.speicherMb() + "MB");
    p.setProperty("threads", String.valueOf(grenzen.threads()));
    p.setProperty("perfect_ht_threshold", GRUPPEN_BITS);
    return p;
  }

  private static Abbruch unlesbar(Path duckdb, @Nullable SQLException e) {
    return new Abbruch(
        Kategorie.SYSTEM,
        "Die Abfragedatei " + duckdb.getFileName() + " fehlt oder ist beschädigt.",
        "Bitte die Datei löschen: sie wird aus dem Datenstand neu gebaut.",
        e);
  }

  /**
   * Runs one reading statement.
   *
   * @throws Abbruch EINGABE where the SQL is not a single query or not right
   */
  public Ergebnis query(String sql) {
    return query(sql, Long.MAX_VALUE);
  }

  /**
   * Runs one reading statement.
   *
   * @param hoechstens number of rows to hand over; {@link Ergebnis#isGekuerzt()} says whether there
   *     are more
   * @throws Abbruch EINGABE where the SQL is not a single query or not right
   */
  public Ergebnis query(String sql, long hoechstens) {
    Syntaxbaum baum = new Abfragepruefung(connection, fehler).check(sql);
    return new Abfrage(this, sql, baum).run(hoechstens);
  }

  /**
   * Stops all running queries and refuses others until {@link #resume()}; each ends with an
   * Abbruch. So whoever asks one query after another is stopped between two of them, too.
   */
  public void halt() {
    synchronized (laufend) {
      angehalten = true;
      for (Statement statement : laufend) {
        try {
          statement.cancel();
        } catch (SQLException e) {
          continue; // already closed
        }
      }
    }
  }

  /** Lets queries run again after {@link #halt()}. */
  public void resume() {
    synchronized (laufend) {
      angehalten = false;
    }
  }

  /** How far the running queries are, in percent: that of the slowest; 0 where nothing is known. */
  public int fortschrittProzent() {
    synchronized (laufend) {
      return laufend.stream()
          .mapToInt(Datenbank::progressPercent)
          .filter(p -> p >= 0)
          .map(p -> Math.min(100, p))
          .min()
          .orElse(0);
    }
  }

  /** Negative where it is not known. */
  private static int progressPercent(Statement statement) {
    try {
      return (int)
          statement.unwrap(DuckDBPreparedStatement.class).getQueryProgress().getPercentage();
    } catch (SQLException e) {
      return -1; // already closed
    }
  }

  /**
   * Puts a table beside those of the file, for queries that name it {@code geteilt.name}; one of
   * the same name is replaced.
   *
   * @throws Abbruch EINGABE where it has no columns, or two of the same name
   */
  public void share(String name, Table tabelle) {
    try (Connection own = duplicate()) {
      Geteiltes.put(own.unwrap(DuckDBConnection.class), name, tabelle);
    } catch (SQLException e) {
      throw Geteiltes.refused(name, e);
    }
  }

  /** What the file holds. */
  public Katalog katalog() {
    return new Katalog(connection);
  }

  Connection connection() {
    return connection;
  }

  SqlFehler fehler() {
    return fehler;
  }

  /** A connection of its own, so that queries of several threads don't wait for each other. */
  Connection duplicate() throws SQLException {
    return connection.duplicate();
  }

  /** A connection for one query: one that tells how far it is, where one is free. */
  Connection borrow() throws SQLException {
    Connection ready = freie.poll();
    return ready == null ? duplicate() : ready;
  }

  /** Takes it back when the query is over. */
  void giveBack(Connection own) throws SQLException {
    if (bereite.contains(own) && !own.isClosed()) {
      freie.add(own);
    } else {
      own.close();
    }
  }

  /** A fresh statement with the time limit, known to {@link #halt()} until it is released. */
  Statement createStatement(Connection own) throws SQLException {
    Statement statement = own.createStatement();
    register(statement);
    return statement;
  }

  /** Gives a fresh statement the time limit and lets {@link #halt()} know it. */
  void register(Statement statement) throws SQLException {
    statement.setQueryTimeout(Math.toIntExact(grenzen.zeit().toSeconds()));
    synchronized (laufend) {
      if (angehalten) {
        throw new SQLException(SqlFehler.UNTERBROCHEN + " before it began");
      }
      laufend.add(statement);
    }
  }

  /** From now on no {@link #halt()} reaches it, or whatever runs next on its connection. */
  void release(Statement statement) {
    synchronized (laufend) {
      laufend.remove(statement);
    }
  }

  @Override
  public void close() {
    halt();
    try {
      for (Connection one : bereite) {
        one.close();
      }
      connection.close();
    } catch (SQLException e) {
      throw new Abbruch(
          Kategorie.SYSTEM,
          "Die Abfragedatei lässt sich nicht schließen.",
          "Bitte das Programm neu starten.",
          e);
    }
  }
}
