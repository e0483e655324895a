package de.lebenslagen.warehouse.disclosure;

import java.time.Duration;

/**
 * The thresholds of disclosure control: data that a town sets and that every certificate prints.
 *
 * @param version names this policy in certificates
 * @param mindestfallzahl k: counts 1 … k−1 are hidden (P1, P2), cases
 * @param mindestNenner shares with fewer people in the denominator are hidden (P2), people
 * @param mindestWerte means and quantiles need this many values (P3)
 * @param mindestEinwohner areas with fewer residents show totals only and no index (P4), people
 * @param dominanzProzent p of the p-percent rule for magnitudes, percent
 * @param mindestBeitragende magnitudes need this many contributors
 * @param hoechsterSperranteil a table with a larger share of hidden cells is refused, 0 … 1
 * @param zeitgrenze what suppression, audit and repair of one system may take together
 */
public record Geheimhaltungspolitik(
    String version,
    int mindestfallzahl,
    int mindestNenner,
    int mindestWerte,
    int mindestEinwohner,
    int dominanzProzent,
    int mindestBeitragende,
    double hoechsterSperranteil,
    Duration zeitgrenze) {

  public Geheimhaltungspolitik {
    if (mindestfallzahl < 2) {
      throw new IllegalArgumentException(
          "mindestfallzahl must be 2 or more (3 is usual), found " + mindestfallzahl);
    }
    if (!(hoechsterSperranteil > 0 && hoechsterSperranteil <= 1)) {
      throw new IllegalArgumentException(
          "hoechsterSperranteil must be in (0, 1], found " + hoechsterSperranteil);
    }
    if (zeitgrenze.isNegative() || zeitgrenze.isZero()) {
      throw new IllegalArgumentException("zeitgrenze must be positive, found " + zeitgrenze);
    }
  }

  /** The defaults: k = 3. */
  public static Geheimhaltungspolitik standard() {
    return new Geheimhaltungspolitik(
        "standard-1", 3, 10, 10, 300, 10, 3, 2 / 3.0, Duration.ofMinutes(10));
  }

  /** The defaults for SGB VIII and health: k = 5. */
  public static Geheimhaltungspolitik streng() {
    return new Geheimhaltungspolitik(
        "streng-1", 5, 10, 10, 300, 10, 3, 2 / 3.0, Duration.ofMinutes(10));
  }
}
