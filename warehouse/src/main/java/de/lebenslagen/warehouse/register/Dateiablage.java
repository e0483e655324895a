package de.lebenslagen.warehouse.register;

import de.lebenslagen.warehouse.model.Dateifehler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The star's Parquet files, {@code dateien/<aa>/<sha256>.parquet}. A file is stored before a
 * Datenstand names it, and goes only when none names it any more.
 */
public final class Dateiablage {

  /** A file younger than this may belong to a load that has not named it yet. */
  static final Duration SCHONFRIST = Duration.ofHours(24);

  private final Path ordner;
  private final Hashablage ablage;
  private final Clock clock;

  /**
   * @param zustandsordner the generated folder of the workspace, {@code .lebenslagen}
   */
  public Dateiablage(Path zustandsordner, Clock clock) {
    this.ordner = zustandsordner.resolve("dateien");
    this.ablage = new Hashablage(ordner, zustandsordner.resolve("arbeit"), ".parquet", clock);
    this.clock = clock;
  }

  /**
   * Takes a finished file over; it is gone from where it was. The same content a second time
   * changes nothing.
   *
   * @return SHA-256 of its bytes, lower-case hexadecimal
   */
  public String store(Path fertig) {
    try {
      return ablage.move(fertig);
    } catch (IOException e) {
      throw Dateifehler.explain("Eine Datei kann nicht abgelegt werden", ordner, e);
    }
  }

  /** Where a file with this hash lies or would lie. */
  public Path path(String sha256) {
    return ablage.path(sha256);
  }

  /** Files that are not among the named hashes, sorted. */
  public List<Path> listVerwaiste(Set<String> benannte) {
    try {
      return ablage.list().stream().filter(p -> !benannte.contains(ablage.sha256(p))).toList();
    } catch (IOException e) {
      throw Dateifehler.explain("Die abgelegten Dateien können nicht gelesen werden", ordner, e);
    }
  }

  /**
   * Deletes orphans that were stored more than a day ago.
   *
   * @param sperre shows that no other process is storing files
   * @param benannte from {@link Datenstandbuch#listBenannteDateien()}, read under this sperre
   * @return the deleted files
   */
  public List<Path> cleanUp(Schreibsperre sperre, Set<String> benannte) {
    sperre.verify();
    Instant grenze = clock.instant().minus(SCHONFRIST);
    try {
      List<Path> alte = Hashablage.filterOlder(listVerwaiste(benannte), grenze);
      for (Path datei : alte) {
        Schreibschutz.remove(datei);
        Files.delete(datei);
      }
      return alte;
    } catch (IOException e) {
      throw Dateifehler.explain("Verwaiste Dateien können nicht gelöscht werden", ordner, e);
    }
  }
}
