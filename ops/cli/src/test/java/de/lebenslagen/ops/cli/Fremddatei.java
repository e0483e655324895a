package de.lebenslagen.ops.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A file of a kind that people send where a table was expected.
 *
 * @param beschreibung how the program calls it
 */
record Fremddatei(String name, byte[] inhalt, String beschreibung) {

  static Stream<Fremddatei> list() {
    return Stream.of(
        text("PDF", "%PDF-1.7\n%äöü\n1 0 obj\n<<>>\nendobj\n%%EOF\n", "ein PDF-Dokument"),
        text("Webseite", "\n<!DOCTYPE html>\n<html><body>Anmelden</body></html>", "eine Webseite"),
        text("XHTML", "<?xml version=\"1.0\"?><html xmlns=\"x\"></html>", "eine Webseite"),
        text("Excel 2003 XML", "<?xml version=\"1.0\"?><Workbook/>", "eine XML-Datei"),
        text("RTF", "{\\rtf1\\ansi Text}", "ein Textdokument"),
        text(
            "E-Mail",
            "Received: from a\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nAnbei",
            "eine gespeicherte E-Mail"),
        new Fremddatei("altes xls", ole(), "eine alte Excel-Datei (xls)"),
        new Fremddatei("PNG", bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0), "ein Bild"),
        new Fremddatei("JPEG", bytes(0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 'J', 'F'), "ein Bild"),
        new Fremddatei("gz", gz(), "ein gepacktes Archiv"),
        new Fremddatei("zip", zip(Map.of("a.csv", "jahr")), "ein gepacktes Archiv"),
        new Fremddatei("leeres zip", zip(Map.of()), "ein gepacktes Archiv"),
        new Fremddatei(
            "Excel-Mappe",
            zip(Map.of("[Content_Types].xml", "<x/>", "xl/workbook.xml", "<x/>")),
            "eine Excel-Mappe (xlsx)"),
        new Fremddatei(
            "xlsb",
            zip(Map.of("[Content_Types].xml", "<x/>", "xl/workbook.bin", "x")),
            "eine Excel-Mappe im Binärformat"),
        new Fremddatei(
            "Word",
            zip(Map.of("[Content_Types].xml", "<x/>", "word/document.xml", "<x/>")),
            "ein Textdokument"),
        new Fremddatei(
            "ods",
            zip(
                Map.of(
                    "mimetype", "application/vnd.oasis.opendocument.spreadsheet",
                    "content.xml", "<x/>")),
            "eine OpenDocument-Tabelle"),
        text("Parquet", "PAR1 und mehr", "eine Parquet-Datei"),
        text("SQLite", "SQLite format 3\u0000", "eine Datenbank-Datei"),
        new Fremddatei("Binärdatei", noise(), "eine Binärdatei"));
  }

  /** Whether a file of this format may be of this kind. */
  boolean inhaltIst(Angriffsform form) {
    return form == Angriffsform.XLSX && name.equals("Excel-Mappe");
  }

  private static Fremddatei text(String name, String text, String beschreibung) {
    return new Fremddatei(name, text.getBytes(StandardCharsets.UTF_8), beschreibung);
  }

  private static byte[] bytes(int... bytes) {
    byte[] result = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      result[i] = (byte) bytes[i];
    }
    return result;
  }

  private static byte[] ole() {
    return Arrays.copyOf(bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1), 512);
  }

  private static byte[] noise() {
    byte[] result = new byte[1000];
    for (int i = 0; i < result.length; i++) {
      result[i] = (byte) (i % 7 == 0 || i % 11 == 0 ? 0 : 1 + i % 250);
    }
    return result;
  }

  private static byte[] gz() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gz = new GZIPOutputStream(out)) {
      gz.write("jahr;anzahl\n".getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] zip(Map<String, String> teile) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> teil : new TreeMap<>(teile).entrySet()) {
        zip.putNextEntry(new ZipEntry(teil.getKey()));
        zip.write(teil.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
