package de.lebenslagen.etl.star;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the files that Spark wrote. */
final class Ordnerleser {

  private static final String ENDUNG = ".parquet";

  private Ordnerleser() {}

  /** The files below folders {@code x=tabelle/y=datenquelle/z=zeitbezug}, in this order. */
  static List<Sterndatei> listFakten(Path ordner, int tiefe) {
    try (Stream<Path> paths = Files.find(ordner, tiefe, (p, a) -> a.isDirectory())) {
      return paths
          .filter(p -> p.getNameCount() == ordner.getNameCount() + tiefe)
          .sorted()
          .map(Ordnerleser::fakt)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Sterndatei fakt(Path ordner) {
    int n = ordner.getNameCount();
    return Sterndatei.finish(
        value(ordner.getName(n - 3)),
        value(ordner.getName(n - 2)),
        value(ordner.getName(n - 1)),
        getDatei(ordner));
  }

  private static String value(Path folder) {
    String name = folder.toString();
    return name.substring(name.indexOf('=') + 1);
  }

  /** The one file of a folder. */
  static Path getDatei(Path ordner) {
    try (Stream<Path> paths = Files.list(ordner)) {
      List<Path> dateien = paths.filter(p -> p.toString().endsWith(ENDUNG)).toList();
      if (dateien.size() != 1) {
        throw new IllegalStateException(
            "Spark should have written one file to " + ordner + ", found " + dateien);
      }
      return dateien.get(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
