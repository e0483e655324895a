package de.lebenslagen.warehouse.query;

import java.time.Duration;

/**
 * What one opened query file may use.
 *
 * @param zeit after which a query is stopped; whole seconds
 * @param speicherMb memory for DuckDB, in MB; beyond it DuckDB uses files beside the query file
 * @param threads at least 1
 */
public record Grenzen(Duration zeit, int speicherMb, int threads) {

  private static final int STANDARD_SPEICHER_MB = 2048;

  public Grenzen {
    if (zeit.toSeconds() < 1 || speicherMb < 1 || threads < 1) {
      throw new IllegalArgumentException(
          "Limits must be at least 1 second, 1 MB, 1 thread, found "
              + zeit
              + ", "
              + speicherMb
              + " MB, "
              + threads
              + " threads");
    }
  }

  /** Two minutes, 2 GB, all processors. */
  public static Grenzen standard() {
    return new Grenzen(
        Duration.ofMinutes(2), STANDARD_SPEICHER_MB, Runtime.getRuntime().availableProcessors());
  }
}
