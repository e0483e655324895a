package de.lebenslagen.etl.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds small workbooks part by part, good ones and others. */
public final class Testmappe {

  private static final String NS =
      " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
  private static final String REL =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private final Map<String, byte[]> teile = new LinkedHashMap<>();
  private final StringBuilder blaetter = new StringBuilder();
  private final StringBuilder verweise = new StringBuilder();
  private int anzahl;

  public Testmappe() {
    verweis("st", "styles", "styles.xml");
    verweis("sh", "sharedStrings", "/xl/sharedStrings.xml");
    teil(
        "_rels/.rels",
        "<Relationships><Relationship Id=\"w\" Type=\""
            + REL
            + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    teil("xl/sharedStrings.xml", "<sst" + NS + "/>");
    teil(
        "xl/styles.xml",
        "<styleSheet"
            + NS
            + "><numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-407]d/\\ mmm\\ yyyy\"/>"
            + "<numFmt numFmtId=\"165\" formatCode=\"#,##0&quot; Std&quot;\"/></numFmts>"
            + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf/>"
            + "<xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"10\"/>"
            + "<xf numFmtId=\"165\"/></cellXfs></styleSheet>");
  }

  private void verweis(String id, String art, String ziel) {
    verweise
        .append("<Relationship Id=\"")
        .append(id)
        .append("\" Type=\"" + REL)
        .append(art)
        .append("\" Target=\"")
        .append(ziel)
        .append("\"/>");
  }

  /** Adds a part or replaces one. */
  public Testmappe teil(String name, String text) {
    teile.put(name, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Adds a sheet with these rows in XML. */
  public Testmappe blatt(String name, String state, String zeilen) {
    anzahl++;
    blaetter
        .append("<sheet name=\"" + name + "\" state=\"" + state + "\" sheetId=\"" + anzahl)
        .append("\" r:id=\"b" + anzahl + "\"/>");
    verweis("b" + anzahl, "worksheet", "worksheets/sheet" + anzahl + ".xml");
    return teil(
        "xl/worksheets/sheet" + anzahl + ".xml",
        "<worksheet" + NS + "><sheetData>" + zeilen + "</sheetData></worksheet>");
  }

  public Testmappe texte(String... texte) {
    return teil(
        "xl/sharedStrings.xml",
        "<sst" + NS + "><si>" + String.join("</si><si>", texte) + "</si></sst>");
  }

  public byte[] build() {
    teil("xl/_rels/workbook.xml.rels", "<Relationships>" + verweise + "</Relationships>");
    teile.putIfAbsent(
        "xl/workbook.xml",
        ("<workbook" + NS + "><sheets>" + blaetter + "</sheets></workbook>")
            .getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> teil : teile.entrySet()) {
        zip.putNextEntry(new ZipEntry(teil.getKey()));
        zip.write(teil.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
