package de.lebenslagen.etl.intake;

import de.lebenslagen.warehouse.model.Abbruch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What is wrong with a file that belongs to no Datenquelle: empty, no table, or a damaged one. It
 * says what kind of file it is and where it breaks, never what stands in it.
 */
final class Dateimangel {

  private static final int PROBE = 1 << 16;

  private Dateimangel() {}

  /** Empty where the file is a table that can be read. */
  static Optional<Abbruch> find(Path datei, String name) {
    try {
      if (isLeer(datei)) {
        return Optional.of(
            new Abbruch(
                Abbruch.Kategorie.DATEN,
                "Die Datei " + name + " ist leer.",
                "Bitte prüfen, ob der Export fertig war, und sie noch einmal anfordern."));
      }
      Optional<Fremdart> art = Fremdart.find(datei).filter(a -> a != Fremdart.XLSX);
      if (art.isPresent()) {
        return Optional.of(
            new Abbruch(
                Abbruch.Kategorie.DATEN,
                "Die Datei "
                    + name
                    + " ist "
                    + art.get().beschreibung()
                    + "; erwartet war eine Tabelle als CSV, Excel-Mappe (xlsx) oder GeoJSON.",
                art.get().abhilfe()));
      }
      return Dateiprobe.findLesefehler(datei).map(e -> Dateiprobe.toAbbruch(name, e));
    } catch (IOException e) {
      throw Eingangsdatei.unreadable(datei, e);
    }
  }

  /** Nothing but blanks, line ends and a byte order mark; a larger file is left to its reader. */
  private static boolean isLeer(Path datei) throws IOException {
    if (Files.size(datei) > PROBE) {
      return false;
    }
    try (InputStream in = Files.newInputStream(datei)) {
      return Artsuche.decode(in.readNBytes(PROBE)).isBlank();
    }
  }
}
