package de.lebenslagen.warehouse.raum;

import de.lebenslagen.warehouse.model.RaumId;

/**
 * What an area of one Gebietsstand and an area of another have in common.
 *
 * @param masse common residents, or common area in m², never negative
 */
public record Ueberschneidung(RaumId von, RaumId nach, double masse) {

  public Ueberschneidung {
    if (!(masse >= 0 && Double.isFinite(masse))) {
      throw new IllegalArgumentException(
          von + " and " + nach + " must have a finite mass from 0 in common, found " + masse);
    }
  }
}
