package de.lebenslagen.etl.staging;

import java.nio.file.Path;

/**
 * How a {@link Sitzung} is to run.
 *
 * @param master where Spark computes: {@code local[*]} inside this process, or the address of a
 *     cluster that sees the same file system
 * @param arbeit existing folder for everything temporary; the caller removes it
 */
public record Sitzungsangaben(String master, Path arbeit) {

  /** All processors of this machine, inside this process. */
  public static final String LOKAL = "local[*]";

  public static Sitzungsangaben lokal(Path arbeit) {
    return new Sitzungsangaben(LOKAL, arbeit);
  }

  boolean isLokal() {
    return master.startsWith("local");
  }
}
