package de.lebenslagen.ops.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The made-up town of the ready Datenquellen: three areas, and what ships with it. */
final class Musterort {

  private static final String QUELLEN = "/de/lebenslagen/warehouse/quellen/";

  private Musterort() {}

  /** A workspace with its areas, and nothing else. */
  static Path create(Path ordner) throws IOException {
    Aufruf.in(ordner).run("neu", "Musterort", "--ags", "05170044").isGut();
    Path ort = ordner.resolve("musterort");
    Testordner.write(ort.resolve("gebiete/musterort.yml"), read("musterort/musterort.yml"));
    Testordner.write(ort.resolve("gebiete/sozialraeume.csv"), read("musterort/sozialraeume.csv"));
    return ort;
  }

  /** A file that ships beside the ready Datenquellen. */
  static String read(String resource) throws IOException {
    try (InputStream in = Musterort.class.getResourceAsStream(QUELLEN + resource)) {
      return new String(
          Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The path of a Vorlage that was written for it. */
  static Path writeVorlage(Path ort, String id, int jahr) {
    Aufruf.in(ort).run("datenquelle", "vorlage", id, "--jahr", "" + jahr).isGut();
    return ort.resolve(id + "_" + jahr + "_vorlage.xlsx");
  }

  /** A file with answers to the questions of a draft. */
  static Path writeAntworten(Path ort, Map<String, String> antworten) {
    return Testordner.write(
        ort.resolve("antworten.yml"),
        antworten.entrySet().stream()
            .map(e -> e.getKey() + ": \"" + e.getValue() + "\"\n")
            .collect(Collectors.joining()));
  }
}
