package de.lebenslagen.warehouse.register;

import java.nio.file.Path;

/** Where a register lies. */
public sealed interface Registerort {

  /** One file, for one machine; its folder is made when missing. */
  record SqliteDatei(Path datei) implements Registerort {}

  /**
   * A database on a server, for several users. Its tables lie in the first schema of the user's
   * search path.
   *
   * @param url {@code jdbc:postgresql://rechner:port/datenbank}
   */
  record Postgres(String url, String benutzer, String passwort) implements Registerort {

    /** Without the password, so that no message can show it. */
    @Override
    public String toString() {
      return url + " (" + benutzer + ")";
    }
  }
}
