package de.lebenslagen.warehouse.register;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that writes, so described that another one can tell whether it still runs.
 *
 * @param rechner name of the host, for people
 * @param rechnerKennung what must be equal for process ids to be comparable: the host's name and,
 *     on Linux, the process namespace, because containers number their processes anew
 * @param prozessStartUm guards against a process id used a second time; the epoch where unknown
 * @param befehl what the process does
 */
record Sperrinhaber(
    String benutzer,
    String rechner,
    String rechnerKennung,
    long pid,
    Instant prozessStartUm,
    String befehl) {

  private static final Path PROZESSRAUM = Path.of("/proc/self/ns/pid");
  private static final Path RECHNERNAME = Path.of("/proc/sys/kernel/hostname");

  /** Start times are derived from the boot time, which a corrected clock shifts a little. */
  private static final Duration TOLERANZ = Duration.ofSeconds(10);

  static Sperrinhaber current(String befehl) {
    ProcessHandle process = ProcessHandle.current();
    String rechner = readRechner();
    return new Sperrinhaber(
        currentBenutzer(),
        rechner,
        rechner + readProzessraum(),
        process.pid(),
        Zeitpunkt.cut(process.info().startInstant().orElse(Instant.EPOCH)),
        befehl);
  }

  static String currentBenutzer() {
    return System.getProperty("user.name", "unbekannt");
  }

  /** Whether the process can be seen from here and is gone. Otherwise only time can tell. */
  boolean isGestorben(Sperrinhaber beobachter) {
    if (!rechnerKennung.equals(beobachter.rechnerKennung)) {
      return false;
    }
    Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    return process.isEmpty() || isAnderer(process.get());
  }

  private boolean isAnderer(ProcessHandle process) {
    Optional<Instant> start = process.info().startInstant();
    if (start.isEmpty() || prozessStartUm.equals(Instant.EPOCH)) {
      return false;
    }
    return Duration.between(prozessStartUm, start.get()).abs().compareTo(TOLERANZ) > 0;
  }

  private static String readRechner() {
    try {
      return Files.readString(RECHNERNAME, StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      return Optional.ofNullable(System.getenv("COMPUTERNAME"))
          .or(() -> Optional.ofNullable(System.getenv("HOSTNAME")))
          .orElse("unbekannt");
    }
  }

  private static String readProzessraum() {
    try {
      return "/" + Files.readSymbolicLink(PROZESSRAUM);
    } catch (IOException | UnsupportedOperationException e) {
      return "";
    }
  }
}
