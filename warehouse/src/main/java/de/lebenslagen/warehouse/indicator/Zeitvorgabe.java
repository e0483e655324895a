package de.lebenslagen.warehouse.indicator;

import de.lebenslagen.warehouse.model.Zeitart;
import java.util.Set;

/**
 * What numerator and denominator refer to in time. Where a Berichtsjahr has several Zeitbezuege of
 * a wanted kind (quarters), the last one counts.
 *
 * @param zaehler kinds of time that the numerator may have
 * @param nenner kinds of time that the denominator may have; empty where there is none
 * @param nennerjahr which stock the numerator is divided by
 * @param jahre how many years are pooled, the Berichtsjahr being the last; 1: none
 * @param regel German, as printed: "Stichtag 31.12."
 */
public record Zeitvorgabe(
    Set<Zeitart> zaehler, Set<Zeitart> nenner, Nennerjahr nennerjahr, int jahre, String regel) {

  /** Which stock a numerator is divided by. */
  public enum Nennerjahr {
    /** That of the same Berichtsjahr. */
    BERICHTSJAHR,
    /** That of the day nearest to the numerator: for 1 March the end of the year before. */
    NAECHSTER_BESTAND
  }

  public Zeitvorgabe {
    zaehler = Set.copyOf(zaehler);
    nenner = Set.copyOf(nenner);
    if (zaehler.isEmpty() || jahre < 1) {
      throw new IllegalArgumentException("A numerator needs a kind of time and at least one year.");
    }
  }
}
