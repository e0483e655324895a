package de.lebenslagen.warehouse.freigabe;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What all tests of the gate start from: an invented town, and words for its cells. */
abstract class Freigabefall {

  static final String TOTALS =
      """
      - gegenstand: faelle
        ebenen: [stadtteil, stadt]
        jahre: [2022]
      """;
  static final String TOWN = cell("faelle", Gemeinde.STADT, "");

  @TempDir Path ordner;

  Freigabeort ort;

  @BeforeEach
  void open() {
    ort = new Freigabeort(ordner);
  }

  @AfterEach
  void close() {
    ort.close();
  }

  Map<String, String> release(String antrag) {
    return ort.shown(ort.release(antrag));
  }

  static String cell(String gegenstand, String raum, String merkmale) {
    return String.join("|", gegenstand, raum, "stichtag_2022-12-31", merkmale);
  }

  static String quarter(String key) {
    return cell("faelle", Gemeinde.quarter(key), "");
  }
}
