package de.lebenslagen.ops.cli;

import static de.lebenslagen.ops.cli.Angriffsform.XLSX;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Workbooks that are damaged, hostile, or simply odd. */
final class Mappenangriffe {

  private static final int DATEN = 3;
  private static final String BLATT = "xl/worksheets/sheet2.xml";
  private static final String REL =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private final List<Angriff> all = new ArrayList<>();

  private Mappenangriffe() {}

  static Stream<Angriff> list() {
    Mappenangriffe result = new Mappenangriffe();
    result.addBytes();
    result.addTeile();
    result.addBlaetter();
    result.addZellen();
    return result.all.stream();
  }

  private void mappe(String name, byte[] inhalt) {
    all.add(new Angriff(name, XLSX, inhalt, "MAPPE", "", 1, "", DATEN));
  }

  /** The damage is in the sheet that is meant. */
  private void daten(String name, Rohmappe mappe) {
    all.add(new Angriff(name, XLSX, mappe.build(), "MAPPE", "Daten", 1, "", DATEN));
  }

  private void mappe(String name, Rohmappe mappe) {
    mappe(name, mappe.build());
  }

  private static Rohmappe good() {
    return new Rohmappe()
        .blatt("Deckblatt", "visible", Angriffsform.titel())
        .blatt("Daten", "visible", Angriffsform.rows(4, Angriffsort.rows()));
  }

  private void addBytes() {
    byte[] good = good().build();
    mappe("leer", new byte[0]);
    mappe("eine CSV", "jahr;bezirk\n".getBytes(StandardCharsets.UTF_8));
    mappe("abgeschnitten", Arrays.copyOf(good, good.length / 2));
    mappe("ohne Ende", Arrays.copyOf(good, good.length - 10));
    mappe("nur zwei Bytes", new byte[] {'P', 'K'});
  }

  private void addTeile() {
    mappe("Name führt hinaus", good().teil("../../../tmp/boese.sh", "x"));
    mappe("Name ab der Wurzel", good().teil("/etc/passwd", "x"));
    mappe("Name mit Laufwerk", good().teil("C:/boese.exe", "x"));
    mappe("Name mit Gegenstrich", good().teil("..\\\\boese.exe", "x"));
    daten("NUL-Bytes statt Blatt", good().teil(BLATT, new byte[1_000]));
    daten("Zip-Bombe im Blatt", good().teil(BLATT, "<worksheet>" + " ".repeat(60_000_000)));
    daten(
        "Zip-Bombe aus leeren Zeilen",
        good().teil(BLATT, "<worksheet><sheetData>" + "<row/>".repeat(9_000_000)));
    mappe("Zip-Bombe in den Texten", good().teil("xl/sharedStrings.xml", new byte[60_000_000]));
    daten(
        "Milliarden Lacher",
        good()
            .teil(
                BLATT,
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
                    + "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>&b;</v></c></row>"
                    + "</sheetData></worksheet>"));
    mappe(
        "fremde Datei als Entität",
        good()
            .teil(
                "xl/sharedStrings.xml",
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
                    + "<sst><si><t>&a;</t></si></sst>"));
    mappe(
        "fremde DTD",
        good()
            .teil(
                "xl/workbook.xml", "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\"><workbook/>"));
    mappe("ohne Verweise", good().teil("_rels/.rels", "<Relationships/>"));
    mappe("Verweise zerbrochen", good().teil("_rels/.rels", "<Relationships"));
    mappe("kein XML im Verzeichnis", good().teil("xl/workbook.xml", "jahr;bezirk"));
    mappe("Verzeichnis leer", good().teil("xl/workbook.xml", ""));
    mappe("Stile zerbrochen", good().teil("xl/styles.xml", "<styleSheet><cellXfs>"));
    mappe("Texte zerbrochen", good().teil("xl/sharedStrings.xml", "<sst><si><t>x"));
    mappe(
        "Blatt fehlt",
        good()
            .teil(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"b2\" Type=\""
                    + REL
                    + "worksheet\" Target=\"worksheets/fehlt.xml\"/></Relationships>"));
    mappe(
        "Verzeichnis in der Ferne",
        good()
            .teil(
                "_rels/.rels",
                "<Relationships><Relationship Id=\"w\" TargetMode=\"External\" Type=\""
                    + REL
                    + "officeDocument\" Target=\"http://127.0.0.1:9/x\"/></Relationships>"));
  }

  private void blatt(String name, Rohmappe mappe) {
    all.add(new Angriff(name, XLSX, mappe.build(), "BLATT", "", 1, "", DATEN));
  }

