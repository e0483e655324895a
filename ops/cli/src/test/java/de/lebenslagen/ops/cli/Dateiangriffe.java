package de.lebenslagen.ops.cli;

import static de.lebenslagen.ops.cli.Angriffsform.CSV;
import static de.lebenslagen.ops.cli.Angriffsform.GENESIS_KLASSISCH;
import static de.lebenslagen.ops.cli.Angriffsform.GEOJSON;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Text files and GeoJSON that are wrong as such, or in one line at a seeded place. */
final class Dateiangriffe {

  private static final long SEED = 4711;
  private static final int DATEN = 3;

  private final List<Angriff> all = new ArrayList<>();
  private final Random random = new Random(SEED);

  private Dateiangriffe() {}

  static Stream<Angriff> list() {
    Dateiangriffe result = new Dateiangriffe();
    for (Angriffsform form : Angriffsform.values()) {
      result.addKopf(form);
      result.addFremde(form);
      if (form.isText()) {
        result.addZeilen(form);
        result.addText(form);
      }
    }
    result.addCsv();
    result.addKlassisch();
    result.addGeoJson();
    result.addGeoJsonWerte();
    return result.all.stream();
  }

  private void add(
      String name, Angriffsform form, byte[] inhalt, String regel, int zeile, String spalte) {
    String blatt = form.blatt();
    all.add(new Angriff(name, form, inhalt, regel, blatt, zeile, spalte, DATEN));
  }

  private void add(
      String name, Angriffsform form, String inhalt, String regel, int zeile, String spalte) {
    add(name, form, inhalt.getBytes(form.charset()), regel, zeile, spalte);
  }

  private static String good(Angriffsform form) {
    return new String(form.render(Angriffsort.rows()), form.charset());
  }

  /** The header, in every format. */
  private void addKopf(Angriffsform form) {
    int kopf = form == GEOJSON ? 1 : form.zeile(0);
    for (String spalte : List.of("jahr", "bezirk", "anzahl")) {
      List<List<String>> rows = Angriffsort.rows();
      rows.get(0).set(Angriffsort.KOPF.indexOf(spalte), "ganz anders");
      add("Spalte " + spalte + " heißt anders", form, form.render(rows), "KOPFZEILE", kopf, spalte);
    }
    if (form != GEOJSON) {
      List<List<String>> twice = Angriffsort.rows();
      twice.get(0).set(Angriffsort.KOPF.indexOf("notiz"), "sex");
      add("Spalte doppelt", form, form.render(twice), "KOPFZEILE", kopf, "sex");
    }
    add(
        "nur der Kopf",
        form,
        form.render(Angriffsort.rows().subList(0, 1)),
        form == GEOJSON ? "KOPFZEILE_FEHLT" : "LEERE_LIEFERUNG",
        form == GEOJSON ? 1 : 0,
        "");
    List<List<String>> again = Angriffsort.rows();
    again.add(again.get(1));
    add("Zeile doppelt", form, form.render(again), "DUPLIKAT", form.zeile(25), "");
  }

