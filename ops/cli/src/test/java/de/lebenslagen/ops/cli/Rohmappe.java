package de.lebenslagen.ops.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook part by part, so that each can be wrong. */
final class Rohmappe {

  private static final String REL =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String NS =
      " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\""
          + "http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

  private final Map<String, byte[]> teile = new LinkedHashMap<>();
  private final StringBuilder blaetter = new StringBuilder();
  private final StringBuilder verweise = new StringBuilder();
  private int anzahl;

  Rohmappe() {
    verweis("st", "styles", "styles.xml");
    verweis("sh", "sharedStrings", "sharedStrings.xml");
    teil(
        "_rels/.rels",
        "<Relationships><Relationship Id=\"w\" Type=\""
            + REL
            + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    teil("xl/sharedStrings.xml", "<sst" + NS + "><si><t>geteilt</t></si></sst>");
    teil(
        "xl/styles.xml",
        "<styleSheet" + NS + "><cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
  }

  private void verweis(String id, String art, String ziel) {
    verweise.append(
        "<Relationship Id=\"" + id + "\" Type=\"" + REL + art + "\" Target=\"" + ziel + "\"/>");
  }

  /** Adds a part or replaces one. */
  Rohmappe teil(String name, String text) {
    return teil(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Rohmappe teil(String name, byte[] inhalt) {
    teile.put(name, inhalt);
    return this;
  }

  /** Adds a sheet with these rows in XML. */
  Rohmappe blatt(String name, String state, String zeilen) {
    anzahl++;
    blaetter.append(
        "<sheet name=\""
            + name
            + "\" state=\""
            + state
            + "\" sheetId=\""
            + anzahl
            + "\" r:id=\"b"
            + anzahl
            + "\"/>");
    verweis("b" + anzahl, "worksheet", "worksheets/sheet" + anzahl + ".xml");
    return teil(
        "xl/worksheets/sheet" + anzahl + ".xml",
        "<worksheet" + NS + "><sheetData>" + zeilen + "</sheetData></worksheet>");
  }

  byte[] build() {
    return build(Deflater.DEFAULT_COMPRESSION);
  }

  /** The parts as they are, so that a test can change a byte of one. */
  byte[] ungepackt() {
    return build(Deflater.NO_COMPRESSION);
  }

  private byte[] build(int packung) {
    Map<String, byte[]> all = new LinkedHashMap<>(teile);
    all.putIfAbsent(
        "xl/_rels/workbook.xml.rels",
        ("<Relationships>" + verweise + "</Relationships>").getBytes(StandardCharsets.UTF_8));
    all.putIfAbsent(
        "xl/workbook.xml",
        ("<workbook" + NS + "><sheets>" + blaetter + "</sheets></workbook>")
            .getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setLevel(packung);
      for (Map.Entry<String, byte[]> teil : all.entrySet()) {
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
