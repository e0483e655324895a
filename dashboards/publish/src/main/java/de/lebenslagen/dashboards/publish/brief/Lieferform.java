package de.lebenslagen.dashboards.publish.brief;

import de.lebenslagen.warehouse.model.Dateiformat;
import de.lebenslagen.warehouse.model.Datenquelle;

/** In which form a delivery comes, in words. */
public final class Lieferform {

  private Lieferform() {}

  /** For instance {@code CSV (UTF-8, Semikolon)}. */
  public static String of(Datenquelle datenquelle) {
    Dateiformat format = datenquelle.format();
    return switch (format.art()) {
      case XLSX -> "Excel-Mappe";
      case CSV -> "CSV (" + format.zeichensatz() + ", " + trenner(format) + ")";
      case GENESIS_FFCSV -> "flache CSV aus GENESIS";
      case GENESIS_KLASSISCH -> "CSV aus GENESIS";
      case GEOJSON -> "GeoJSON";
    };
  }

  private static String trenner(Dateiformat format) {
    return switch (format.trennzeichen()) {
      case ';' -> "Semikolon";
      case ',' -> "Komma";
      case '\t' -> "Tabulator";
      default -> "Trennzeichen " + format.trennzeichen();
    };
  }
}
