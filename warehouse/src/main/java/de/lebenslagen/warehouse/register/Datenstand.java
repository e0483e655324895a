package de.lebenslagen.warehouse.register;

import java.time.Instant;
import java.util.Optional;

/**
 * An immutable, named state of all tables, or the Entwurf of the next one.
 *
 * @param id citable once published: day of publication and running number of that day, {@code
 *     2026-11-22.1}; before that {@code entwurf-} and a number
 * @param basis the Datenstand on which the changes were made; empty for the first
 * @param listeSha256 identity of the content: the same files give the same hash, see {@link
 *     Dateiliste}
 * @param anlass what changed against the basis, German
 */
public record Datenstand(
    String id,
    Optional<String> basis,
    Zustand zustand,
    Instant angelegtUm,
    Optional<Instant> veroeffentlichtUm,
    String listeSha256,
    String anlass) {

  /** What may still happen to it. */
  public enum Zustand {
    /** Collects changes; there is at most one. */
    ENTWURF,
    /** Never changes again. */
    VEROEFFENTLICHT,
    /** Was given up before it was published; has no files. */
    VERWORFEN
  }
}
