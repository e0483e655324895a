package de.lebenslagen.warehouse.raum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class EllipsoidTest {

  @Test
  void matchesGeographicLibWhenEdgesAreShort() throws ParseException {
    // pyproj 3.7.2 (GeographicLib), Geod(ellps="WGS84").polygon_area_perimeter, edges densified so
    // that they follow straight lines in longitude and latitude.
    Geometry kasten = read("POLYGON((9.4 54.7, 9.5 54.7, 9.5 54.8, 9.4 54.8, 9.4 54.7))");
    assertThat(Ellipsoid.areaM2(kasten)).isCloseTo(71679809.04, within(0.01));
  }

  @Test
  void subtractsHolesAndAddsPartsWhenMultiPolygon() throws ParseException {
    Geometry mitLoch =
        read(
            "MULTIPOLYGON(((9 54, 9.2 54, 9.2 54.2, 9 54.2, 9 54),"
                + "(9.05 54.05, 9.15 54.05, 9.15 54.15, 9.05 54.15, 9.05 54.05)),"
                + "((9.05 54.05, 9.15 54.05, 9.15 54.15, 9.05 54.15, 9.05 54.05)))");
    Geometry voll = read("POLYGON((9 54, 9.2 54, 9.2 54.2, 9 54.2, 9 54))");
    assertThat(Ellipsoid.areaM2(mitLoch)).isCloseTo(Ellipsoid.areaM2(voll), within(1e-3));
  }

  @Test
  void isZeroWhenNoPolygon() throws ParseException {
    assertThat(Ellipsoid.areaM2(read("LINESTRING(9 54, 10 55)"))).isZero();
    assertThat(Ellipsoid.areaM2(read("POLYGON EMPTY"))).isZero();
  }

  private static Geometry read(String wkt) throws ParseException {
    return new WKTReader().read(wkt);
  }
}
