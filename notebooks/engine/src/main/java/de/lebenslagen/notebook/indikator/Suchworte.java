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

  /** In words up to this length a slip makes another word. */
  private static final int KURZ = 5;

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
    List<String> exact = schluessel.get(wichtige);
    return exact != null
        ? Optional.of(exact)
        : schluessel.entrySet().stream()
            .filter(e -> isNear(e.getKey(), wichtige))
            .map(Map.Entry::getValue)
            .findFirst();
  }

  /** Word by word the same, but for an ending or a slip. */
  private static boolean isNear(List<String> known, List<String> asked) {
    if (known.size() != asked.size()) {
      return false;
    }
    for (int i = 0; i < known.size(); i++) {
      String a = known.get(i);
      String b = asked.get(i);
      boolean near = Math.min(a.length(), b.length()) > KURZ && Tippfehler.isNear(a, b);
      if (!a.equals(b) && !near) {
        return false;
      }
    }
    return true;
  }

  /** All keys that occur, for a test that they exist. */
  List<String> listSchluessel() {
    return schluessel.values().stream().flatMap(List::stream).distinct().toList();
  }
}
