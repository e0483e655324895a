package de.lebenslagen.warehouse.raum;

import org.locationtech.jts.geom.Coordinate;

/**
 * From UTM (ETRS89, zones 32 and 33: EPSG:25832 and EPSG:25833) to longitude and latitude.
 *
 * <p>Formula: inverse Krüger series to the order n⁴ (Karney 2011, Transverse Mercator with an
 * accuracy of a few nanometers, J. Geodesy 85, 475–485, doi 10.1007/s00190-011-0445-3, eq. 36).
 * Error below 1e-6 m within the zone. ETRS89 stands for WGS 84: the two differ by less than a
 * metre.
 */
record UtmUmrechnung(int zone) {

  /** Flattening of GRS 80; its semi-axis is that of WGS 84. */
  private static final double F = 1 / 298.257222101;

  private static final double E = Math.sqrt(F * (2 - F));
  private static final double N = F / (2 - F);
  private static final double RADIUS_M =
      Ellipsoid.HALBACHSE_M / (1 + N) * (1 + N * N / 4 + N * N * N * N / 64);
  private static final double MASSSTAB = 0.9996;
  private static final double FALSCHER_OSTWERT_M = 500_000;
  private static final double[] BETA = {
    N / 2 - N * N * 2 / 3 + N * N * N * 37 / 96 - N * N * N * N / 360,
    N * N / 48 + N * N * N / 15 - N * N * N * N * 437 / 1440,
    N * N * N * 17 / 480 - N * N * N * N * 37 / 840,
    N * N * N * N * 4397 / 161280
  };

  UtmUmrechnung {
    if (zone != 32 && zone != 33) {
      throw new IllegalArgumentException("Germany lies in UTM zones 32 and 33, found " + zone);
    }
  }

  /** Easting and northing in metres to longitude (x) and latitude (y) in degrees. */
  Coordinate toGrad(Coordinate utm) {
    double xi = utm.y / (MASSSTAB * RADIUS_M);
    double eta = (utm.x - FALSCHER_OSTWERT_M) / (MASSSTAB * RADIUS_M);
    double xiStrich = xi;
    double etaStrich = eta;
    for (int j = 1; j <= BETA.length; j++) {
      xiStrich -= BETA[j - 1] * Math.sin(2 * j * xi) * Math.cosh(2 * j * eta);
      etaStrich -= BETA[j - 1] * Math.cos(2 * j * xi) * Math.sinh(2 * j * eta);
    }
    double tauStrich = Math.sin(xiStrich) / Math.hypot(Math.sinh(etaStrich), Math.cos(xiStrich));
    double laenge = Math.atan2(Math.sinh(etaStrich), Math.cos(xiStrich));
    double mittelmeridian = 6.0 * zone - 183;
    return new Coordinate(
        mittelmeridian + Math.toDegrees(laenge), Math.toDegrees(Math.atan(tau(tauStrich))));
  }

  /**
   * Tangent of the latitude from that of the conformal latitude, by Newton's method (eq. 19–21).
   */
  private static double tau(double tauStrich) {
    double tau = tauStrich;
    for (int i = 0; i < 5; i++) {
      double sigma = Math.sinh(E * artanh(E * tau / Math.hypot(1, tau)));
      double tauI = tau * Math.hypot(1, sigma) - sigma * Math.hypot(1, tau);
      tau +=
          (tauStrich - tauI)
              / Math.hypot(1, tauI)
              * (1 + (1 - E * E) * tau * tau)
              / ((1 - E * E) * Math.hypot(1, tau));
    }
    return tau;
  }

  private static double artanh(double x) {
    return Math.log((1 + x) / (1 - x)) / 2;
  }
}
