package de.lebenslagen.dashboards.publish.mappe;

import java.time.LocalDate;
import java.util.List;

/**
 * A workbook to be written.
 *
 * @param stand the day of its content; equal content of equal day gives equal bytes
 * @param blaetter at least one
 */
public record Arbeitsmappe(String titel, LocalDate stand, List<Blatt> blaetter) {

  public Arbeitsmappe {
    blaetter = List.copyOf(blaetter);
    if (blaetter.isEmpty()) {
      throw new IllegalArgumentException("a workbook has at least one sheet");
    }
  }
}
