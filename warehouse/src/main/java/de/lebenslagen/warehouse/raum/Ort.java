package de.lebenslagen.warehouse.raum;

import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;

/**
 * A place on the map.
 *
 * @param laenge longitude in degrees (WGS 84)
 * @param breite latitude in degrees (WGS 84)
 */
public record Ort(double laenge, double breite) {

  public Ort {
    boolean valid = Math.abs(laenge) <= 180 && Math.abs(breite) <= 90; // false for NaN, too
    if (!valid) {
      throw new IllegalArgumentException("No place on earth: " + laenge + ", " + breite);
    }
  }

  /**
   * Converts to degrees.
   *
   * @param koordinatensystem for instance {@code EPSG:25832}
   * @param ost longitude or easting
   * @param nord latitude or northing
   * @return empty where the numbers are no place in this system
   */
  public static Optional<Ort> find(String koordinatensystem, double ost, double nord) {
    Koordinatensystem system =
        Koordinatensystem.find(koordinatensystem)
            .orElseThrow(
                () ->
                    new IllegalArgumentException("Unknown coordinate system " + koordinatensystem));
    try {
      Coordinate grad = system.toGrad(new Coordinate(ost, nord));
      return Optional.of(new Ort(grad.x, grad.y));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether it lies in the rectangle around Germany. */
  public boolean isInDeutschland() {
    return laenge >= 5.5 && laenge <= 15.5 && breite >= 47 && breite <= 55.5;
  }
}
