package de.lebenslagen.notebook.tablesaw;

import org.jspecify.annotations.Nullable;

/**
 * Memory put by while paragraphs in Java run, and given back when one has taken all the rest: what
 * must be done then, telling it and forgetting its objects, needs some.
 */
final class Reserve {

  private static final long HOECHSTENS_BYTES = 64L << 20;
  private static final long ANTEIL = 10;

  private static volatile byte @Nullable [] reserve;

  private Reserve() {}

  /**
   * Puts a tenth of the heap by, at most 64 MB.
   *
   * @throws OutOfMemoryError where there is not that much left
   */
  static synchronized void fill() {
    if (reserve == null) {
      long bytes = Math.min(HOECHSTENS_BYTES, Runtime.getRuntime().maxMemory() / ANTEIL);
      reserve = new byte[Math.toIntExact(bytes)];
    }
  }

  /** Gives it back; allocates nothing. */
  static void release() {
    reserve = null;
  }
}
