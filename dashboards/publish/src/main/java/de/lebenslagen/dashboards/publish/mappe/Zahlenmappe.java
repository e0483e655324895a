package de.lebenslagen.dashboards.publish.mappe;

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
 * A workbook with one plain sheet in the way Excel writes it, row by row and without a library:
 * texts are shared, every cell has an address and a style. For rehearsals and measurements; what
 * people read is written by {@link MappenWriter}.
 */
public final class Zahlenmappe implements AutoCloseable {

  private static final int BUCHSTABEN = 26;
  private static final String TYP =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PAKET = "http://schemas.openxmlformats.org/package/2006/";
  private static final String VERWEISE = "<Relationships xmlns=\"" + PAKET + "relationships\">";
  private static final String TABELLE =
      " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

  private final ZipOutputStream zip;
  private final Writer blatt;
  private final Map<String, Integer> texte = new LinkedHashMap<>();
  private int zeilen;

  private Zahlenmappe(ZipOutputStream zip) throws IOException {
    this.zip = zip;
    putFrame();
    zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
    this.blatt = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
    blatt.write("<worksheet" + TABELLE + "><sheetData>");
  }

  /** Begins a file; it is a workbook only when closed. */
  public static Zahlenmappe create(Path datei) throws IOException {
    return new Zahlenmappe(new ZipOutputStream(Files.newOutputStream(datei)));
  }

  /**
   * Adds a row.
   *
   * @param zellen whole numbers stand as numbers, everything else as text
   */
  public void addRow(Object... zellen) throws IOException {
    String nummer = String.valueOf(++zeilen);
    blatt.write("<row r=\"" + nummer + "\" spans=\"1:" + zellen.length + "\">");
    for (int i = 0; i < zellen.length; i++) {
      blatt.write("<c r=\"" + column(i) + nummer + "\" ");
      blatt.write(
          zellen[i] instanceof Integer zahl
              ? "s=\"1\"><v>" + zahl
              : "s=\"0\" t=\"s\"><v>" + share(zellen[i].toString()));
      blatt.write("</v></c>");
    }
    blatt.write("</row>");
  }

  private static String column(int index) {
    String last = String.valueOf((char) ('A' + index % BUCHSTABEN));
    return index < BUCHSTABEN ? last : column(index / BUCHSTABEN - 1) + last;
  }

  private int share(String text) {
    return texte.computeIfAbsent(text, t -> texte.size());
  }

  private void putFrame() throws IOException {
    put("[Content_Types].xml", inhaltstypen());
    put(
        "_rels/.rels",
        VERWEISE + verweis("w", "officeDocument", "xl/workbook.xml") + "</Relationships>");
    put(
        "xl/workbook.xml",
        "<workbook"
            + TABELLE
            + " xmlns:r=\""
            + TYP
            + "\"><sheets><sheet name=\"Daten\" sheetId=\"1\" r:id=\"b\"/></sheets></workbook>");
    put(
        "xl/_rels/workbook.xml.rels",
        VERWEISE
            + verweis("b", "worksheet", "worksheets/sheet1.xml")
            + verweis("t", "sharedStrings", "sharedStrings.xml")
            + verweis("f", "styles", "styles.xml")
            + "</Relationships>");
    put(
        "xl/styles.xml",
        "<styleSheet"
            + TABELLE
            + "><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders>"
            + "<cellStyleXfs><xf/></cellStyleXfs>"
            + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"1\"/></cellXfs></styleSheet>");
  }

  private static String inhaltstypen() {
    String sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    return "<Types xmlns=\""
        + PAKET
        + "content-types\"><Default Extension=\"rels\" ContentType=\""
        + "application/vnd.openxmlformats-package.relationships+xml\"/>"
        + inhaltstyp("workbook.xml", sheet + "sheet.main+xml")
        + inhaltstyp("worksheets/sheet1.xml", sheet + "worksheet+xml")
        + inhaltstyp("sharedStrings.xml", sheet + "sharedStrings+xml")
        + inhaltstyp("styles.xml", sheet + "styles+xml")
        + "</Types>";
  }

  private static String inhaltstyp(String teil, String typ) {
    return "<Override PartName=\"/xl/" + teil + "\" ContentType=\"" + typ + "\"/>";
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

  private void put(String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  @Override
  public void close() throws IOException {
    try (zip) {
      blatt.write("</sheetData></worksheet>");
      blatt.flush();
      zip.closeEntry();
      StringBuilder strings = new StringBuilder("<sst" + TABELLE + ">");
      texte.keySet().forEach(t -> strings.append("<si><t>").append(escape(t)).append("</t></si>"));
      put("xl/sharedStrings.xml", strings.append("</sst>").toString());
    }
  }
}
