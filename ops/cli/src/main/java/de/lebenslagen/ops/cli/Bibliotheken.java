package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.query.Entpacker;
import java.io.IOException;
import java.nio.file.Path;

/** Unpacks native libraries for the launcher, once after a build. */
final class Bibliotheken {

  private Bibliotheken() {}

  /**
   * Prints the path of the jar to put on the class path.
   *
   * @param args the original jar of DuckDB, and the folder for the new one and the library
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException("Expected: <duckdb_jdbc.jar> <folder>");
    }
    Umgebung.ofProcess().ausgabe().println(Entpacker.unpack(Path.of(args[0]), Path.of(args[1])));
  }
}
