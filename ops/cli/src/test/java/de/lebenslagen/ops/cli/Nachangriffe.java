package de.lebenslagen.ops.cli;

import static de.lebenslagen.ops.cli.Angriffsform.CSV;
import static de.lebenslagen.ops.cli.Angriffsform.GENESIS_KLASSISCH;
import static de.lebenslagen.ops.cli.Angriffsform.GEOJSON;
import static de.lebenslagen.ops.cli.Angriffsform.XLSX;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files that a reader may take for good: whatever says the same thing twice, contradicts itself, or
 * reads otherwise elsewhere. Nothing of them may be taken in silence.
 */
final class Nachangriffe {

  private static final int DATEN = 3;
  private static final String BLATT = "xl/worksheets/sheet1.xml";

  private final List<Angriff> all = new ArrayList<>();

  private Nachangriffe() {}

  static Stream<Angriff> list() {
    Nachangriffe result = new Nachangriffe();
    result.addDoppeltes();
    result.addZellen();
    result.addBlaetter();
    result.addGeoJson();
    result.addText();
    return result.all.stream();
  }

  private void add(Angriffsform form, String name, String inhalt, String regel, int zeile) {
    byte[] bytes = inhalt.getBytes(form.charset());
    all.add(new Angriff(name, form, bytes, regel, form.blatt(), zeile, "", DATEN));
  }

  private static String rows() {
    return Angriffsform.rows(4, Angriffsort.rows());
  }

  /** In the sheet, row 5 or a part of it replaced. */
  private void blatt(String name, String statt, String text, String regel, int zeile, String sp) {
    String rows = rows().replaceFirst(statt, text.replace("$", "\\$"));
    byte[] inhalt = new Rohmappe().blatt("Daten", "visible", rows).build();
    all.add(new Angriff(name, XLSX, inhalt, regel, "Daten", zeile, sp, DATEN));
  }

  private void addDoppeltes() {
    String zelle = "<c r=\"D5\".*?</c>";
    String gut = "<c r=\"D5\"><v>120</v></c>";
    blatt("dieselbe Zelle zweimal", zelle, gut + "<c r=\"D5\"><v>9</v></c>", "MAPPE", 5, "");
    blatt("Zellen verkehrt herum", zelle, "<c r=\"B5\"><v>1</v></c>" + gut, "MAPPE", 5, "");
    blatt("Adresse einer anderen Zeile", zelle, "<c r=\"D6\"><v>1</v></c>", "MAPPE", 5, "");
    blatt("Adresse ohne Zeile", zelle, "<c r=\"D\"><v>1</v></c>", "MAPPE", 5, "");
    blatt("zwei Werte", zelle, "<c r=\"D5\"><v>1</v><v>2</v></c>", "MAPPE", 5, "");
    blatt("Wert und Text", zelle, "<c r=\"D5\"><v>1</v><is><t>2</t></is></c>", "MAPPE", 5, "");
  }

  private void addZellen() {
    String zelle = "<c r=\"D5\".*?</c>";
    String[] zahlen = {"120d", "0x1p7", "12_0", "1,2", "١٢٠", "−1", "1e-1", "1.5E+400", "--1"};
    for (String zahl : zahlen) {
      blatt("Zahl " + zahl, zelle, "<c r=\"D5\"><v>" + zahl + "</v></c>", "TYP", 5, "anzahl");
    }
    blatt(
        "Formel mit Fehler als Ergebnis",
        zelle,
        "<c r=\"D5\" t=\"str\"><f>SVERWEIS(1)</f><v>#NV</v></c>",
        "MARKE",
        5,
        "anzahl");
  }

  private void addBlaetter() {
    String tief = "<a>".repeat(300) + "</a>".repeat(300);
    teil("sehr tief verschachtelt", "<worksheet>" + tief + "</worksheet>");
    teil("zwei Wurzeln", "<worksheet/><worksheet/>");
    String offen = "<worksheet><sheetData><row r=\"4\"><c r=\"A4\">";
    byte[] abgebrochen =
        new Rohmappe().blatt("Daten", "visible", rows()).teil(BLATT, offen).build();
    all.add(
        new Angriff(
            "Blatt endet in einer Zelle", XLSX, abgebrochen, "MAPPE", "Daten", 4, "", DATEN));
    teil("Entität ohne Erklärung", "<worksheet><sheetData><row><c><v>&boese;</v></c></row>");
    teil("Zeichen, das XML verbietet", "<worksheet><sheetData>&#0;</sheetData></worksheet>");
    teil(
        "Attribut zweimal", "<worksheet><sheetData><row r=\"1\" r=\"2\"/></sheetData></worksheet>");
    teil("Ende eines anderen Elements", "<worksheet><sheetData></worksheet></sheetData>");
    byte[] gekippt = new Rohmappe().blatt("Daten", "visible", rows()).ungepackt();
    gekippt[indexOf(gekippt, "<t>121</t>") + 4] = '9';
    all.add(new Angriff("ein Bit gekippt", XLSX, gekippt, "MAPPE", "Daten", 1, "", DATEN));
  }

