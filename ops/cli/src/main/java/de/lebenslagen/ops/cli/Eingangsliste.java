package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.model.Abbruch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** From what the user named to files: a folder stands for the files in it. */
final class Eingangsliste {

  private Eingangsliste() {}

  static List<Path> expand(List<Path> genannt) {
    List<Path> result = new ArrayList<>();
    for (Path path : genannt) {
      if (Files.isDirectory(path)) {
        result.addAll(listFiles(path));
      } else {
        result.add(path);
      }
    }
    if (result.isEmpty()) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "In "
              + genannt.stream().map(Path::toString).collect(Collectors.joining(", "))
              + " liegt keine Datei.",
          "Die Lieferungen dorthin legen oder eine Datei nennen.");
    }
    return result;
  }

  private static List<Path> listFiles(Path ordner) {
    try (Stream<Path> files = Files.list(ordner)) {
      return files.filter(Eingangsliste::isLieferung).sorted().toList();
    } catch (IOException e) {
      throw new Abbruch(
          Abbruch.Kategorie.SYSTEM,
          "Der Ordner " + ordner + " ist nicht lesbar.",
          "Bitte die Rechte prüfen.",
          e);
    }
  }

  /** Licences and notes lie beside deliveries; hidden files are left alone. */
  private static boolean isLieferung(Path datei) {
    String name = datei.getFileName().toString();
    return Files.isRegularFile(datei)
        && !name.startsWith(".")
        && !name.startsWith("~$")
        && !name.endsWith(".md")
        && !name.endsWith(Verarbeitungsfrage.LIEFERSCHEIN)
        && name.contains(".");
  }
}
