package de.lebenslagen.etl.staging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The one Spark of all tests, with one thread, in a folder with an unusual name. */
public final class Testsitzung {

  private static final Sitzung SITZUNG = start();

  private Testsitzung() {}

  public static Sitzung get() {
    return SITZUNG;
  }

  private static Sitzung start() {
    try {
      Path target = Files.createDirectories(Path.of("target"));
      return Sitzung.start(
          new Sitzungsangaben(
              "local[1]", Files.createTempDirectory(target, "Für Spark, 50 % [alt] ")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
