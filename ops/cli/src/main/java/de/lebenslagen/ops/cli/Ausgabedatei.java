package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.model.Abbruch;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that appears whole or not at all and is never overwritten. */
final class Ausgabedatei {

  /** Writes the content. */
  @FunctionalInterface
  interface Inhalt {
    void write(OutputStream out) throws IOException;
  }

  private Ausgabedatei() {}

  /** Ends with an Abbruch where the folder is missing or the file is there. */
  static void requireFree(Path datei) {
    Path folder = folder(datei);
    if (!Files.isDirectory(folder)) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Den Ordner " + folder + " gibt es nicht.",
          "Bitte den Ordner anlegen oder einen anderen nennen.");
    }
    if (Files.exists(datei)) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          datei + " gibt es schon; überschrieben wird nichts.",
          "Bitte einen anderen Namen nennen oder die alte Datei löschen.");
    }
  }

  private static Path folder(Path datei) {
    return datei.toAbsolutePath().resolveSibling(".").normalize();
  }

  static void write(Path datei, Inhalt inhalt) throws IOException {
    Path part = Files.createTempFile(folder(datei), "." + datei.getFileName(), ".teil");
    try {
      try (OutputStream out = Files.newOutputStream(part)) {
        inhalt.write(out);
      }
      Files.move(part, datei, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  static Abbruch unwritable(IOException e) {
    return new Abbruch(
        Abbruch.Kategorie.SYSTEM,
        "Das Ergebnis ließ sich nicht schreiben: " + e.getMessage() + ".",
        "Bitte prüfen, ob es den Ordner gibt, ob er beschreibbar ist und Platz hat.",
        e);
  }
}
