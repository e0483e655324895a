package de.lebenslagen.warehouse.register;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One connection to the register, for one thread at a time. A connection that the server dropped is
 * opened anew at the next use.
 */
final class Verbindung implements AutoCloseable {

  /** Work on a connection. */
  @FunctionalInterface
  interface Arbeit<T> {
    T run(Connection connection) throws SQLException;
  }

  private final Produkt produkt;
  private final Zugriff zugriff;
  private final ReentrantLock lock = new ReentrantLock();
  private Connection connection;
  private boolean isOffen = true;

  Verbindung(Produkt produkt, Zugriff zugriff) {
    this.produkt = produkt;
    this.zugriff = zugriff;
    try {
      this.connection = produkt.open(zugriff);
    } catch (SQLException e) {
      throw explain(e);
    }
  }

  Produkt produkt() {
    return produkt;
  }

  /** Runs single statements, each of which sees one consistent state. */
  <T> T read(Arbeit<T> arbeit) {
    lock.lock();
    try {
      return repeatOnce(arbeit);
    } catch (SQLException e) {
      throw explain(e);
    } finally {
      lock.unlock();
    }
  }

  private <T> T repeatOnce(Arbeit<T> arbeit) throws SQLException {
    try {
      return arbeit.run(alive());
    } catch (SQLException e) {
      if (produkt.tryRepair(e)) {
        return arbeit.run(alive());
      }
      throw e;
    }
  }

  /** Runs everything in one transaction that first proves the lease to be still ours. */
  <T> T write(Schreibsperre sperre, Arbeit<T> arbeit) {
    return transact(
        connection -> {
          sperre.verify(this, connection);
          return arbeit.run(connection);
        });
  }

  /** Runs everything in one transaction; whatever fails leaves no trace. */
  <T> T transact(Arbeit<T> arbeit) {
    if (zugriff == Zugriff.LESEN) {
      throw new IllegalStateException("This register was opened read-only.");
    }
    lock.lock();
    try {
      return commit(alive(), arbeit);
    } catch (SQLException e) {
      throw explain(e);
    } finally {
      lock.unlock();
    }
  }

  private static <T> T commit(Connection connection, Arbeit<T> arbeit) throws SQLException {
    connection.setAutoCommit(false);
    try {
      T result = arbeit.run(connection);
      connection.commit();
      connection.setAutoCommit(true);
      return result;
    } catch (SQLException | RuntimeException e) {
      rollback(connection, e);
      throw e;
    }
  }

  /**
   * SQLite has rolled back by itself where the disk is full, and refuses to do it again: whatever a
   * connection says then, it is closed, and the next use opens a new one.
   */
  private static void rollback(Connection connection, Exception reason) {
    try (connection) {
      if (!connection.isClosed()) {
        connection.rollback();
      }
    } catch (SQLException e) {
      reason.addSuppressed(e);
    }
  }

  private Connection alive() throws SQLException {
    if (!isOffen) {
      throw new IllegalStateException("This register is closed.");
    }
    if (connection.isClosed()) {
      connection = produkt.open(zugriff);
    }
    return connection;
  }

  private RuntimeException explain(SQLException failure) {
    return produkt
        .explain(failure)
        .map(RuntimeException.class::cast)
        .orElseGet(() -> new IllegalStateException("The register refused a statement.", failure));
  }

  @Override
  public void close() {
    lock.lock();
    isOffen = false;
    try {
      connection.close();
    } catch (SQLException e) {
      throw explain(e);
    } finally {
      lock.unlock();
    }
  }
}
