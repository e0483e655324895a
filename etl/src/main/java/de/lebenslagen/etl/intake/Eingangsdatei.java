package de.lebenslagen.etl.intake;

import de.lebenslagen.warehouse.model.Abbruch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Access to a received file, which may be anything until looked at. */
final class Eingangsdatei {

  private Eingangsdatei() {}

  /**
   * The path without symbolic links of a regular file of at most this size; a folder, a pipe or a
   * device is refused before it is opened.
   */
  static Path require(Path datei, long groessteBytes) {
    try {
      Path real = datei.toRealPath();
      BasicFileAttributes attributes = Files.readAttributes(real, BasicFileAttributes.class);
      if (!attributes.isRegularFile()) {
        throw new Abbruch(
            Abbruch.Kategorie.EINGABE,
            datei + " ist keine gewöhnliche Datei.",
            "Bitte eine Datei angeben, keinen Ordner und kein Gerät.");
      }
      if (attributes.size() > groessteBytes) {
        throw new Abbruch(
            Abbruch.Kategorie.DATEN,
            "Die Datei "
                + datei
                + " hat "
                + attributes.size()
                + " Bytes, erlaubt sind "
                + groessteBytes
                + ".",
            "Bitte prüfen, ob es die richtige Datei ist, oder die Grenze erhöhen.");
      }
      requireName(real.getFileName().toString());
      requireName(datei.getFileName().toString());
      return real;
    } catch (NoSuchFileException e) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Die Datei " + datei + " gibt es nicht.",
          "Bitte den Namen prüfen.",
          e);
    } catch (IOException e) {
      throw unreadable(datei, e);
    }
  }

  private static void requireName(String name) {
    if (name.chars().anyMatch(Character::isISOControl)) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Der Dateiname enthält Steuerzeichen.",
          "Bitte die Datei umbenennen.");
    }
  }

  static HashingInputStream open(Path datei) {
    try {
      return HashingInputStream.of(Files.newInputStream(datei));
    } catch (IOException e) {
      throw unreadable(datei, e);
    }
  }

  static Abbruch unreadable(Path datei, IOException e) {
    return new Abbruch(
        Abbruch.Kategorie.SYSTEM,
        "Die Datei " + datei + " ist nicht lesbar.",
        "Bitte Rechte und Datenträger prüfen.",
        e);
  }
}
