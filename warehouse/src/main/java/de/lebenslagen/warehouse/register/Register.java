package de.lebenslagen.warehouse.register;

import java.sql.SQLException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * The small transactional database beside the files. One object serves one process; its methods may
 * be called from any thread.
 */
public final class Register implements AutoCloseable {

  private final Verbindung verbindung;
  private final Clock clock;
  private volatile @Nullable Schreibsperre sperre;

  private Register(Verbindung verbindung, Clock clock) {
    this.verbindung = verbindung;
    this.clock = clock;
  }

  /**
   * Opens a register for writing, makes it when there is none and brings it up to date.
   *
   * @param clock gives the moments that are recorded; its zone gives the days in ids and messages
   */
  public static Register open(Registerort ort, Clock clock) {
    Verbindung verbindung = new Verbindung(Produkt.of(ort), Zugriff.SCHREIBEN);
    try {
      prepare(verbindung);
      return new Register(verbindung, clock);
    } catch (RuntimeException e) {
      verbindung.close();
      throw e;
    }
  }

  private static void prepare(Verbindung verbindung) {
    Schemastand stand = stand(verbindung);
    stand.requireNichtFremd();
    if (stand != Schemastand.AKTUELL) {
      verbindung.read(connection -> update(verbindung.produkt()));
      stand(verbindung).requireLesbar();
    }
  }

  private static Produkt update(Produkt produkt) throws SQLException {
    Schemapflege.update(produkt);
    return produkt;
  }

  private static Schemastand stand(Verbindung verbindung) {
    return verbindung.read(connection -> Schemastand.read(verbindung.produkt(), connection));
  }

  /**
   * Opens a register for reading only; no write permission is needed. Ends the command when there
   * is none or when another version of the program made it.
   */
  public static Register openReadOnly(Registerort ort, Clock clock) {
    Verbindung verbindung = new Verbindung(Produkt.of(ort), Zugriff.LESEN);
    try {
      stand(verbindung).requireLesbar();
      return new Register(verbindung, clock);
    } catch (RuntimeException e) {
      verbindung.close();
      throw e;
    }
  }

  public Lieferungsbuch lieferungen() {
    return new Lieferungsbuch(verbindung);
  }

  public Datenstandbuch datenstaende() {
    return new Datenstandbuch(verbindung, clock);
  }

  public Briefbuch briefe() {
    return new Briefbuch(verbindung, clock);
  }

  public Freigaberegister freigaben() {
    return new Freigaberegister(verbindung, clock);
  }

  public Protokoll protokoll() {
    return new Protokoll(verbindung, clock);
  }

  /**
   * Takes the right to write, or ends the command with who has it.
   *
   * @param befehl what this process does, shown to those who have to wait
   */
  public Schreibsperre acquireSperre(String befehl) {
    Schreibsperre neu = Schreibsperre.acquire(verbindung, clock, Sperrinhaber.current(befehl));
    sperre = neu;
    return neu;
  }

  /** Frees the Schreibsperre too, when it is still held. */
  @Override
  public void close() {
    Schreibsperre letzte = sperre;
    try {
      if (letzte != null) {
        letzte.close();
      }
    } finally {
      verbindung.close();
    }
  }
}
