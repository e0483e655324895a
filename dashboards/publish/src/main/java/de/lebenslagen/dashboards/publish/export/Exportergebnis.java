package de.lebenslagen.dashboards.publish.export;

import java.util.List;

/**
 * What was written.
 *
 * @param dateien from the folder on, without the certificates
 * @param bytes of these
 * @param zellen published counts, hidden ones among them
 * @param werte values of indicators
 */
public record Exportergebnis(
    List<String> dateien, long bytes, long zellen, int indikatoren, int werte) {

  public Exportergebnis {
    dateien = List.copyOf(dateien);
  }
}
