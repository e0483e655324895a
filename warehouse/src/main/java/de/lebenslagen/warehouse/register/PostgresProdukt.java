package de.lebenslagen.warehouse.register;

import de.lebenslagen.warehouse.model.Abbruch;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** A register on a PostgreSQL server, 12 or newer. */
record PostgresProdukt(Registerort.Postgres ort) implements Produkt {

  /** Names our lock among those of the server: the first bytes of the program's name. */
  private static final long SCHEMA_SPERRE = 0x6c6562656e736c61L;

  private static final String VERBINDUNGSWARTEZEIT_S = "10";

  /** A machine that vanishes in the middle of a transaction must not block the others for long. */
  private static final String SITZUNG =
      "-c lock_timeout=15s -c idle_in_transaction_session_timeout=60s";

  @Override
  public Connection open(Zugriff zugriff) throws SQLException {
    Properties properties = new Properties();
    PGProperty.USER.set(properties, ort.benutzer());
    PGProperty.PASSWORD.set(properties, ort.passwort());
    PGProperty.APPLICATION_NAME.set(properties, "lebenslagen");
    PGProperty.CONNECT_TIMEOUT.set(properties, VERBINDUNGSWARTEZEIT_S);
    PGProperty.OPTIONS.set(properties, SITZUNG);
    PGProperty.TCP_KEEP_ALIVE.set(properties, "true");
    Connection connection = new Driver().connect(ort.url(), properties);
    if (connection == null) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Die Adresse des Registers ist keine PostgreSQL-Adresse: " + ort.url(),
          "Schreiben Sie sie als jdbc:postgresql://rechner:port/datenbank.");
    }
    connection.setReadOnly(zugriff == Zugriff.LESEN);
    return connection;
  }

  @Override
  public boolean hasTable(Connection connection, String name) throws SQLException {
    return Sql.number(connection, "SELECT count(*) FROM pg_class WHERE oid = to_regclass(?)", name)
        > 0;
  }

  @Override
  public Optional<Freigabe> tryLockSchema() throws SQLException {
    Connection connection = open(Zugriff.SCHREIBEN);
    boolean locked =
        Sql.list(
                connection,
                "SELECT pg_try_advisory_lock(?)",
                row -> row.getBoolean(1),
                SCHEMA_SPERRE)
            .get(0);
    if (!locked) {
      connection.close();
      return Optional.empty();
    }
    return Optional.of(connection::close);
  }

  /** The server repairs itself. */
  @Override
  public boolean tryRepair(SQLException failure) {
    return false;
  }

  @Override
  public Optional<Abbruch> explain(SQLException failure) {
    String state = String.valueOf(failure.getSQLState());
    String register = "Das Register " + ort;
    if (state.startsWith("08") || state.startsWith("57P")) {
      return system(
          failure,
          register + " ist nicht erreichbar.",
          "Prüfen Sie, ob der PostgreSQL-Server läuft und die Adresse stimmt; wiederholen Sie den"
              + " Befehl danach.");
    }
    if (state.equals("55P03")) {
      return system(
          failure,
          register + " ist durch ein anderes Programm gesperrt.",
          "Wiederholen Sie den Befehl in einer Minute.");
    }
    if (state.startsWith("28") || state.equals("3D000") || state.equals("42501")) {
      return system(
          failure,
          register + " lässt diesen Benutzer nicht zu oder es gibt die Datenbank nicht.",
          "Prüfen Sie Benutzer, Passwort und Name der Datenbank und die Rechte in ihr.");
    }
    if (state.startsWith("53")) {
      return system(
          failure,
          register
              + " hat keinen Platz mehr: Datenträger, Speicher oder Verbindungen sind erschöpft.",
          "Geben Sie auf dem Server Platz frei und wiederholen Sie den Befehl; nichts ging verloren.");
    }
    return Optional.empty();
  }

  private static Optional<Abbruch> system(SQLException cause, String gefunden, String abhilfe) {
    return Optional.of(new Abbruch(Abbruch.Kategorie.SYSTEM, gefunden, abhilfe, cause));
  }
}
