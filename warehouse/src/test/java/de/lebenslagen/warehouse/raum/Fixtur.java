package de.lebenslagen.warehouse.raum;

import de.lebenslagen.warehouse.model.RaumId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Reads the fixtures of this package; where they come from is told in the QUELLE.md beside them.
 */
final class Fixtur {

  private Fixtur() {}

  static InputStream open(String name) {
    try {
      InputStream in = Objects.requireNonNull(Fixtur.class.getResourceAsStream(name), name);
      return name.endsWith(".gz") ? new GZIPInputStream(in) : in;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<CsvParser.Zeile> rows(String name) {
    try (InputStream in = open(name)) {
      return CsvParser.parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8)).zeilen();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The numbers of one column by the area that another column names. */
  static Map<RaumId, Double> numbers(
      String name, LocalDate stand, String schluessel, String spalte) {
    Map<RaumId, Double> result = new TreeMap<>();
    for (CsvParser.Zeile zeile : rows(name)) {
      result.put(
          id(stand, zeile.felder().get(schluessel)), Double.valueOf(zeile.felder().get(spalte)));
    }
    return result;
  }

  /** One entry per row: old area, new area, mass. */
  static List<Ueberschneidung> overlaps(
      String name, LocalDate alt, String von, LocalDate neu, String nach, String masse) {
    return rows(name).stream()
        .map(
            z ->
                new Ueberschneidung(
                    id(alt, z.felder().get(von)),
                    id(neu, z.felder().get(nach)),
                    Double.parseDouble(z.felder().get(masse))))
        .toList();
  }

  static RaumId id(LocalDate stand, String schluessel) {
    return new RaumId("ort", stand, "gebiet", schluessel);
  }
}
