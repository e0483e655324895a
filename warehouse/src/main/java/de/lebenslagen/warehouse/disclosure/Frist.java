package de.lebenslagen.warehouse.disclosure;

import java.time.Duration;

/** The time that a run may take. Past it, the run has no result. */
public final class Frist {

  private final long endNanos;

  private Frist(long endNanos) {
    this.endNanos = endNanos;
  }

  /** Starts now. */
  public static Frist in(Duration duration) {
    return new Frist(System.nanoTime() + duration.toNanos());
  }

  /** Whether there is no time left. */
  public boolean isAbgelaufen() {
    return rest().toMillis() <= 0;
  }

  /** The time left; zero or less where there is none. */
  public Duration rest() {
    return Duration.ofNanos(endNanos - System.nanoTime());
  }

  /**
   * The time left.
   *
   * @throws NotAuditedException if there is none
   */
  Duration remaining() {
    Duration remaining = rest();
    if (remaining.toMillis() <= 0) {
      throw new NotAuditedException("Die Zeitgrenze ist erreicht.");
    }
    return remaining;
  }
}
