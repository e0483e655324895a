package de.lebenslagen.warehouse.disclosure;

import java.time.Duration;

/** The time that a run may take. Past it, the run has no result. */
final class Frist {

  private final long endNanos;

  private Frist(long endNanos) {
    this.endNanos = endNanos;
  }

  static Frist in(Duration duration) {
    return new Frist(System.nanoTime() + duration.toNanos());
  }

  /**
   * The time left.
   *
   * @throws NotAuditedException if there is none
   */
  Duration remaining() {
    Duration remaining = Duration.ofNanos(endNanos - System.nanoTime());
    if (remaining.toMillis() <= 0) {
      throw new NotAuditedException("Die Zeitgrenze ist erreicht.");
    }
    return remaining;
  }
}
