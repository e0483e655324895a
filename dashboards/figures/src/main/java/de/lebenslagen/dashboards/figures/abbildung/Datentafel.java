package de.lebenslagen.dashboards.figures.abbildung;

import java.util.List;

/**
 * The twin of a figure: the same figures as a table, statuses in words.
 *
 * @param titel German
 * @param spalten headings; the first column names the row
 * @param zeilen cells as printed; hostile until they are escaped
 */
public record Datentafel(String titel, List<String> spalten, List<List<String>> zeilen) {

  public Datentafel {
    spalten = List.copyOf(spalten);
    zeilen = zeilen.stream().map(List::copyOf).toList();
    int width = spalten.size();
    if (zeilen.stream().anyMatch(z -> z.size() != width)) {
      throw new IllegalArgumentException("Every row has " + width + " cells: " + titel);
    }
  }
}
