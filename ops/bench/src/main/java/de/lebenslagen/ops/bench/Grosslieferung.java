package de.lebenslagen.ops.bench;

import de.lebenslagen.dashboards.publish.mappe.Zahlenmappe;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * A workspace with a delivery of residents by block, year, sex and age in every format: invented,
 * from a seed, the same rows in each.
 */
final class Grosslieferung {

  /** Column separated, decimal comma and marks as GENESIS has them, a sheet, features. */
  static final List<String> ARTEN = List.of("csv", "genesis_ffcsv", "xlsx", "geojson");

  static final int JAHRE = 10;
  private static final int BLOECKE = 500;
  private static final String[] SEX = {"m", "w"};
  private static final String[] ALTER = {
    "0-6", "6-10", "10-15", "15-18", "18-25", "25-35", "35-45", "45-55", "55-65", "65+"
  };
  private static final Map<String, String> FORMATE =
      Map.of(
          "csv", "{ art: csv, zeichensatz: UTF-8, trennzeichen: \";\" }",
          "genesis_ffcsv", "{ art: genesis_ffcsv }",
          "xlsx", "{ art: xlsx }",
          "geojson", "{ art: geojson }");

  private final Path ordner;

  Grosslieferung(Path ordner) {
    this.ordner = ordner;
  }

  /** Rows of each file. */
  static int zeilen() {
    return JAHRE * BLOECKE * SEX.length * ALTER.length;
  }

  Path datenquellen() {
    return ordner.resolve("datenquellen");
  }

  Path gebiete() {
    return ordner.resolve("gebiete").resolve("stadt.yml");
  }

  Path datei(String art) {
    return ordner.resolve(art + "_2022." + (art.equals("genesis_ffcsv") ? "csv" : art));
  }

  void write() throws IOException {
    Files.createDirectories(datenquellen());
    Files.createDirectories(gebiete().getParent());
    Files.writeString(ordner.resolve("lebenslagen.yml"), "name: Stadt\nags: \"05170044\"\n");
    Files.writeString(
        gebiete(),
        """
        raumgliederung: stadt
        titel: Stadt
        quellenangabe: erfunden
        lizenz: CC0-1.0
        gebietsstaende:
          - gueltig_von: 2010-01-01
            ebenen:
              - ebene: block
                titel: Blöcke
                rolle: kleinste
                datei: bloecke.csv
                schluessel: { feld: nr, muster: '(\\d{4})', stellen: 4 }
                name: { feld: name }
              - ebene: stadt
                titel: Stadt
                rolle: stadt
                gebiet: { schluessel: "05170044", name: Stadt }
        """);
    StringBuilder bloecke = new StringBuilder("nr;name\n");
    for (int block = 1; block <= BLOECKE; block++) {
      bloecke.append(String.format(Locale.ROOT, "%1$04d;Block %1$04d%n", block));
    }
    Files.writeString(gebiete().resolveSibling("bloecke.csv"), bloecke);
    for (String art : ARTEN) {
      Files.writeString(datenquellen().resolve(art + ".yml"), quelle(art));
      writeDatei(art);
    }
  }

  private String quelle(String art) {
    StringBuilder codes = new StringBuilder();
    for (String alter : ALTER) {
      codes.append(codes.isEmpty() ? "" : ", ").append("\"" + alter + "\": \"" + alter + "\"");
    }
    return String.format(
        Locale.ROOT,
        """
        id: %1$s
        titel: Einwohner
        herkunft: { lieferstelle: A, fachbereich: B, zweck: C, lizenz: CC0-1.0, quellenangabe: erfunden }
        rhythmus: { takt: jaehrlich }
        personenbezogen: false
        bereits_veroeffentlicht: false
        erkennung: { dateinamen: ["%2$s"] }
        format: %3$s
        spalten:
          jahr: { typ: jahr, beschreibung: Jahr }
          block: { typ: raum, beschreibung: Block }
          sex: { typ: code, beschreibung: Geschlecht, codes: { m: maennlich, w: weiblich } }
          alter: { typ: code, beschreibung: Alter, codes: { %4$s } }
          anzahl: { typ: anzahl, beschreibung: Anzahl }
        raumbezug: { raumgliederung: stadt, gebietsstand: 2010-01-01, ebene: block, spalte: block, schluessel_breite: 4 }
        zeitbezug: { art: stichtag, spalte: jahr, tag: "12-31" }
        abbildungen:
          - aufgliederung: alter_geschlecht
            titel: nach Alter und Geschlecht
            tabelle: fct_einwohnerbestand
            gegenstand: { id: einwohner_%1$s, titel: Einwohner, einheit: Personen, additiv_ueber: [raum, merkmale] }
            merkmale: [altersgruppe, geschlecht]
            merkmal_spalten: { altersgruppe: alter, geschlecht: sex }
            werte: [anzahl]
            vollstaendig: true
        """,
        art,
        datei(art).getFileName(),
        FORMATE.get(art),
        codes);
  }

  private void writeDatei(String art) throws IOException {
    if (art.equals("xlsx")) {
      try (Zahlenmappe mappe = Zahlenmappe.create(datei(art))) {
        mappe.addRow("jahr", "block", "sex", "alter", "anzahl");
        writeZeilen((nr, jahr, block, sex, alter, n) -> mappe.addRow(jahr, block, sex, alter, n));
      }
      return;
    }
    boolean text = !art.equals("geojson");
    try (Writer out = Files.newBufferedWriter(datei(art), StandardCharsets.UTF_8)) {
      out.write(text ? "jahr;block;sex;alter;anzahl\n" : "{\"features\":[\n");
      writeZeilen(
          (nr, jahr, block, sex, alter, anzahl) ->
              out.write(
                  text
                      ? String.join(";", "" + jahr, block, sex, alter, "" + anzahl) + "\n"
                      : feature(nr, jahr, block, sex, alter, anzahl)));
      out.write(text ? "" : "]}\n");
    }
  }

  /** Takes one row after another. */
  private interface Zeilenempfaenger {
    void add(int nr, int jahr, String block, String sex, String alter, int anzahl)
        throws IOException;
  }

  private static void writeZeilen(Zeilenempfaenger ziel) throws IOException {
    Random random = new Random(1);
    int[] counts = new int[BLOECKE * SEX.length * ALTER.length];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = 5 + random.nextInt(75);
    }
    int nr = 0;
    for (int jahr = 0; jahr < JAHRE; jahr++) {
      for (int i = 0; i < counts.length; i++) {
        counts[i] = Math.max(1, counts[i] + random.nextInt(9) - 4);
        String block = String.format(Locale.ROOT, "%04d", 1 + i / (SEX.length * ALTER.length));
        String sex = SEX[i / ALTER.length % SEX.length];
        ziel.add(nr++, 2013 + jahr, block, sex, ALTER[i % ALTER.length], counts[i]);
      }
    }
  }

  private static String feature(
      int nr, int jahr, String block, String sex, String alter, int anzahl) {
    return (nr == 0 ? "" : ",")
        + "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"jahr\":"
        + jahr
        + ",\"block\":\""
        + block
        + "\",\"sex\":\""
        + sex
        + "\",\"alter\":\""
        + alter
        + "\",\"anzahl\":"
        + anzahl
        + "}}\n";
  }
}
