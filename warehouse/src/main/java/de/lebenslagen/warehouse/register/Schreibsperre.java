package de.lebenslagen.warehouse.register;

import de.lebenslagen.warehouse.model.Abbruch;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The right to change a workspace: at most one process has it. A thread renews it; when its owner
 * is gone, the next one takes it over at once (same machine) or after {@value #FRIST_S} seconds
 * without a sign of life (another machine; the clocks of machines that share a register must agree
 * to that). Whoever lost it that way can no longer write, because every write first proves the
 * lease within its own transaction.
 */
public final class Schreibsperre implements AutoCloseable {

  static final int HERZSCHLAG_S = 5;
  static final int FRIST_S = 60;

  private final Verbindung verbindung;
  private final Clock clock;
  private final long marke;
  private final @Nullable String uebernahmeMeldung;
  private final ScheduledExecutorService herzschlag;
  private final AtomicBoolean isOffen = new AtomicBoolean(true);
  private volatile @Nullable RuntimeException letzteStoerung;

  private Schreibsperre(
      Verbindung verbindung, Clock clock, long marke, @Nullable String uebernahmeMeldung) {
    this.verbindung = verbindung;
    this.clock = clock;
    this.marke = marke;
    this.uebernahmeMeldung = uebernahmeMeldung;
    this.herzschlag = Executors.newSingleThreadScheduledExecutor(Schreibsperre::daemon);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "schreibsperre-herzschlag");
    thread.setDaemon(true);
    return thread;
  }

  /** Takes the lease, or ends the command with who holds it. */
  static Schreibsperre acquire(Verbindung verbindung, Clock clock, Sperrinhaber ich) {
    Schreibsperre sperre =
        verbindung.transact(
            connection -> {
              Sperrzeile zeile = Sperrzeile.lock(connection);
              Instant now = clock.instant();
              String meldung = takeover(zeile, ich, clock);
              if (meldung != null) {
                Protokoll.insert(connection, now, "schreibsperre-uebernommen", meldung);
              }
              long marke = zeile.take(connection, ich, now);
              return new Schreibsperre(verbindung, clock, marke, meldung);
            });
    sperre.herzschlag.scheduleWithFixedDelay(
        sperre::beat, HERZSCHLAG_S, HERZSCHLAG_S, TimeUnit.SECONDS);
    return sperre;
  }

  private static @Nullable String takeover(Sperrzeile zeile, Sperrinhaber ich, Clock clock) {
    if (!zeile.belegt()) {
      return null;
    }
    Duration stille = Duration.between(zeile.herzschlagUm(), clock.instant());
    if (zeile.inhaber().isGestorben(ich)) {
      return "Die Schreibsperre von "
          + describe(zeile, clock)
          + " wurde übernommen: Der Vorgang läuft nicht mehr.";
    }
    if (stille.toSeconds() > FRIST_S) {
      return String.format(
          Locale.GERMANY,
          "Die Schreibsperre von %s wurde übernommen: Seit %d Sekunden kam kein Lebenszeichen.",
          describe(zeile, clock),
          stille.toSeconds());
    }
    throw new Abbruch(
        Abbruch.Kategorie.SYSTEM,
        "Der Arbeitsbereich wird gerade beschrieben, von " + describe(zeile, clock) + ".",
        "Warten Sie, bis dieser Vorgang fertig ist, oder beenden Sie ihn. Antwortet der Rechner"
            + " nicht mehr, wird die Sperre "
            + FRIST_S
            + " Sekunden nach dem letzten Lebenszeichen von selbst frei.");
  }

  private static String describe(Sperrzeile zeile, Clock clock) {
    Sperrinhaber inhaber = zeile.inhaber();
    return String.format(
        Locale.GERMANY,
        "%s auf %s („%s“, Prozess %s, seit %s)",
        inhaber.benutzer(),
        inhaber.rechner(),
        inhaber.befehl(),
        inhaber.pid(),
        Zeitpunkt.show(zeile.erworbenUm(), clock.getZone()));
  }

  /** A sentence for the user when the lease was taken from one that no longer lived. */
  public Optional<String> uebernahmeMeldung() {
    return Optional.ofNullable(uebernahmeMeldung);
  }

  /** Proves the lease; until the end of this transaction nobody can take it. */
  void verify(Verbindung own, Connection connection) throws SQLException {
    if (own != verbindung) {
      throw new IllegalArgumentException("This Schreibsperre belongs to another register.");
    }
    if (!Sperrzeile.beat(connection, marke, clock.instant())) {
      throw lost(Sperrzeile.read(connection));
    }
  }

  /** Proves the lease for work outside the register. */
  void verify() {
    verbindung.write(this, connection -> marke);
  }

  private Abbruch lost(Sperrzeile zeile) {
    String jetzt = zeile.belegt() ? " Jetzt schreibt " + describe(zeile, clock) + "." : "";
    return new Abbruch(
        Abbruch.Kategorie.SYSTEM,
        "Dieser Vorgang hat seine Schreibsperre verloren und hat nichts mehr geändert." + jetzt,
        "Wiederholen Sie den Befehl. Geschieht es wieder, stand der Rechner zwischendurch still"
            + " oder die Verbindung zum Register war unterbrochen.",
        letzteStoerung);
  }

  /** A beat that fails is tried again at the next; the proof before each write decides. */
  private void beat() {
    try {
      boolean ours =
          verbindung.transact(connection -> Sperrzeile.beat(connection, marke, clock.instant()));
      if (!ours) {
        herzschlag.shutdown();
      }
    } catch (RuntimeException e) {
      letzteStoerung = e;
    }
  }

  /** Frees the lease, if it is still ours. */
  @Override
  public void close() {
    if (!isOffen.compareAndSet(true, false)) {
      return;
    }
    herzschlag.shutdown();
    verbindung.transact(
        connection -> {
          Sperrzeile.release(connection, marke);
          return marke;
        });
  }
}
