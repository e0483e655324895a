package de.lebenslagen.warehouse.analyse.catalogue;

import de.lebenslagen.warehouse.model.Abbruch;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The files of a folder {@code analysen/}, and those inside the program. */
final class Analysedateien {

  static final String ENDUNG = ".yml";
  static final String BEISPIEL = ".spec.yml";

  private static final String ORDNER = "analysen/";
  private static final String VERZEICHNIS = "verzeichnis.txt";

  private Analysedateien() {}

  /** The declarations of a folder, sorted; none where it is missing. */
  static List<Path> list(Path ordner) {
    if (!Files.isDirectory(ordner)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(ordner)) {
      return files
          .filter(f -> f.toString().endsWith(ENDUNG) && !f.toString().endsWith(BEISPIEL))
          .filter(Files::isRegularFile)
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

  static String name(Path datei) {
    return String.valueOf(datei.getFileName());
  }

  /** The example that belongs beside a declaration. */
  static Path beispiel(Path datei) {
    String name = name(datei);
    return datei.resolveSibling(name.substring(0, name.length() - ENDUNG.length()) + BEISPIEL);
  }

  /** The keys of the shipped analyses. A jar has no folders to list: an index names the files. */
  static List<String> listMitgelieferte() {
    return readMitgeliefert(VERZEICHNIS)
        .lines()
        .map(String::strip)
        .filter(l -> !l.isEmpty())
        .toList();
  }

  static String readMitgeliefert(String datei) {
    try (InputStream in =
        Objects.requireNonNull(
            Analysedateien.class.getResourceAsStream(ORDNER + datei), "No resource " + datei)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The resource " + datei + " is unreadable.", e);
    }
  }
}
