package de.lebenslagen.warehouse.raum;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** Area systems for the tests of this package. */
final class Ortsdaten {

  static final LocalDate STAND_2018 = LocalDate.of(2018, 1, 1);

  static final Path DEMO = Path.of("../ops/demo");
  static final Path FLENSBURG = DEMO.resolve("flensburg/gebiete/flensburg.yml");

  /** A town with one file of units. */
  static final String DEKLARATION =
      """
      raumgliederung: ort
      titel: Ort
      quellenangabe: ausgedacht für den Test
      lizenz: keine
      gebietsstaende:
        - gueltig_von: 2018-01-01
          ebenen:
            - ebene: bezirk
              titel: Bezirke
              rolle: kleinste
              datei: bezirke.geojson
              schluessel: {feld: nr, muster: '(\\d+)', stellen: 2}
              name: {feld: name}
            - ebene: stadt
              titel: Stadt
              rolle: stadt
              gebiet: {schluessel: "09999999", name: Ort}
      """;

  private Ortsdaten() {}

  static Raumgliederung flensburg() {
    return readFlensburg().getRaumgliederung();
  }

  static Gebietspruefung readFlensburg() {
    return RaumgliederungReader.read(FLENSBURG);
  }

  /** Reads {@link #DEKLARATION} with the given text as its file of units. */
  static Gebietspruefung readOrt(Path folder, String bezirke) {
    write(folder.resolve("bezirke.geojson"), bezirke);
    return RaumgliederungReader.read(write(folder.resolve("ort.yml"), DEKLARATION));
  }

  static Path write(Path datei, String text) {
    try {
      return Files.writeString(datei, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A FeatureCollection, one feature on each line from line 2 on. */
  static String collection(String... features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[\n"
        + String.join(",\n", features)
        + "\n]}";
  }

  static String feature(String nr, String name, String geometrie) {
    return "{\"type\":\"Feature\",\"properties\":{\"nr\":\"%s\",\"name\":\"%s\"},\"geometry\":%s}"
        .formatted(nr, name, geometrie);
  }

  static String polygon(String... ringe) {
    return "{\"type\":\"Polygon\",\"coordinates\":[" + String.join(",", ringe) + "]}";
  }

  /** A square of 0.01 degrees whose south-west corner is at 9.00 + x/100 east, 54.00 north. */
  static String quadrat(int x) {
    double west = 9 + x / 100.0;
    return "[[%1$s,54.0],[%2$s,54.0],[%2$s,54.01],[%1$s,54.01],[%1$s,54.0]]"
        .formatted(west, 9 + (x + 1) / 100.0);
  }
}
