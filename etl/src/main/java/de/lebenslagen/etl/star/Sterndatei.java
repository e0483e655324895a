package de.lebenslagen.etl.star;

import java.nio.file.Path;

/**
 * A written Parquet file of the star.
 *
 * @param datenquelle empty for a dimension
 * @param zeitbezug empty for a dimension
 */
public record Sterndatei(String tabelle, String datenquelle, String zeitbezug, Path datei) {

  /** Whether it holds facts, of one unit, and not a dimension. */
  public boolean isFakt() {
    return !datenquelle.isEmpty();
  }
}