  /** One line at a seeded place. */
  private void addZeilen(Angriffsform form) {
    String[][] kinds = {
      {"eine Zelle zu viel", "2022;01;m;5;5;5;1.1.2022;x;y", "SPALTENZAHL"},
      {"eine Zelle zu wenig", "2022;01;m;5;5;5;1.1.2022", "SPALTENZAHL"},
      {"anderes Trennzeichen", "2022,01,m,5,5,5,1.1.2022,x", "SPALTENZAHL"},
      {"offenes Anführungszeichen", "2022;\"01;m;5;5;5;1.1.2022;x", "ANFUEHRUNGSZEICHEN"},
      {"Text nach dem Anführungszeichen", "2022;\"01\"1;m;5;5;5;1.1.2022;x", "ANFUEHRUNGSZEICHEN"},
      {"NUL", "2022;01;m;5;5;5;1.1.2022;\u0000", "STEUERZEICHEN"},
      {"Escape", "2022;01;m;5;5;5;1.1.2022;\u001B[31m", "STEUERZEICHEN"},
      {"Seitenvorschub", "2022;01;m;5;5;5;1.1.2022;\f", "STEUERZEICHEN"},
      {"100 001 Zeichen", "2022;01;m;5;5;5;1.1.2022;" + "x".repeat(100_001), "ZEILENLAENGE"},
      {"20 000 Spalten", "2022" + ";".repeat(20_000), "ZEILENLAENGE"},
    };
    for (String[] kind : kinds) {
      int index = 1 + random.nextInt(24);
      List<String> lines = new ArrayList<>(good(form).lines().toList());
      int at = form.zeile(index) - 1;
      lines.add(at, kind[1]);
      add(kind[0], form, String.join("\n", lines) + "\n", kind[2], at + 1, "");
    }
  }

  /** Other kinds of files under the right name. */
  private void addFremde(Angriffsform form) {
    Fremddatei.list()
        .filter(f -> !f.inhaltIst(form))
        .map(f -> new Angriff(f.name(), form, f.inhalt(), "DATEIART", "", 1, "", DATEN))
        .forEach(all::add);
  }

  /** Bytes that are no text of the charset. */
  private void addText(Angriffsform form) {
    String good = good(form);
    add("leer", form, "", "KOPFZEILE_FEHLT", form.zeile(0), "");
    add("nur Leerzeilen", form, "\n\n\n\n\n\n", "KOPFZEILE_FEHLT", form.zeile(0), "");
    byte[] utf16 = good.replace("\uFEFF", "").getBytes(StandardCharsets.UTF_16LE);
    add("UTF-16 ohne BOM", form, utf16, "ZEICHENSATZ", 1, "");
    byte[] big = good.replace("\uFEFF", "").getBytes(StandardCharsets.UTF_16BE);
    add("UTF-16BE ohne BOM", form, big, "ZEICHENSATZ", 1, "");
    byte[] half = ("\uFEFF" + good.replace("\uFEFF", "")).getBytes(StandardCharsets.UTF_16LE);
    int last = form.zeile(24) + (form == GENESIS_KLASSISCH ? 3 : 1);
    add("UTF-16 halb", form, Arrays.copyOf(half, half.length + 1), "ZEICHENSATZ", last, "");
    if (form != GENESIS_KLASSISCH) {
      List<List<String>> rows = Angriffsort.rows();
      int index = 1 + random.nextInt(24);
      rows.get(index).set(7, "Mürwik");
      String text = new String(form.render(rows), StandardCharsets.UTF_8).replace("\uFEFF", "");
      byte[] ansi = text.getBytes(Charset.forName("windows-1252"));
      add("windows-1252", form, ansi, "ZEICHENSATZ", form.zeile(index), "");
      byte[] cut = (good + "2022;01;m;1;1;1;1.1.2022;M\u00C3").getBytes(StandardCharsets.UTF_8);
      cut = Arrays.copyOf(cut, cut.length - 1);
      add("abgeschnittenes Zeichen", form, cut, "ZEICHENSATZ", 26, "");
    }
  }

  private void addCsv() {
    String good = good(CSV);
    add("Komma statt Semikolon", CSV, good.replace(";", ","), "TRENNZEICHEN", 1, "");
    add("Tabulator", CSV, good.replace(";", "\t"), "TRENNZEICHEN", 1, "");
    add("sep= sagt anderes", CSV, "sep=,\n" + good, "TRENNZEICHEN", 1, "");
    add("Zeile der Summe", CSV, good + "Summe;;;9999;99;;;\n", "RAUM", 26, "jahr");
  }

