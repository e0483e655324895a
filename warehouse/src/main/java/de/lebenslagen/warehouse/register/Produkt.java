package de.lebenslagen.warehouse.register;

import de.lebenslagen.warehouse.model.Abbruch;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** What differs between the database products; everything else is shared SQL. */
sealed interface Produkt permits SqliteProdukt, PostgresProdukt {

  static Produkt of(Registerort ort) {
    if (ort instanceof Registerort.SqliteDatei sqlite) {
      return new SqliteProdukt(sqlite.datei());
    }
    return new PostgresProdukt((Registerort.Postgres) ort);
  }

  /** A new connection in autocommit mode; {@link Abbruch} when a reader finds no register. */
  Connection open(Zugriff zugriff) throws SQLException;

  /** Whether a table of this name, in lower case, exists. */
  boolean hasTable(Connection connection, String name) throws SQLException;

  /**
   * Tries to become the only process that changes the schema. The operating system or the server
   * frees the lock when the process dies, however it dies.
   */
  Optional<Freigabe> tryLockSchema() throws SQLException;

  /**
   * Removes the cause of a failed read, where that is possible; then the read is worth repeating.
   */
  boolean tryRepair(SQLException failure);

  /** The cause in the user's terms, where the machine and not the program is at fault. */
  Optional<Abbruch> explain(SQLException failure);

  /** Gives a lock back. */
  @FunctionalInterface
  interface Freigabe extends AutoCloseable {
    @Override
    void close() throws SQLException;
  }
}
