package de.lebenslagen.warehouse.raum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;

class UtmUmrechnungTest {

  /** Reference: PROJ through pyproj 3.7.2, EPSG:258xx to EPSG:4258. 1e-9 degrees are 0.1 mm. */
  @ParameterizedTest
  @CsvSource({
    "32, 526000.123, 6071234.567, 9.40432018369, 54.78763089745",
    "32, 350000, 5600000, 6.88341910147, 50.53269313398",
    "33, 391000.5, 5820000.25, 13.39355080234, 52.51919857908",
    "33, 200000, 5300000, 10.99472976514, 47.78341427997"
  })
  void matchesProjWhenInGermany(int zone, double ost, double nord, double laenge, double breite) {
    Coordinate grad = new UtmUmrechnung(zone).toGrad(new Coordinate(ost, nord));
    assertThat(grad.x).isCloseTo(laenge, within(1e-10));
    assertThat(grad.y).isCloseTo(breite, within(1e-10));
  }

  @Test
  void refusedWhenZoneIsNotGerman() {
    assertThatThrownBy(() -> new UtmUmrechnung(31)).hasMessageContaining("31");
  }

  @ParameterizedTest
  @CsvSource({
    "urn:ogc:def:crs:OGC:1.3:CRS84, WGS84",
    "EPSG:4326, WGS84",
    "urn:ogc:def:crs:EPSG::25832, UTM32",
    "EPSG:25833, UTM33",
    "EPSG:4647, UTM32_MIT_ZONE"
  })
  void systemIsKnownWhenNamed(String name, Koordinatensystem system) {
    assertThat(Koordinatensystem.find(name)).contains(system);
  }

  @Test
  void sameDegreesWhenZoneStandsBeforeTheEasting() {
    assertThat(Koordinatensystem.UTM32_MIT_ZONE.toGrad(new Coordinate(32526000.123, 6071234.567)))
        .isEqualTo(Koordinatensystem.UTM32.toGrad(new Coordinate(526000.123, 6071234.567)));
  }

  @ParameterizedTest
  @CsvSource({"EPSG:31467", "EPSG:3857", "irgendwas"})
  void systemIsUnknownWhenNotSupported(String name) {
    assertThat(Koordinatensystem.find(name)).isEmpty();
  }
}
