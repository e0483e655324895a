package de.lebenslagen.etl.intake;

import de.lebenslagen.warehouse.model.Dateiformat;
import de.lebenslagen.warehouse.model.Dateiformat.Dateiart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Kinds of files that people send where a table was expected, told by their first bytes. A kind is
 * only said where it is certain: what is none of these may still be no table.
 */
enum Fremdart {
  XLSX("eine Excel-Mappe (xlsx)", Rat.ALS_CSV),
  XLSB("eine Excel-Mappe im Binärformat (xlsb)", Rat.ALS_XLSX),
  XLS("eine alte Excel-Datei (xls) oder eine Mappe mit Kennwort", Rat.OHNE_KENNWORT),
  ODS("eine OpenDocument-Tabelle (ods)", Rat.ALS_XLSX),
  TEXTDOKUMENT("ein Textdokument (Word oder OpenDocument)", Rat.ANFORDERN),
  PDF("ein PDF-Dokument", Rat.ANFORDERN),
  BILD("ein Bild", Rat.ANFORDERN),
  EMAIL("eine gespeicherte E-Mail", Rat.ANHANG),
  WEBSEITE("eine Webseite (HTML)", Rat.ALS_XLSX),
  XML("eine XML-Datei", Rat.ALS_XLSX),
  ARCHIV("ein gepacktes Archiv", Rat.ENTPACKEN),
  PARQUET("eine Parquet-Datei", Rat.ALS_CSV),
  DATENBANK("eine Datenbank-Datei", Rat.ALS_CSV),
  UTF_16("Text in UTF-16 ohne Bytefolgemarke", Rat.ALS_UTF_8),
  BINAER("eine Binärdatei", Rat.ANFORDERN);

