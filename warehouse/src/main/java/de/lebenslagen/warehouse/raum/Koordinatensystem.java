package de.lebenslagen.warehouse.raum;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;

/** The coordinate systems in which boundaries are read. All are stored as WGS 84. */
enum Koordinatensystem {
  /** Degrees, longitude before latitude: CRS84, and EPSG:4326 as GeoJSON means it. */
  WGS84,
  /** EPSG:25832. */
  UTM32,
  /** EPSG:25833. */
  UTM33,
  /** EPSG:4647: UTM 32 with the zone before the easting. */
  UTM32_MIT_ZONE,
  /** EPSG:5650: UTM 33 with the zone before the easting. */
  UTM33_MIT_ZONE;

  private static final Pattern EPSG =
      Pattern.compile(
          "(?:urn:ogc:def:crs:)?EPSG:(?:[0-9.]*:)?(\\d{4,5})", Pattern.CASE_INSENSITIVE);
  private static final Pattern CRS84 =
      Pattern.compile("(?:urn:ogc:def:crs:)?OGC:(?:[0-9.]*:)?CRS84", Pattern.CASE_INSENSITIVE);
  private static final double RASTER_JE_GRAD = 1e9;

  /** Reads {@code EPSG:25832}, {@code urn:ogc:def:crs:OGC:1.3:CRS84}; empty if not supported. */
  public static Optional<Koordinatensystem> find(String name) {
    if (CRS84.matcher(name).matches()) {
      return Optional.of(WGS84);
    }
    Matcher epsg = EPSG.matcher(name);
    if (!epsg.matches()) {
      return Optional.empty();
    }
    return switch (epsg.group(1)) {
      case "4326", "4258" -> Optional.of(WGS84);
      case "25832" -> Optional.of(UTM32);
      case "25833" -> Optional.of(UTM33);
      case "4647" -> Optional.of(UTM32_MIT_ZONE);
      case "5650" -> Optional.of(UTM33_MIT_ZONE);
      default -> Optional.empty();
    };
  }

  /** Longitude and latitude in degrees; converted ones are rounded to 1e-9 degrees (0.1 mm). */
  public Coordinate toGrad(Coordinate c) {
    return switch (this) {
      case WGS84 -> c;
      case UTM32 -> utm(32, c.x, c.y);
      case UTM33 -> utm(33, c.x, c.y);
      case UTM32_MIT_ZONE -> utm(32, c.x - 32_000_000, c.y);
      case UTM33_MIT_ZONE -> utm(33, c.x - 33_000_000, c.y);
    };
  }

  private static Coordinate utm(int zone, double ostwert, double nordwert) {
    Coordinate grad = new UtmUmrechnung(zone).toGrad(new Coordinate(ostwert, nordwert));
    return new Coordinate(
        Math.rint(grad.x * RASTER_JE_GRAD) / RASTER_JE_GRAD,
        Math.rint(grad.y * RASTER_JE_GRAD) / RASTER_JE_GRAD);
  }
}
