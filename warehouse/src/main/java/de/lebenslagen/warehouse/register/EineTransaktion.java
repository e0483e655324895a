package de.lebenslagen.warehouse.register;

import java.sql.Connection;
import liquibase.database.jvm.JdbcConnection;

/**
 * A connection on which Liquibase can end no transaction. Left to itself it commits each changeset
 * and then, on its own, the row that says so: a process killed between the two leaves a register
 * that no later start can open. Whoever opened the connection commits once, when all is done; where
 * it doesn't come to that, nothing has changed. Both products roll back changes of the schema, too.
 */
final class EineTransaktion extends JdbcConnection {

  EineTransaktion(Connection connection) {
    super(connection);
  }

  @Override
  public void commit() {
    // The opener commits.
  }

  @Override
  public void rollback() {
    // What failed is rolled back when the opener closes the connection uncommitted.
  }
}
