package de.lebenslagen.ops.bench;

import de.lebenslagen.ops.bench.Grosslieferung.Zeilenschreiber;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook in the way Excel writes it: texts are shared, every cell has an address and a style.
 */
final class Grossmappe {

  private static final String TYP =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String VERWEISE =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
  private static final String TABELLE =
      " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

  private final Map<String, Integer> texte = new LinkedHashMap<>();

  /** Writes rows, each through the given form. */
  interface Zeilen {
    void write(Writer out, Zeilenschreiber form) throws IOException;
  }

  void write(Path datei, Zeilen zeilen) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(datei))) {
      put(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
      put(
          zip,
          "_rels/.rels",
          VERWEISE + verweis("w", "officeDocument", "xl/workbook.xml") + "</Relationships>");
      put(
          zip,
          "xl/workbook.xml",
          "<workbook"
              + TABELLE
              + " xmlns:r=\""
              + TYP
              + "\"><sheets><sheet name=\"Daten\" sheetId=\"1\" r:id=\"b\"/></sheets></workbook>");
      put(
          zip,
          "xl/_rels/workbook.xml.rels",
          VERWEISE
              + verweis("b", "worksheet", "worksheets/sheet1.xml")
              + verweis("t", "sharedStrings", "sharedStrings.xml")
              + verweis("f", "styles", "styles.xml")
              + "</Relationships>");
      put(
          zip,
          "xl/styles.xml",
          "<styleSheet"
              + TABELLE
              + "><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"1\"/></cellXfs></styleSheet>");
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      Writer out = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
      writeBlatt(out, zeilen);
      out.flush();
      zip.closeEntry();
      put(zip, "xl/sharedStrings.xml", texte());
    }
  }

  private void writeBlatt(Writer out, Zeilen zeilen) throws IOException {
    out.write("<worksheet" + TABELLE + "><sheetData>");
    out.write(row(1, text("A1", "jahr"), "block", "sex", "alter", text("E1", "anzahl")));
    zeilen.write(
        out,
        (nr, jahr, block, sex, alter, anzahl) ->
            row(
                nr + 2,
                number("A" + (nr + 2), jahr),
                block,
                sex,
                alter,
                number("E" + (nr + 2), anzahl)));
    out.write("</sheetData></worksheet>");
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String verweis(String id, String art, String ziel) {
    return "<Relationship Id=\""
        + id
        + "\" Type=\""
        + TYP
        + "/"
        + art
        + "\" Target=\""
        + ziel
        + "\"/>";
  }

  private String row(int nr, String jahr, String block, String sex, String alter, String anzahl) {
    return "<row r=\""
        + nr
        + "\" spans=\"1:5\">"
        + jahr
        + text("B" + nr, block)
        + text("C" + nr, sex)
        + text("D" + nr, alter)
        + anzahl
        + "</row>";
  }

  private String text(String adresse, String text) {
    int nummer = texte.computeIfAbsent(text, t -> texte.size());
    return "<c r=\"" + adresse + "\" s=\"0\" t=\"s\"><v>" + nummer + "</v></c>";
  }

  private static String number(String adresse, int zahl) {
    return "<c r=\"" + adresse + "\" s=\"1\"><v>" + zahl + "</v></c>";
  }

  private String texte() {
    StringBuilder result = new StringBuilder("<sst" + TABELLE + ">");
    texte.keySet().forEach(t -> result.append("<si><t>").append(t).append("</t></si>"));
    return result.append("</sst>").toString();
  }
}
