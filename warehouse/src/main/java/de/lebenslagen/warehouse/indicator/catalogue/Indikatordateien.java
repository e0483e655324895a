package de.lebenslagen.warehouse.indicator.catalogue;

import de.lebenslagen.warehouse.model.Abbruch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The files of a folder {@code indikatoren/HANDLUNGSFELD/}. */
final class Indikatordateien {

  static final String ENDUNG = ".yml";
  static final String BEISPIEL = ".spec.yml";

  private Indikatordateien() {}

  /** The declarations, sorted; none where the folder is missing. */
  static List<Path> listIndikatoren(Path ordner) {
    return list(ordner).stream().filter(f -> !f.toString().endsWith(BEISPIEL)).toList();
  }

  /** The examples, sorted. */
  static List<Path> listBeispiele(Path ordner) {
    return list(ordner).stream().filter(f -> f.toString().endsWith(BEISPIEL)).toList();
  }

  private static List<Path> list(Path ordner) {
    if (!Files.isDirectory(ordner)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(ordner, 2)) {
      return files
          .filter(f -> f.toString().endsWith(ENDUNG) && Files.isRegularFile(f))
          .filter(f -> !ordner.equals(f.getParent()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new Abbruch(
          Abbruch.Kategorie.SYSTEM,
          "Der Ordner " + ordner + " ist nicht lesbar.",
          "Bitte die Rechte prüfen.",
          e);
    }
  }

  /** The name of the folder that a file lies in. */
  static String handlungsfeld(Path datei) {
    return String.valueOf(Objects.requireNonNull(datei.toAbsolutePath().getParent()).getFileName());
  }
}
