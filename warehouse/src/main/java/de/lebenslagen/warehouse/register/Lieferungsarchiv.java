package de.lebenslagen.warehouse.register;

import de.lebenslagen.warehouse.model.Dateifehler;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** Received files as they came, {@code archiv/<aa>/<sha256>}, never changed and never deleted. */
public final class Lieferungsarchiv {

  private static final String NAME = "archiv";

  private final Path ordner;
  private final Hashablage ablage;

  /**
   * @param zustandsordner the generated folder of the workspace, {@code .lebenslagen}
   * @param arbeit folder of this run, on the same disk: what a killed run leaves of a copy goes
   *     with it
   */
  public Lieferungsarchiv(Path zustandsordner, Path arbeit, Clock clock) {
    this.ordner = zustandsordner.resolve(NAME);
    this.ablage = new Hashablage(ordner, arbeit, "", clock);
  }

  /**
   * Copies a received file; it stays where it is. The same content a second time changes nothing.
   *
   * @return SHA-256 of the bytes that were archived, lower-case hexadecimal
   */
  public String archive(Path lieferung) {
    try {
      return ablage.copy(lieferung);
    } catch (IOException e) {
      throw Dateifehler.explain("Die Lieferung kann nicht archiviert werden", ordner, e);
    }
  }

  /** Where a file with this hash lies or would lie. */
  public Path path(String sha256) {
    return ablage.path(sha256);
  }

  /** The same below the generated folder, for {@link LieferungEintrag#archivPfad()}. */
  public String relativePath(String sha256) {
    return NAME + "/" + ablage.relative(sha256);
  }
}