  private void addBlaetter() {
    String rows = Angriffsform.rows(4, Angriffsort.rows());
    blatt("Blatt heißt anders", new Rohmappe().blatt("Tabelle1", "visible", rows));
    blatt("Blatt ausgeblendet", new Rohmappe().blatt("Daten", "hidden", rows));
    blatt("Blatt tief versteckt", new Rohmappe().blatt("Daten", "veryHidden", rows));
    blatt(
        "Blatt zweimal",
        new Rohmappe().blatt("Daten", "visible", rows).blatt("Daten", "visible", rows));
    all.add(
        new Angriff(
            "Blatt leer",
            XLSX,
            new Rohmappe().blatt("Daten", "visible", "").build(),
            "KOPFZEILE_FEHLT",
            "Daten",
            4,
            "",
            DATEN));
  }

  /** In the first row of data, line 5, in place of the number. */
  private void zelle(String name, String zelle, String regel, int zeile, String spalte) {
    String rows =
        Angriffsform.rows(4, Angriffsort.rows())
            .replaceFirst("<c r=\"D5\".*?</c>", zelle.replace("$", "\\$"));
    all.add(
        new Angriff(
            name,
            XLSX,
            new Rohmappe().blatt("Daten", "visible", rows).build(),
            regel,
            "Daten",
            zeile,
            spalte,
            DATEN));
  }

  private void addZellen() {
    zelle("Formel ohne Ergebnis", "<c r=\"D5\"><f>WEBDIENST(1)</f></c>", "MAPPE", 5, "");
    zelle("Zahl 1E309", "<c r=\"D5\"><v>1E309</v></c>", "TYP", 5, "anzahl");
    zelle("Zahl NaN", "<c r=\"D5\"><v>NaN</v></c>", "TYP", 5, "anzahl");
    zelle("negative Personen", "<c r=\"D5\"><v>-1</v></c>", "TYP", 5, "anzahl");
    zelle("halbe Personen", "<c r=\"D5\"><v>120.5</v></c>", "TYP", 5, "anzahl");
    zelle("Datum statt Zahl", "<c r=\"D5\" s=\"1\"><v>44926</v></c>", "TYP", 5, "anzahl");
    zelle("Wahrheitswert", "<c r=\"D5\" t=\"b\"><v>1</v></c>", "MARKE", 5, "anzahl");
    zelle("Fehlerwert", "<c r=\"D5\" t=\"e\"><v>#REF!</v></c>", "MARKE", 5, "anzahl");
    zelle("Text fehlt", "<c r=\"D5\" t=\"s\"><v>7</v></c>", "MAPPE", 5, "");
    zelle("Textnummer negativ", "<c r=\"D5\" t=\"s\"><v>-1</v></c>", "MAPPE", 5, "");
    zelle("Adresse keine", "<c r=\"5D\"><v>1</v></c>", "MAPPE", 5, "");
    zelle("Adresse zu weit rechts", "<c r=\"ZZZZ5\"><v>1</v></c>", "MAPPE", 5, "");
    zelle("Element im Text", "<c r=\"D5\"><v>1<x/></v></c>", "MAPPE", 5, "");
    zelle("Zelle leer", "<c r=\"D5\"/>", "LEERZELLE", 5, "anzahl");
    zelle(
        "NUL umschrieben",
        "<c r=\"D5\" t=\"inlineStr\"><is><t>1_x0000_2</t></is></c>",
        "TYP",
        5,
        "anzahl");
    zelle(
        "hochgestellte Fußnote",
        "<c r=\"D5\" t=\"inlineStr\"><is><r><t>120</t></r><r><rPr>"
            + "<vertAlign val=\"superscript\"/></rPr><t>1</t></r></is></c>",
        "MARKE",
        5,
        "anzahl");
    zelle(
        "sehr langer Text",
        "<c r=\"D5\" t=\"inlineStr\"><is><t>" + "x".repeat(200_000) + "</t></is></c>",
        "MAPPE",
        5,
        "");
    String rows = Angriffsform.rows(4, Angriffsort.rows());
    String[][] reihen = {
      {"Zeilen rückwärts", rows.replace("<row r=\"6\">", "<row r=\"2\">")},
      {"Zeilennummer zu groß", rows.replace("<row r=\"28\">", "<row r=\"1048577\">")},
      {"Zeilennummer keine", rows.replace("<row r=\"6\">", "<row r=\"sechs\">")},
    };
    for (String[] reihe : reihen) {
      byte[] inhalt = new Rohmappe().blatt("Daten", "visible", reihe[1]).build();
      all.add(new Angriff(reihe[0], XLSX, inhalt, "MAPPE", "Daten", 1, "", DATEN));
    }
  }
}