  private static int indexOf(byte[] bytes, String text) {
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
    if (at < 0) {
      throw new IllegalStateException("not in the workbook: " + text);
    }
    return at;
  }

  private void teil(String name, String xml) {
    byte[] inhalt = new Rohmappe().blatt("Daten", "visible", rows()).teil(BLATT, xml).build();
    all.add(new Angriff(name, XLSX, inhalt, "MAPPE", "Daten", 1, "", DATEN));
  }

  private void addGeoJson() {
    String good = new String(GEOJSON.render(Angriffsort.rows()), GEOJSON.charset()).strip();
    String offen = good.substring(0, good.length() - 1);
    add(GEOJSON, "zwei Listen", offen + ",\"features\":[]}", "GEOJSON", 24);
    add(GEOJSON, "zwei Sammlungen", good + good, "GEOJSON", 24);
    add(GEOJSON, "Text nach dem Ende", good + "\nEnde der Lieferung", "GEOJSON", 24);
    add(
        GEOJSON,
        "Eigenschaft zweimal",
        good.replaceFirst("\"anzahl\":", "\"anzahl\":\"1\",\"anzahl\":"),
        "GEOJSON",
        1);
    add(
        GEOJSON,
        "Eigenschaften zweimal",
        good.replaceFirst("\"properties\":", "\"properties\":{\"jahr\":\"2020\"},\"properties\":"),
        "GEOJSON",
        1);
    add(
        GEOJSON,
        "tausend Klammern",
        good.replaceFirst("\\[6.6,51.6\\]", "[".repeat(5_000) + "]".repeat(5_000)),
        "GEOJSON",
        1);
    add(
        GEOJSON,
        "Zahl mit 5000 Ziffern",
        good.replaceFirst("\\[6.6,51.6\\]", "[" + "9".repeat(5_000) + "]"),
        "GEOJSON",
        1);
    add(
        GEOJSON,
        "Liste statt Sammlung",
        good.substring(good.indexOf('['), good.length() - 1),
        "GEOJSON",
        1);
    add(
        GEOJSON,
        "eine Zeile je Objekt",
        "{\"type\":\"Feature\"}\n{\"type\":\"Feature\"}\n",
        "GEOJSON",
        1);
  }

  private void addText() {
    String[][] tausend = {{"1,000", "TYP"}, {"120,000", "TYP"}, {"12\u200B0", "TYP"}};
    for (Angriffsform form : List.of(CSV, GEOJSON)) {
      for (String[] zahl : tausend) {
        List<List<String>> rows = Angriffsort.rows();
        rows.get(2).set(Angriffsort.KOPF.indexOf("anzahl"), zahl[0]);
        byte[] bytes = form.render(rows);
        all.add(
            new Angriff(
                "Anzahl " + zahl[0], form, bytes, zahl[1], "", form.zeile(2), "anzahl", DATEN));
      }
    }
    String good = new String(CSV.render(Angriffsort.rows()), CSV.charset());
    add(CSV, "Kopf noch einmal in der Mitte", twice(good), "KOPFZEILE", 10);
    String genesis =
        new String(GENESIS_KLASSISCH.render(Angriffsort.rows()), GENESIS_KLASSISCH.charset());
    add(
        GENESIS_KLASSISCH,
        "Tabelle geht nach dem Strich weiter",
        genesis + "2022;01;m;5;7;12,5;31.12.2022;gut\r\n",
        "NACH_DEM_ENDE",
        31);
  }

  private static String twice(String csv) {
    List<String> lines = new ArrayList<>(csv.lines().toList());
    lines.add(9, lines.get(0));
    return String.join("\n", lines) + "\n";
  }
}
