package de.lebenslagen.etl.intake;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Dateiformat;
import de.lebenslagen.warehouse.model.Dateiformat.Dateiart;
import de.lebenslagen.warehouse.model.Dateiformat.Tabellenlage;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Vorlagenform;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a workbook says of itself on the sheet {@link Vorlagenform#KENNUNG}. It is only a hint that
 * anybody can write: which Datenquelle it means is looked up, and its columns and areas are checked
 * like those of any other file.
 */
record Vorlagenkennung(String datenquelle, int berichtsjahr) {

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final int MEISTE_ZEILEN = 20;

  /** Empty where the file is no Vorlage. */
  static Optional<Vorlagenkennung> find(Path datei) {
    try {
      return isZip(datei) ? read(datei) : Optional.empty();
    } catch (Lesefehler e) {
      return Optional.empty(); // reading it will say what is wrong with it
    } catch (IOException e) {
      throw Eingangsdatei.unreadable(datei, e);
    }
  }

  private static boolean isZip(Path datei) throws IOException {
    try (InputStream in = Files.newInputStream(datei)) {
      return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
    }
  }

  private static Optional<Vorlagenkennung> read(Path datei) throws IOException {
    try (Ziparchiv archiv = Ziparchiv.open(datei)) {
      List<Mappe.Blatt> blaetter = Mappe.read(archiv).blaetter();
      if (blaetter.stream().noneMatch(b -> b.name().equals(Vorlagenform.KENNUNG))) {
        return Optional.empty();
      }
    }
    Map<String, String> angaben = readAngaben(datei);
    String datenquelle = angaben.getOrDefault("Datenquelle", "");
    String jahr = angaben.getOrDefault("Berichtsjahr", "").replaceFirst("[,.]0$", "");
    boolean whole =
        Datenquelle.isId(datenquelle)
            && jahr.matches("(19|20)[0-9]{2}")
            && Vorlagenform.pruefziffer(datenquelle, Integer.parseInt(jahr))
                .equals(angaben.getOrDefault("Prüfziffer", "").toLowerCase(Locale.ROOT));
    if (!whole) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Die Datei "
              + datei.getFileName()
              + " ist eine Vorlage, aber ihr Blatt \""
              + Vorlagenform.KENNUNG
              + "\" wurde verändert: Datenquelle, Berichtsjahr und Prüfziffer passen nicht"
              + " zusammen.",
          "Bitte eine neue Vorlage schreiben (lebenslagen datenquelle vorlage ID --jahr JAHR) und die"
              + " Zahlen hineinkopieren.");
    }
    return Optional.of(new Vorlagenkennung(datenquelle, Integer.parseInt(jahr)));
  }

  private static Map<String, String> readAngaben(Path datei) throws IOException {
    Dateiformat format =
        new Dateiformat(
            Dateiart.XLSX,
            "UTF-8",
            ',',
            '"',
            ',',
            Optional.empty(),
            new Tabellenlage(Optional.of(Vorlagenform.KENNUNG), 1, 1, 0, " ", 0, List.of()),
            Map.of(),
            Map.of());
    Map<String, String> result = new HashMap<>();
    try (XlsxRows rows = XlsxRows.open(datei, format)) {
      for (int i = 0; i < MEISTE_ZEILEN; i++) {
        Optional<Rohzeile> row = rows.next();
        if (row.isEmpty()) {
          return result;
        }
        List<String> cells = row.get().zellen();
        if (cells.size() > 1) {
          result.putIfAbsent(cells.get(0).strip(), cells.get(1).strip());
        }
      }
    }
    return result;
  }
}
