package de.lebenslagen.warehouse.declaration;

import java.nio.file.Path;

/** Where the register of an Arbeitsbereich lies. */
public sealed interface Registereinstellung {

  /** One file; the default. */
  record Sqlite(Path datei) implements Registereinstellung {}

  /**
   * A PostgreSQL server, for several users.
   *
   * @param url JDBC address, for instance {@code jdbc:postgresql://db.example/lebenslagen}
   * @param passwortVariable name of the environment variable that holds the password; a password
   *     never stands in a declaration
   */
  record Postgres(String url, String benutzer, String passwortVariable)
      implements Registereinstellung {}
}
