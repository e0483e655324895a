package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.publish.mappe.Zahlenmappe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A few made-up rows in every format of a delivery, for a rehearsal of the checks. */
final class Uebungslieferung {

  private static final List<String> FORMATE = List.of("csv", "xlsx", "geojson");

  private static final String GEBIETE =
      """
      raumgliederung: ort
      titel: Ort
      quellenangabe: erfunden
      lizenz: CC0-1.0
      gebietsstaende:
        - gueltig_von: 2010-01-01
          ebenen:
            - ebene: block
              titel: Blöcke
              rolle: kleinste
              datei: bloecke.csv
              schluessel: { feld: nr, muster: '(\\d{2})', stellen: 2 }
              name: { feld: name }
            - ebene: stadt
              titel: Stadt
              rolle: stadt
              gebiet: { schluessel: "00000000", name: Ort }
      """;

  private static final String QUELLE =
      """
      id: FORMAT
      titel: Einwohner
      herkunft: { lieferstelle: A, fachbereich: B, zweck: C, lizenz: CC0-1.0, quellenangabe: erfunden }
      rhythmus: { takt: jaehrlich }
      personenbezogen: false
      bereits_veroeffentlicht: false
      erkennung: { dateinamen: ["uebung_2022.FORMAT"] }
      format: ART
      spalten:
        jahr: { typ: jahr, beschreibung: Jahr }
        block: { typ: raum, beschreibung: Block }
        sex: { typ: code, beschreibung: Geschlecht, codes: { m: maennlich, w: weiblich } }
        anzahl: { typ: anzahl, beschreibung: Anzahl }
      raumbezug: { raumgliederung: ort, gebietsstand: 2010-01-01, ebene: block, spalte: block, schluessel_breite: 2 }
      zeitbezug: { art: stichtag, spalte: jahr, tag: "12-31" }
      abbildungen:
        - aufgliederung: geschlecht
          titel: nach Geschlecht
          tabelle: fct_einwohnerbestand
          gegenstand: { id: einwohner_FORMAT, titel: Einwohner, einheit: Personen, additiv_ueber: [raum, merkmale] }
          merkmale: [geschlecht]
          merkmal_spalten: { geschlecht: sex }
          werte: [anzahl]
          vollstaendig: true
      """;

  private Uebungslieferung() {}

  /**
   * Writes areas, Datenquellen and files.
   *
   * @param ort a workspace
   * @return the files
   */
  static List<Path> write(Path ort) throws IOException {
    Files.writeString(ort.resolve("gebiete/ort.yml"), GEBIETE);
    Files.writeString(ort.resolve("gebiete/bloecke.csv"), "nr;name\n01;Nord\n02;Süd\n");
    for (String format : FORMATE) {
      Files.writeString(
          ort.resolve("datenquellen/" + format + ".yml"),
          QUELLE.replace("FORMAT", format).replace("ART", art(format)));
    }
    List<Path> dateien =
        FORMATE.stream().map(f -> ort.resolve("lieferungen/uebung_2022." + f)).toList();
    Files.writeString(dateien.get(0), csv());
    writeMappe(dateien.get(1));
    Files.writeString(dateien.get(2), geojson());
    return dateien;
  }

  private static String art(String format) {
    return format.equals("csv")
        ? "{ art: csv, zeichensatz: UTF-8, trennzeichen: \",\" }"
        : "{ art: " + format + " }";
  }

  /** The rows; one number jumps, so that a finding is shown. */
  private static List<List<String>> zeilen() {
    return List.of(
        List.of("2021", "01", "m", "100"),
        List.of("2021", "01", "w", "120"),
        List.of("2021", "02", "m", "80"),
        List.of("2021", "02", "w", "90"),
        List.of("2022", "01", "m", "101"),
        List.of("2022", "01", "w", "118"),
        List.of("2022", "02", "m", "800"),
        List.of("2022", "02", "w", "91"));
  }

  private static String csv() {
    StringBuilder result = new StringBuilder("jahr,block,sex,anzahl\n");
    zeilen().forEach(z -> result.append(String.join(",", z)).append('\n'));
    return result.toString();
  }

  private static String geojson() {
    List<String> features =
        zeilen().stream()
            .map(
                z ->
                    "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"jahr\":"
                        + z.get(0)
                        + ",\"block\":\""
                        + z.get(1)
                        + "\",\"sex\":\""
                        + z.get(2)
                        + "\",\"anzahl\":"
                        + z.get(3)
                        + "}}")
            .toList();
    return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
  }

  private static void writeMappe(Path datei) throws IOException {
    try (Zahlenmappe mappe = Zahlenmappe.create(datei)) {
      mappe.addRow("jahr", "block", "sex", "anzahl");
      for (List<String> z : zeilen()) {
        mappe.addRow(Integer.valueOf(z.get(0)), z.get(1), z.get(2), Integer.valueOf(z.get(3)));
      }
    }
  }
}
