package de.lebenslagen.warehouse.register;

import de.lebenslagen.warehouse.model.Pruefsumme;

/**
 * One file of a Datenstand. Where it lies follows from its hash, see {@link Dateiablage}.
 *
 * @param tabelle table of the star
 * @param datenquelle empty for a dimension
 * @param zeitbezug key of the Zeitbezug; empty for a dimension
 * @param sha256 of the file's bytes, lower-case hexadecimal
 */
public record DatenstandDatei(
    String tabelle,
    String datenquelle,
    String zeitbezug,
    String sha256,
    long zeilenAnzahl,
    long groesseBytes) {

  public DatenstandDatei {
    Pruefsumme.require(sha256);
    if (tabelle.isBlank() || datenquelle.isEmpty() != zeitbezug.isEmpty()) {
      throw new IllegalArgumentException(
          "A file belongs to a table, and to a Datenquelle and a Zeitbezug or to neither: \""
              + tabelle
              + "\", \""
              + datenquelle
              + "\", \""
              + zeitbezug
              + "\"");
    }
    if (zeilenAnzahl < 0 || groesseBytes < 0) {
      throw new IllegalArgumentException("Rows and bytes must not be negative: " + tabelle);
    }
  }

  /** Whether it is the one file of a dimension. */
  public boolean isDimension() {
    return datenquelle.isEmpty();
  }
}
