package de.lebenslagen.warehouse.register;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Dateifehler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * A register in one SQLite file.
 *
 * <p>It keeps the rollback journal and does not use WAL: a WAL file can't be read in a folder
 * without write permission nor on a network drive, and readers here are done within milliseconds. A
 * killed writer leaves a journal that the next connection with write permission rolls back.
 *
 * @see <a href="https://sqlite.org/wal.html">SQLite: Write-Ahead Logging, disadvantages</a>
 */
record SqliteProdukt(Path datei) implements Produkt {

  private static final int WARTEZEIT_MS = 15_000;

  @Override
  public Connection open(Zugriff zugriff) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(WARTEZEIT_MS);
    config.enforceForeignKeys(true);
    if (zugriff == Zugriff.LESEN) {
      requireDatei();
      config.setReadOnly(true);
      return config.createConnection(url());
    }
    createFolder();
    config.setJournalMode(SQLiteConfig.JournalMode.DELETE);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    Connection connection = config.createConnection(url());
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA synchronous = EXTRA");
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private String url() {
    return "jdbc:sqlite:" + datei.toAbsolutePath();
  }

  private void requireDatei() {
    if (!Files.isRegularFile(datei)) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Es gibt hier noch kein Register: " + datei + " fehlt.",
          "Nehmen Sie zuerst eine Lieferung auf, oder wechseln Sie in den richtigen Arbeitsbereich.");
    }
  }

  private void createFolder() {
    Path folder = Objects.requireNonNull(datei.toAbsolutePath().getParent());
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw Dateifehler.explain("Der Ordner des Registers kann nicht angelegt werden", folder, e);
    }
  }

  @Override
  public boolean hasTable(Connection connection, String name) throws SQLException {
    return Sql.number(
            connection,
            "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND lower(name) = ?",
            name)
        > 0;
  }

  @Override
  public Optional<Freigabe> tryLockSchema() {
    Path lockFile = datei.resolveSibling(datei.getFileName() + ".umbau");
    try {
      FileChannel channel =
          FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
      return Optional.of(() -> closeQuietly(channel));
    } catch (IOException e) {
      throw Dateifehler.explain("Das Register kann nicht gesperrt werden", lockFile, e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** Closing frees the lock; that it fails to close changes nothing that was written. */
  private static void closeQuietly(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A killed writer leaves a journal that a read-only connection may not roll back; a connection
   * for writing does it with its first read.
   */
  @Override
  public boolean tryRepair(SQLException failure) {
    if (!isUnterbrochen(failure)) {
      return false;
    }
    try (Connection connection = open(Zugriff.SCHREIBEN)) {
      return hasTable(connection, "databasechangelog");
    } catch (SQLException e) {
      failure.addSuppressed(e);
      return false;
    }
  }

  private static boolean isUnterbrochen(SQLException failure) {
    return failure instanceof SQLiteException e
        && e.getResultCode() == SQLiteErrorCode.SQLITE_READONLY_ROLLBACK;
  }

  @Override
  public Optional<Abbruch> explain(SQLException failure) {
    return Sqlitefehler.explain(datei, failure);
  }
}
