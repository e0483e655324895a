package de.lebenslagen.warehouse.model;

import java.util.Comparator;
import java.util.List;

/**
 * All findings of one delivery, the most serious first, else in the order of the file.
 *
 * @param datei name of the file, without folders
 * @param datenquelle id of the recognised Datenquelle; empty text where none was recognised
 * @param zeilen number of data rows read
 */
public record Pruefbericht(String datei, String datenquelle, int zeilen, List<Befund> befunde) {

  public Pruefbericht {
    befunde =
        befunde.stream()
            .sorted(
                Comparator.comparing(Befund::schweregrad)
                    .reversed()
                    .thenComparingInt(b -> b.stelle().zeile().orElse(0)))
            .toList();
  }

  /** Whether nothing stops the delivery. */
  public boolean isBestanden() {
    return count(Schweregrad.FEHLER) == 0;
  }

  /** How many findings there are, those that are only told as "… und N weitere" included. */
  public int count(Schweregrad schweregrad) {
    return befunde.stream()
        .filter(b -> b.schweregrad() == schweregrad)
        .mapToInt(Befund::anzahl)
        .sum();
  }
}