  private static final int PROBE = 4096;
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] LEERES_ZIP = {'P', 'K', 5, 6};

  /** What to do, German. */
  private static final class Rat {
    static final String ANFORDERN =
        "Bitte die liefernde Stelle um die Tabelle selbst bitten, als CSV oder Excel-Mappe (xlsx).";
    static final String ALS_XLSX =
        "Bitte die Datei in Excel öffnen und als Excel-Arbeitsmappe (xlsx) oder CSV speichern;"
            + " umbenennen genügt nicht.";
    static final String ALS_CSV =
        "Bitte die Tabelle als CSV speichern (umbenennen genügt nicht) oder in der Datenquelle die"
            + " richtige art angeben.";
    static final String ALS_UTF_8 =
        "Bitte die Tabelle in Excel als \"CSV UTF-8 (durch Trennzeichen getrennt)\" speichern.";
    static final String OHNE_KENNWORT =
        "Bitte die Mappe in Excel ohne Kennwort als Excel-Arbeitsmappe (xlsx) speichern;"
            + " umbenennen genügt nicht.";
    static final String ENTPACKEN = "Bitte das Archiv entpacken und die Tabelle darin angeben.";
    static final String ANHANG = "Bitte den Anhang der E-Mail speichern und diese Datei angeben.";

    private Rat() {}
  }

  private record Kennung(Fremdart art, byte[] bytes) {
    static Kennung of(Fremdart art, int... bytes) {
      byte[] result = new byte[bytes.length];
      for (int i = 0; i < bytes.length; i++) {
        result[i] = (byte) bytes[i];
      }
      return new Kennung(art, result);
    }

    static Kennung of(Fremdart art, String text) {
      return new Kennung(art, text.getBytes(StandardCharsets.US_ASCII));
    }
  }

  private static final List<Kennung> KENNUNGEN =
      List.of(
          Kennung.of(PDF, "%PDF"),
          Kennung.of(XLS, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1),
          Kennung.of(TEXTDOKUMENT, "{\\rtf"),
          Kennung.of(BILD, 0x89, 'P', 'N', 'G'),
          Kennung.of(BILD, 0xFF, 0xD8, 0xFF),
          Kennung.of(BILD, "GIF8"),
          Kennung.of(BILD, 'I', 'I', 42, 0),
          Kennung.of(BILD, 'M', 'M', 0, 42),
          Kennung.of(ARCHIV, 0x1F, 0x8B),
          Kennung.of(ARCHIV, '7', 'z', 0xBC, 0xAF),
          Kennung.of(ARCHIV, "Rar!"),
          Kennung.of(PARQUET, "PAR1"),
          Kennung.of(DATENBANK, "SQLite format 3"));

  private final String beschreibung;
  private final String abhilfe;

  Fremdart(String beschreibung, String abhilfe) {
    this.beschreibung = beschreibung;
    this.abhilfe = abhilfe;
  }

  /** As part of a sentence, German, in the accusative. */
  String beschreibung() {
    return beschreibung;
  }

  /** What to do, German. */
  String abhilfe() {
    return abhilfe;
  }

  /** Refuses a file that certainly is of another kind than declared. */
  static void requireKeine(Path datei, Dateiformat erwartet) throws IOException {
    Optional<Fremdart> found = find(datei);
    boolean fits =
        found.equals(Optional.of(XLSX)) && erwartet.art() == Dateiart.XLSX
            || found.equals(Optional.of(UTF_16)) && erwartet.zeichensatz().startsWith("UTF-16");
    if (found.isPresent() && !fits) {
      throw new Lesefehler(
          found.get() == UTF_16 ? Leseregel.ZEICHENSATZ : Leseregel.DATEIART,
          1,
          name(erwartet.art()),
          found.get().beschreibung,
          found.get().abhilfe);
    }
  }

  private static String name(Dateiart art) {
    return switch (art) {
      case CSV -> "eine Textdatei (CSV)";
      case GENESIS_FFCSV, GENESIS_KLASSISCH -> "eine Textdatei (CSV) aus GENESIS";
      case XLSX -> "eine Excel-Mappe (xlsx)";
      case GEOJSON -> "eine GeoJSON-Datei";
    };
  }

  /** The kind of a file, workbooks included; empty where it is not certain. */
  static Optional<Fremdart> find(Path datei) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(datei)) {
      start = in.readNBytes(PROBE);
    }
    if (startsWith(start, ZIP) || startsWith(start, LEERES_ZIP)) {
      return findInZip(datei);
    }
    Optional<Fremdart> known =
        KENNUNGEN.stream().filter(k -> startsWith(start, k.bytes())).map(Kennung::art).findFirst();
    return known.or(() -> findText(start)).or(() -> findNullen(start));
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }

  /** A broken archive is left to those who read it: they say where it breaks. */
  private static Optional<Fremdart> findInZip(Path datei) throws IOException {
    try (ZipFile zip = new ZipFile(datei.toFile())) {
      if (zip.getEntry("xl/workbook.bin") != null) {
        return Optional.of(XLSB);
      }
      if (zip.getEntry("word/document.xml") != null) {
        return Optional.of(TEXTDOKUMENT);
      }
      if (zip.getEntry("content.xml") != null && zip.getEntry("mimetype") != null) {
        try (InputStream in = zip.getInputStream(zip.getEntry("mimetype"))) {
          String type = new String(in.readNBytes(80), StandardCharsets.US_ASCII);
          return Optional.of(type.contains("spreadsheet") ? ODS : TEXTDOKUMENT);
        }
      }
      boolean office =
          zip.getEntry("[Content_Types].xml") != null || zip.getEntry("_rels/.rels") != null;
      return Optional.of(office ? XLSX : ARCHIV);
    } catch (ZipException e) {
      return Optional.of(XLSX);
    }
  }

  private static Optional<Fremdart> findText(byte[] start) {
    String text =
        new String(start, StandardCharsets.ISO_8859_1)
            .replaceFirst("^\u00EF\u00BB\u00BF", "")
            .stripLeading()
            .toLowerCase(Locale.ROOT);
    if (text.startsWith("<!doctype html") || text.startsWith("<html")) {
      return Optional.of(WEBSEITE);
    }
    if (text.startsWith("<?xml")) {
      return Optional.of(text.contains("<html") ? WEBSEITE : XML);
    }
    boolean mail =
        text.matches("(?s)(return-path|received|from|mime-version|message-id|date|subject): .*")
            && text.contains("mime-version: 1.0");
    return mail ? Optional.of(EMAIL) : Optional.empty();
  }

  /** A NUL in every other place is a script of two bytes; any other is no text at all. */
  private static Optional<Fremdart> findNullen(byte[] start) {
    boolean marked =
        start.length > 1
            && (start[0] == (byte) 0xFF && start[1] == (byte) 0xFE
                || start[0] == (byte) 0xFE && start[1] == (byte) 0xFF);
    int[] nuls = new int[2];
    for (int i = 0; i < start.length; i++) {
      nuls[i % 2] += start[i] == 0 ? 1 : 0;
    }
    int places = start.length / 2;
    boolean pairs = Math.max(nuls[0], nuls[1]) > places * 9 / 10;
    if (marked || places < 8) {
      return Optional.empty();
    }
    if (pairs && Math.min(nuls[0], nuls[1]) < places / 10) {
      return Optional.of(UTF_16);
    }
    return nuls[0] + nuls[1] > start.length / 20 ? Optional.of(BINAER) : Optional.empty();
  }
}
