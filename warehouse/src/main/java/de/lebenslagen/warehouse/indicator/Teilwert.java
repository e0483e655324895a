package de.lebenslagen.warehouse.indicator;

import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.model.Zeitbezug;
import java.util.SortedSet;
import java.util.TreeSet;

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
    zeitbezuege = new TreeSet<>(zeitbezuege);
    datenquellen = new TreeSet<>(datenquellen);
  }
}
