package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The shipped notes, each run in the town that it is written for as one page, once per build. */
final class Notizseiten {

  private static final Path NOTIZEN = Testordner.PROGRAMM.resolve("notebooks/notes");
  private static final Map<String, Path> ORTE = new HashMap<>();

  private Notizseiten() {}

  /** The names of the notes' files, without their ending. */
  static List<String> list() {
    try (Stream<Path> files = Files.list(NOTIZEN)) {
      return files
          .map(f -> String.valueOf(f.getFileName()))
          .filter(f -> f.endsWith(".zpln"))
          .map(f -> f.substring(0, f.length() - ".zpln".length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path datei(String notiz) {
    return NOTIZEN.resolve(notiz + ".zpln");
  }

  /** The town that it is written for: {@code flensburg}, {@code berlin} or {@code musterstadt}. */
  private static String stadt(String notiz) {
    String daten = json(notiz).at("/info/daten").asText();
    return daten.equals("demo berlin")
        ? "berlin"
        : daten.startsWith("musterstadt") ? "musterstadt" : "flensburg";
  }

  private static JsonNode json(String notiz) {
    try {
      return new ObjectMapper().readTree(datei(notiz).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A town, copied once in this process. */
  private static synchronized Path ort(String stadt) {
    return ORTE.computeIfAbsent(
        stadt,
        name -> {
          Path loaded =
              switch (name) {
                case "berlin" -> Testort.berlin();
                case "musterstadt" -> Testort.musterstadt();
                default -> Testort.flensburg();
              };
          return Testort.copy(loaded, Testordner.temporary(name));
        });
  }

  /** The page of a note. Read only. */
  static Path seite(String notiz) {
    return Vorrat.get("notiz-" + notiz, ordner -> run(notiz, ordner)).resolve(notiz + ".html");
  }

  private static void run(String notiz, Path ordner) {
    Aufruf.Ausgang ausgang =
        Aufruf.in(ort(stadt(notiz)))
            .startedBy(Path.of("/bin/true"), Testordner.PROGRAMM)
            .run(
                "notizbuch",
                "fuehre-aus",
                notiz,
                "--ausgabe",
                Testordner.create(ordner).resolve(notiz + ".html").toString(),
                "--intern",
                "--zweck",
                "Prüfung");
    assertThat(ausgang.code()).as(ausgang.meldungen()).isZero();
  }
}
