package de.lebenslagen.etl.star;

import java.nio.file.Path;

/**
 * A written Parquet file of the star.
 *
 * @param datenquelle empty for a dimension
 * @param zeitbezug empty for a dimension
 */
public record Sterndatei(
    String tabelle, String datenquelle, String zeitbezug, Path datei, long zeilenAnzahl) {

  /** The file as it is stored: with its footer in the one form. */
  static Sterndatei finish(String tabelle, String datenquelle, String zeitbezug, Path datei) {
    return new Sterndatei(tabelle, datenquelle, zeitbezug, datei, Parquetfuss.normalize(datei));
  }

  /** Whether it holds facts, of one unit, and not a dimension. */
  public boolean isFakt() {
    return !datenquelle.isEmpty();
  }
}
