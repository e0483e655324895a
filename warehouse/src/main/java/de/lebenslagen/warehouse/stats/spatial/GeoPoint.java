package de.lebenslagen.warehouse.stats.spatial;

import de.lebenslagen.warehouse.stats.Checks;

/**
 * A place on the earth taken as a sphere.
 *
 * @param longitude in degrees, −180 to 180
 * @param latitude in degrees, −90 to 90
 */
public record GeoPoint(double longitude, double latitude) {

  /** Mean radius of the earth (IUGG), in metres. */
  static final double EARTH_RADIUS_M = 6_371_008.8;

  public GeoPoint {
    if (Math.abs(Checks.finite(longitude, "longitude")) > 180
        || Math.abs(Checks.finite(latitude, "latitude")) > 90) {
      throw new IllegalArgumentException("No place on earth: " + longitude + ", " + latitude);
    }
  }

  /**
   * The distance along the great circle, in metres, by the haversine formula d = 2R·asin
   * √(sin²(Δφ/2) + cos φ₁·cos φ₂·sin²(Δλ/2)): exact for near points, within 0.5 % of that on the
   * ellipsoid.
   *
   * <p>Reference: Sinnott 1984, Virtues of the Haversine, Sky and Telescope 68, 159.
   */
  public double metresTo(GeoPoint other) {
    double phi = Math.toRadians(latitude);
    double otherPhi = Math.toRadians(other.latitude);
    double north = Math.sin((otherPhi - phi) / 2);
    double east = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
    double h = north * north + Math.cos(phi) * Math.cos(otherPhi) * east * east;
    return 2 * EARTH_RADIUS_M * Math.asin(Math.sqrt(Math.min(1, h)));
  }
}
