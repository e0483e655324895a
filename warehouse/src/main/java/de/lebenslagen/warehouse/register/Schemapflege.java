package de.lebenslagen.warehouse.register;

import de.lebenslagen.warehouse.model.Abbruch;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.analytics.configuration.AnalyticsArgs;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.logging.core.NoOpLogService;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/**
 * Brings the schema of a register up to date. The only class that loads Liquibase; it prints
 * nothing and reports to nobody.
 */
final class Schemapflege {

  /** The changelog, a path on the class path. */
  static final String CHANGELOG = "de/lebenslagen/warehouse/register/register.yaml";

  private static final Duration LAENGSTE_WARTEZEIT = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(100);

  /** What to do with the changelog and a database. */
  @FunctionalInterface
  interface Schritt {
    void run(Liquibase liquibase) throws LiquibaseException;
  }

  private Schemapflege() {}

  /** Applies what is missing, however many processes ask for it at the same time. */
  static void update(Produkt produkt) throws SQLException {
    Produkt.Freigabe freigabe = lock(produkt);
    try {
      // Liquibase looks for its own tables by asking for them, which ends a transaction where they
      // are missing: they are made before, and do no harm where they stay empty.
      run(produkt, JdbcConnection::new, Liquibase::forceReleaseLocks);
      run(produkt, liquibase -> liquibase.update(new Contexts()));
    } finally {
      freigabe.close();
    }
  }

  /** Runs one step of Liquibase on a connection of its own: all of it, or nothing. */
  static void run(Produkt produkt, Schritt schritt) throws SQLException {
    run(produkt, EineTransaktion::new, schritt);
  }

  private static void run(
      Produkt produkt, Function<Connection, JdbcConnection> view, Schritt schritt)
      throws SQLException {
    Map<String, Object> quiet =
        Map.of(
            Scope.Attr.logService.name(),
            new NoOpLogService(),
            Scope.Attr.ui.name(),
            new LoggerUIService(),
            AnalyticsArgs.ENABLED.getKey(),
            false);
    try (Connection connection = produkt.open(Zugriff.SCHREIBEN)) {
      connection.setAutoCommit(false);
      Scope.child(quiet, () -> runQuiet(view.apply(connection), schritt));
      connection.commit();
    } catch (SQLException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw unwrap(e);
    }
  }

  private static void runQuiet(JdbcConnection connection, Schritt schritt)
      throws LiquibaseException {
    Database database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(connection);
    Liquibase liquibase = new Liquibase(CHANGELOG, new ClassLoaderResourceAccessor(), database);
    liquibase.setShowSummary(UpdateSummaryEnum.OFF);
    schritt.run(liquibase);
  }

  private static SQLException unwrap(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql) {
        return sql;
      }
    }
    throw new IllegalStateException("Liquibase could not change the register.", failure);
  }

  private static Produkt.Freigabe lock(Produkt produkt) throws SQLException {
    long versuche = LAENGSTE_WARTEZEIT.dividedBy(PAUSE);
    for (long i = 0; i < versuche; i++) {
      Optional<Produkt.Freigabe> freigabe = produkt.tryLockSchema();
      if (freigabe.isPresent()) {
        return freigabe.get();
      }
      pause();
    }
    throw new Abbruch(
        Abbruch.Kategorie.SYSTEM,
        "Ein anderer Prozess bringt das Register seit über "
            + LAENGSTE_WARTEZEIT.toSeconds()
            + " Sekunden auf den neuen Stand.",
        "Warten Sie, bis er fertig ist, und wiederholen Sie den Befehl.");
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for the register.", e);
    }
  }
}
