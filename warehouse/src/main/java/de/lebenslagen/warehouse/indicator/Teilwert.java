package de.lebenslagen.warehouse.indicator;

import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.model.Zeitbezug;
import java.util.SortedSet;

/**
 * A numerator or denominator with its own time.
 *
 * @param zaehlung what was counted
 * @param wert the count
 * @param zeitbezuege to what it refers; several where years are pooled or compared
 * @param datenquellen where it comes from
 */
public record Teilwert(
    Zaehlung zaehlung,
    Wertstatus wert,
    SortedSet<Zeitbezug> zeitbezuege,
    SortedSet<String> datenquellen) {

  public Teilwert {
    zeitbezuege = FesteMenge.copyOf(zeitbezuege);
    datenquellen = FesteMenge.copyOf(datenquellen);
  }

  /** A copy that nobody can change: many values that are given it share it. */
  public static <E> SortedSet<E> share(SortedSet<E> werte) {
    return FesteMenge.copyOf(werte);
  }
}
