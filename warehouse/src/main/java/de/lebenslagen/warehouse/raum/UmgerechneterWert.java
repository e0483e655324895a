package de.lebenslagen.warehouse.raum;

import de.lebenslagen.warehouse.model.Umrechnungsfehler;

/**
 * A count converted to another Gebietsstand.
 *
 * @param wert the converted count, not rounded
 */
public record UmgerechneterWert(double wert, Umrechnungsfehler fehler) {

  /** Whether the value must be marked as estimated, not only as converted. */
  public boolean isGeschaetzt() {
    return fehler.isGeschaetzt(wert);
  }
}
