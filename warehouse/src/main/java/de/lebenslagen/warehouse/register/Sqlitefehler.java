package de.lebenslagen.warehouse.register;

import de.lebenslagen.warehouse.model.Abbruch;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.sqlite.SQLiteErrorCode;

/** Says what a failure of SQLite means and what to do about it. */
final class Sqlitefehler {

  /** The lowest byte of a result code is its kind. */
  private static final int ART = 0xff;

  private Sqlitefehler() {}

  /** Empty where the program and not the machine is at fault. */
  static Optional<Abbruch> explain(Path datei, SQLException failure) {
    SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(failure.getErrorCode() & ART);
    String register = "Das Register " + datei;
    return Optional.ofNullable(
        switch (code) {
          case SQLITE_BUSY, SQLITE_LOCKED ->
              system(
                  failure,
                  register + " ist durch ein anderes Programm gesperrt.",
                  "Schließen Sie Programme, die es geöffnet haben, und wiederholen Sie den Befehl.");
          case SQLITE_FULL ->
              system(
                  failure,
                  register + " kann nicht wachsen: Der Datenträger ist voll.",
                  "Geben Sie Speicherplatz frei und wiederholen Sie den Befehl; nichts ging verloren.");
          case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH ->
              system(
                  failure,
                  register + " kann mit den Rechten dieses Benutzers nicht benutzt werden.",
                  "Geben Sie dem Benutzer Schreibrecht auf die Datei und ihren Ordner. Wurde ein"
                      + " Schreibvorgang unterbrochen, stellt danach jeder Befehl den letzten"
                      + " vollständigen Stand wieder her.");
          case SQLITE_CORRUPT, SQLITE_NOTADB ->
              system(
                  failure,
                  register + " ist beschädigt oder keine SQLite-Datei.",
                  "Spielen Sie die letzte Sicherung des Ordners ein.");
          case SQLITE_IOERR ->
              system(
                  failure,
                  register + " kann nicht gelesen oder geschrieben werden.",
                  "Prüfen Sie den Datenträger oder die Verbindung zum Netzlaufwerk.");
          default -> null;
        });
  }

  private static Abbruch system(SQLException cause, String gefunden, String abhilfe) {
    return new Abbruch(Abbruch.Kategorie.SYSTEM, gefunden, abhilfe, cause);
  }
}
