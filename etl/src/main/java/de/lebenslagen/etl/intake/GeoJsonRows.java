package de.lebenslagen.etl.intake;

import de.lebenslagen.warehouse.model.Dateiformat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The features of a GeoJSON file as rows: the header has every property that some feature has, and
 * row n is the n-th feature. Geometry is passed over.
 */
final class GeoJsonRows implements Zeilenquelle {

  private final HashingInputStream in;
  private final Featureleser leser;
  private final char dezimalzeichen;
  private final Map<String, Integer> spalten;
  private final Leerzellen leere = new Leerzellen();
  private boolean kopfGelesen;

  private GeoJsonRows(
      HashingInputStream in,
      Featureleser leser,
      char dezimalzeichen,
      Map<String, Integer> spalten) {
    this.in = in;
    this.leser = leser;
    this.dezimalzeichen = dezimalzeichen;
    this.spalten = spalten;
  }

  /** Reads the file once for the names of the properties, and again row by row. */
  static GeoJsonRows open(Path datei, Dateiformat format) throws IOException {
    Map<String, Integer> spalten = readNames(datei);
    HashingInputStream in = Eingangsdatei.open(datei);
    return new GeoJsonRows(in, Featureleser.open(in), format.dezimalzeichen(), spalten);
  }

  /** The names of all properties in the order of the file, each with its place from 0. */
  private static Map<String, Integer> readNames(Path datei) throws IOException {
    Map<String, Integer> result = new LinkedHashMap<>();
    Leerzellen leere = new Leerzellen();
    try (Featureleser leser = Featureleser.open(Files.newInputStream(datei))) {
      while (leser.nextFeature()) {
        while (leser.nextProperties()) {
          while (leser.nextProperty()) {
            if (result.putIfAbsent(leser.name(), result.size()) == null) {
              leere.add(0, result.size(), leser.nummer());
            }
            leser.skip();
          }
        }
      }
    }
    return result;
  }

  @Override
  public Optional<Rohzeile> next() throws IOException {
    if (!kopfGelesen) {
      kopfGelesen = true;
      return Optional.of(new Rohzeile(1, List.copyOf(spalten.keySet())));
    }
    if (!leser.nextFeature()) {
      return Optional.empty();
    }
    String[] zellen = new String[spalten.size()];
    while (leser.nextProperties()) {
      readProperties(zellen);
    }
    return Optional.of(new Rohzeile(leser.nummer(), toList(zellen)));
  }

  private void readProperties(String[] zellen) throws IOException {
    while (leser.nextProperty()) {
      Integer spalte = spalten.get(leser.name());
      if (spalte == null) {
        leser.skip(); // the file changed between the two readings; its hash will say so
      } else if (zellen[spalte] != null) {
        throw leser.nameTwice();
      } else {
        zellen[spalte] = leser.text(dezimalzeichen);
      }
    }
  }

  private List<String> toList(String[] zellen) throws Lesefehler {
    int empty = 0;
    for (int i = 0; i < zellen.length; i++) {
      if (zellen[i] == null) {
        zellen[i] = "";
        empty += 1;
      }
    }
    leere.add(empty, zellen.length, leser.nummer());
    return List.of(zellen);
  }

  @Override
  public boolean isKurzErlaubt() {
    return true;
  }

  @Override
  public String sha256() throws IOException {
    return in.readToEnd();
  }

  @Override
  public void close() throws IOException {
    leser.close();
  }
}
