package de.lebenslagen.warehouse.raum;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Fundstelle;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Opens the files that a Raumgliederung names, each at most 50 MB and in the same folder. One whose
 * name ends in {@code .gz} is unpacked; then the 50 MB count for what comes out.
 */
final class Gebietsdatei {

  private static final Pattern EINFACHER_NAME =
      Pattern.compile("[\\p{L}\\p{N}_-][\\p{L}\\p{N}_. -]*");

  private final Gebietsordner ordner;
  private final Leseumfang umfang;
  private final Befundliste befunde;

  Gebietsdatei(Gebietsordner ordner, Leseumfang umfang, Befundliste befunde) {
    this.ordner = ordner;
    this.umfang = umfang;
    this.befunde = befunde;
  }

  /** The areas of a GeoJSON file, or of a CSV file (without geometry). */
  List<Rohgebiet> readGebiete(String name, Optional<String> koordinatensystem) {
    if (isCsv(name)) {
      List<Rohgebiet> result = new ArrayList<>();
      for (CsvParser.Zeile zeile : readTabelle(name).zeilen()) {
        result.add(
            new Rohgebiet(
                Fundstelle.inFile(name).atZeile(zeile.zeile()),
                result.size() + 1,
                zeile.felder(),
                Optional.empty()));
      }
      return result;
    }
    try (InputStream in = open(name)) {
      return new GeoJsonReader(name, umfang, befunde).read(in, koordinatensystem);
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  /** A CSV file. */
  CsvParser.Tabelle readTabelle(String name) {
    try (InputStream in = open(name)) {
      byte[] bytes = in.readNBytes((int) GeoJsonParser.GROESSTE_BYTES + 1);
      if (bytes.length > GeoJsonParser.GROESSTE_BYTES) {
        throw new IOException("mehr als 50 MB");
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return CsvParser.parse(name, text);
    } catch (CharacterCodingException e) {
      throw new Abbruch(
          Abbruch.Kategorie.DATEN,
          "Die Datei " + name + " ist nicht in UTF-8 gespeichert.",
          "Bitte in Excel als \"CSV UTF-8\" neu speichern.",
          e);
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  static boolean isCsv(String name) {
    String klein = name.toLowerCase(Locale.ROOT);
    return klein.endsWith(".csv") || klein.endsWith(".csv.gz");
  }

  private InputStream open(String name) throws IOException {
    InputStream in = ordner.open(requireEinfach(name));
    if (!name.toLowerCase(Locale.ROOT).endsWith(".gz")) {
      return in;
    }
    try {
      return new GZIPInputStream(in);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /** A plain file name, never a path. */
  static String requireEinfach(String name) {
    if (!EINFACHER_NAME.matcher(name).matches()) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Erwartet wird der einfache Name einer Datei neben der Deklaration, gefunden: \""
              + name
              + "\".",
          "Bitte die Datei in den Ordner gebiete legen und ohne Pfad nennen.");
    }
    return name;
  }

  private static Abbruch unreadable(String name, IOException e) {
    return new Abbruch(
        Abbruch.Kategorie.EINGABE,
        "Die Datei " + name + " ist nicht lesbar: " + e.getMessage(),
        "Bitte prüfen, ob sie neben der Deklaration liegt und gelesen werden darf.",
        e);
  }
}