  private void addKlassisch() {
    String good = good(GENESIS_KLASSISCH);
    byte[] utf8 = good.replace("gut", "Mürwik").getBytes(StandardCharsets.UTF_8);
    add("UTF-8 als windows-1252", GENESIS_KLASSISCH, utf8, "ZEICHENSATZ", 5, "");
    String more = good.replace("__\r\n(C)", "__\r\n2022;01;m;5;5;5;1.1.2022;x\r\n(C)");
    add("Werte unter der Linie", GENESIS_KLASSISCH, more, "NACH_DEM_ENDE", 30, "");
    String titel = good.replaceFirst("Stand: gestern", "Stand: gestern\r\nnoch ein Titel");
    add("Titelzeile zu viel", GENESIS_KLASSISCH, titel, "KOPFZEILE", 4, "");
    String ohne = good.replaceFirst("Stand: gestern\r\n", "");
    add("Titelzeile zu wenig", GENESIS_KLASSISCH, ohne, "KOPFZEILE", 4, "");
    add("endet im Titel", GENESIS_KLASSISCH, "Tabelle: 1\n", "KOPFZEILE_FEHLT", 4, "");
  }

  private void addGeoJson() {
    String good = good(GEOJSON);
    String feature = "{\"type\":\"Feature\",\"properties\":";
    add("leer", GEOJSON, "", "GEOJSON", 1, "");
    add("kein JSON", GEOJSON, "jahr;bezirk\n", "GEOJSON", 1, "");
    add("eine Liste", GEOJSON, "[1,2,3]", "GEOJSON", 1, "");
    add("keine Objekte", GEOJSON, "{\"type\":\"FeatureCollection\"}", "GEOJSON", 1, "");
    add("ein Text", GEOJSON, "\"x\"", "GEOJSON", 1, "");
    add("Objekte sind Zahlen", GEOJSON, "{\"features\":[1]}", "GEOJSON", 1, "");
    add("endet mittendrin", GEOJSON, good.substring(0, good.length() / 2), "GEOJSON", 12, "");
    add("doppelte Klammer", GEOJSON, good.replaceFirst("\\}\\}", "}}}"), "GEOJSON", 1, "");
    add("UTF-8 zerbrochen", GEOJSON, broken(good), "GEOJSON", 1, "");
    add(
        "tief verschachtelt",
        GEOJSON,
        "{\"features\":[" + feature + "[".repeat(100_000) + "]".repeat(100_000) + "}]}",
        "GEOJSON",
        1,
        "");
    add(
        "Zahl mit tausend Ziffern",
        GEOJSON,
        good.replaceFirst("\"anzahl\":\"120\"", "\"anzahl\":" + "9".repeat(1_001)),
        "GEOJSON",
        1,
        "");
  }

  /** In the first object, in place of the number. */
  private void addGeoJsonWerte() {
    String[][] werte = {
      {"Zahl als Kommazahl", "120.5", "TYP"},
      {"Zahl 1e309", "1e309", "TYP"},
      {"Liste als Wert", "[120]", "MARKE"},
      {"Objekt als Wert", "{\"x\":120}", "MARKE"},
      {"null als Wert", "null", "LEERZELLE"},
      {"true als Wert", "true", "MARKE"},
      {"negative Zahl", "-5", "TYP"},
    };
    for (String[] wert : werte) {
      add(wert[0], GEOJSON, withAnzahl(wert[1]), wert[2], 1, "anzahl");
    }
    add("NaN ohne Anführungszeichen", GEOJSON, withAnzahl("NaN"), "GEOJSON", 1, "");
    String nul = good(GEOJSON).replaceFirst("\"bezirk\":\"01\"", "\"bezirk\":\"01\\\\u0000\"");
    add("NUL im Schlüssel", GEOJSON, nul, "RAUM", 1, "bezirk");
  }

  private static String withAnzahl(String wert) {
    return good(GEOJSON).replaceFirst("\"anzahl\":\"120\"", "\"anzahl\":" + wert);
  }

  private static byte[] broken(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    bytes[text.indexOf("gut")] = (byte) 0xFF;
    return bytes;
  }
}
