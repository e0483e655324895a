package de.lebenslagen.ops.cli;

import de.lebenslagen.notebook.seite.NotizReader;
import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Vorschlaege;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The notes that there are: the town's own before those that ship, by the names of their files. */
final class Notizverzeichnis {

  private static final String MITGELIEFERT = "notebooks/notes";

  private final Map<String, Path> notizen = new LinkedHashMap<>();

  private Notizverzeichnis(List<Path> ordner) {
    for (Path o : ordner) {
      list(o).forEach(f -> notizen.putIfAbsent(name(f), f));
    }
  }

  static Notizverzeichnis of(Umgebung umgebung, Optional<Arbeitsbereich> arbeitsbereich) {
    return new Notizverzeichnis(
        Stream.of(
                arbeitsbereich.map(Arbeitsbereich::notizbuecher),
                umgebung.wurzel().map(w -> w.resolve(MITGELIEFERT)))
            .flatMap(Optional::stream)
            .toList());
  }

  private static List<Path> list(Path ordner) {
    if (!Files.isDirectory(ordner)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(ordner)) {
      return files
          .filter(f -> f.toString().endsWith(NotizReader.ENDUNG) && Files.isRegularFile(f))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path datei) {
    String name = String.valueOf(datei.getFileName());
    return name.substring(0, name.length() - NotizReader.ENDUNG.length());
  }

  Map<String, Path> list() {
    return notizen;
  }

  /** A file, or the note of that name. */
  Path get(String text, Umgebung umgebung) {
    if (text.endsWith(NotizReader.ENDUNG)) {
      return umgebung.ordner().resolve(text).normalize();
    }
    Path found = notizen.get(text);
    if (found == null) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Die Notiz \"" + text + "\" gibt es nicht.",
          Vorschlaege.satz(
              text, notizen.keySet(), "Bitte eine Datei mit der Endung .zpln nennen."));
    }
    return found;
  }
}
