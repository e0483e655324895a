package de.lebenslagen.notebook.indikator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How people ask for indicators, where it is not by their names: the file {@code suchworte.txt}.
 */
final class Suchworte {

  private static final String DATEI = "suchworte.txt";

  private final Map<List<String>, List<String>> schluessel = new LinkedHashMap<>();

  private Suchworte(String text) {
    text.lines()
        .filter(l -> !l.isBlank() && !l.startsWith("#"))
        .map(l -> l.split("\\|", 2))
        .forEach(
            l ->
                schluessel.put(
                    Themensuche.listWichtige(l[0]),
                    Arrays.stream(l[1].split(",")).map(String::strip).toList()));
  }

  static Suchworte read() {
    try (InputStream in = Objects.requireNonNull(Suchworte.class.getResourceAsStream(DATEI))) {
      return new Suchworte(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The keys that these words mean, the most exact one first. */
  Optional<List<String>> find(List<String> wichtige) {
    return Optional.ofNullable(schluessel.get(wichtige));
  }

  /** All keys that occur, for a test that they exist. */
  List<String> listSchluessel() {
    return schluessel.values().stream().flatMap(List::stream).distinct().toList();
  }
}
