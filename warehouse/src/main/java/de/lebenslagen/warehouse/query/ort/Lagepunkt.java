package de.lebenslagen.warehouse.query.ort;

/**
 * A place in degrees (WGS 84).
 *
 * @param laenge longitude, −180 to 180
 * @param breite latitude, −90 to 90
 */
public record Lagepunkt(double laenge, double breite) {

  public Lagepunkt {
    if (!(Math.abs(laenge) <= 180 && Math.abs(breite) <= 90)) {
      throw new IllegalArgumentException("No place on earth: " + laenge + ", " + breite);
    }
  }
}
