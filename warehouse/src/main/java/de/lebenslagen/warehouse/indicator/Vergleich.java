package de.lebenslagen.warehouse.indicator;

import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.stats.Ergebnis;

/**
 * Two values of one indicator side by side: an area and its town, or an area now and before.
 *
 * @param wert the value that is spoken about
 * @param mit what it is compared with
 * @param differenz {@code wert} minus {@code mit}, in the unit of the indicator
 * @param pruefung the test, or the German reason why there is none
 */
public record Vergleich(
    Indikatorwert wert, Indikatorwert mit, Wertstatus differenz, Ergebnis<Pruefung> pruefung) {

  /**
   * Whether one of the two counts comes from another source than its counterpart: the same
   * indicator, but perhaps counted in another way.
   */
  public boolean isAndereQuelle() {
    return wert.isAndereQuelle(mit);
  }
}
