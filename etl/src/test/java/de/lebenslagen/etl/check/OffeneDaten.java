package de.lebenslagen.etl.check;

import de.lebenslagen.etl.intake.Lieferung;
import de.lebenslagen.etl.intake.LieferungReader;
import de.lebenslagen.warehouse.declaration.DatenquelleReader;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.raum.Raumverzeichnis;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The open data of these tests, as their publishers deliver them: see QUELLE.md beside them. */
final class OffeneDaten {

  static final Path ORDNER =
      Path.of("src", "test", "resources", "de", "lebenslagen", "etl", "lieferungen");
  static final Path FLENSBURG = Path.of("..", "ops", "demo", "flensburg");

  private static final List<String> STADTTEILE =
      List.of(
          "Altstadt",
          "Neustadt",
          "Nordstadt",
          "Westliche Höhe",
          "Friesischer Berg",
          "Weiche",
          "Südstadt",
          "Sandberg",
          "Jürgensby",
          "Fruerlund",
          "Mürwik",
          "Engelsby",
          "Tarup");

  private final Path ordner;
  private final List<Datenquelle> datenquellen =
      DatenquelleReader.listAll(ORDNER.resolve("datenquellen"));

  /**
   * @param ordner where compressed files are unpacked
   */
  OffeneDaten(Path ordner) {
    this.ordner = ordner;
  }

  List<Datenquelle> datenquellen() {
    return datenquellen;
  }

  Datenquelle getDatenquelle(String id) {
    return datenquellen.stream().filter(d -> d.id().equals(id)).findFirst().orElseThrow();
  }

  /** Every file of every source; deliveries of one town are checked together. */
  List<Pruefergebnis> checkAll() throws IOException {
    List<Pruefergebnis> result = new ArrayList<>(checkFlensburg());
    result.addAll(checkBerlin());
    result.add(checkKoeln());
    result.add(checkHamburg("csv"));
    result.add(checkHamburg("xlsx"));
    result.add(checkSchulen());
    result.add(checkZensus());
    return result;
  }

  static List<Pruefergebnis> checkFlensburg() throws IOException {
    LieferungReader reader =
        new LieferungReader(DatenquelleReader.listAll(FLENSBURG.resolve("datenquellen")));
    try (Stream<Path> files = Files.list(FLENSBURG.resolve("lieferungen"))) {
      List<Lieferung> lieferungen =
          files.filter(f -> f.toString().endsWith(".csv")).sorted().map(reader::read).toList();
      return Pruefer.pruefeAlle(
          lieferungen,
          Raeume.of("flensburg", "01001000", "stadtteil", STADTTEILE.toArray(String[]::new)),
          Vergleichsbestand.empty());
    }
  }

  /** The register and the three years of the Monitoring. */
  List<Pruefergebnis> checkBerlin() throws IOException {
    List<Lieferung> lieferungen = new ArrayList<>();
    for (String name : List.of("ewr_plr", "mss_2013", "mss_2015", "mss_2019")) {
      lieferungen.add(read(unpack("berlin_" + name + ".csv.gz")));
    }
    return Pruefer.pruefeAlle(lieferungen, berlin(), Vergleichsbestand.empty());
  }

  /** The Planungsräume to 2020, the divided one and its new neighbour included. */
  Raumverzeichnis berlin() throws IOException {
    Stream<String> planungsraeume =
        lines(unpack("berlin_ewr_plr.csv.gz"))
            .filter(l -> l.contains("LOR2006"))
            .map(l -> "planungsraum;" + l.split(",")[2] + ";" + l.split(",")[2])
            .distinct();
    return Gebietsliste.of("berlin", LocalDate.of(2006, 1, 1), planungsraeume);
  }

  Pruefergebnis checkKoeln() throws IOException {
    return check(
        unpack("koeln_bevoelkerung_2005_2012.csv.gz"), gebiete("koeln", LocalDate.of(2005, 1, 1)));
  }

  /**
   * The profiles of 2014, whose year is named by the file.
   *
   * @param art csv or xlsx
   */
  Pruefergebnis checkHamburg(String art) throws IOException {
    Path datei = ordner.resolve("Stadtteilprofile_2013." + art);
    if (Files.notExists(datei)) {
      Files.copy(ORDNER.resolve("Daten_fuer_die_Stadtteilprofile_2014." + art), datei);
    }
    return check(datei, hamburg());
  }

  static Raumverzeichnis hamburg() throws IOException {
    return gebiete("hamburg", LocalDate.of(2014, 1, 1));
  }

  Pruefergebnis checkSchulen() throws IOException {
    Path datei = unpack("nrw_schulen_2024_25.csv.gz");
    Stream<String> schulen =
        lines(datei)
            .skip(1)
            .map(l -> l.replaceAll("\"[^\"]*\"", "x").split(",")[3])
            .map(nr -> "schule;" + nr + ";Schule " + nr);
    return check(datei, Gebietsliste.of("nrw_schulen", LocalDate.of(2024, 8, 1), schulen));
  }

  Pruefergebnis checkZensus() throws IOException {
    return check(ORDNER.resolve("nrw_gemeinden_zensus2022.csv"), gemeinden());
  }

  static Raumverzeichnis gemeinden() throws IOException {
    return Gebietsliste.of(
        "verwaltung",
        LocalDate.of(2022, 1, 1),
        lines(ORDNER.resolve("nrw_gemeinden_zensus2022.csv"))
            .skip(1)
            .map(l -> l.substring(l.lastIndexOf(',') + 1))
            .map(k -> "gemeinde;" + k + ";Gemeinde " + k));
  }

  Pruefergebnis check(Path datei, Raumverzeichnis raeume) {
    return Pruefer.pruefe(read(datei), raeume, Vergleichsbestand.empty());
  }

  private Lieferung read(Path datei) {
    return new LieferungReader(datenquellen).read(datei);
  }

  private static Raumverzeichnis gebiete(String raumgliederung, LocalDate stand)
      throws IOException {
    return Gebietsliste.of(
        raumgliederung, stand, lines(ORDNER.resolve(raumgliederung + "_gebiete.csv")).skip(1));
  }

  static Stream<String> lines(Path datei) throws IOException {
    return Files.readAllLines(datei, StandardCharsets.UTF_8).stream();
  }

  Path unpack(String name) throws IOException {
    Path result = ordner.resolve(name.replace(".gz", ""));
    if (Files.notExists(result)) {
      try (InputStream in = new GZIPInputStream(Files.newInputStream(ORDNER.resolve(name)))) {
        Files.copy(in, result);
      }
    }
    return result;
  }
}
