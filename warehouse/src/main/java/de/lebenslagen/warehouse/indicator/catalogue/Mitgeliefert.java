package de.lebenslagen.warehouse.indicator.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The indicators inside the program. A jar has no folders to list: an index names the files. */
final class Mitgeliefert {

  static final String ORDNER = "indikatoren/";
  static final String VERZEICHNIS = "verzeichnis.txt";

  private Mitgeliefert() {}

  /** Read at first use, then kept. */
  private static final class Gelesen {
    private static final List<GelesenerIndikator> INDIKATOREN = parseAll();
  }

  /** Relative paths without ending: {@code arbeit/arbeitslosenanteil}. */
  static List<String> listPfade() {
    return read(VERZEICHNIS).lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
  }

  static List<GelesenerIndikator> readIndikatoren() {
    return Gelesen.INDIKATOREN;
  }

  private static List<GelesenerIndikator> parseAll() {
    List<GelesenerIndikator> result = new ArrayList<>();
    for (String pfad : listPfade()) {
      int slash = pfad.indexOf('/');
      result.addAll(
          IndikatorReader.parse(
              pfad.substring(slash + 1) + Indikatordateien.ENDUNG,
              pfad.substring(0, slash),
              readDeklaration(pfad)));
    }
    return List.copyOf(result);
  }

  static String readDeklaration(String pfad) {
    return read(pfad + Indikatordateien.ENDUNG);
  }

  /** The example beside a declaration. */
  static String readBeispiel(String pfad) {
    return read(pfad + Indikatordateien.BEISPIEL);
  }

  private static String read(String datei) {
    try (InputStream in =
        Objects.requireNonNull(
            Mitgeliefert.class.getResourceAsStream(ORDNER + datei), "No resource " + datei)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The resource " + datei + " is unreadable.", e);
    }
  }
}
