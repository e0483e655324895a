package de.lebenslagen.warehouse.stats.projection;

import java.util.ArrayList;
import java.util.List;

/** What must be said beside a small-area projection (practice of the SIKURS users). */
public final class ProjectionLimits {

  /** Beyond this horizon nothing is shown. */
  public static final int MOST_YEARS = 15;

  /** From this horizon on the result is uncertain. */
  public static final int SAFE_YEARS = 10;

  /** Smaller areas are uncertain. */
  public static final long SAFE_RESIDENTS = 8000;

  private ProjectionLimits() {}

  /**
   * German sentences to print, none where all is well.
   *
   * @throws IllegalArgumentException beyond {@value #MOST_YEARS} years
   */
  public static List<String> listHinweise(int years, double residents) {
    if (years < 1 || years > MOST_YEARS) {
      throw new IllegalArgumentException(
          "Vorausgerechnet wird für 1 bis " + MOST_YEARS + " Jahre, verlangt sind " + years + ".");
    }
    List<String> hinweise = new ArrayList<>();
    if (years > SAFE_YEARS) {
      hinweise.add("Mehr als " + SAFE_YEARS + " Jahre voraus: nur als Größenordnung lesen.");
    }
    if (residents < SAFE_RESIDENTS) {
      hinweise.add("Weniger als 8.000 Einwohnerinnen und Einwohner: Ergebnis unsicher.");
    }
    return List.copyOf(hinweise);
  }
}
