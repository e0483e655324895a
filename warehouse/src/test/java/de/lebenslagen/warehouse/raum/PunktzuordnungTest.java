package de.lebenslagen.warehouse.raum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lebenslagen.warehouse.model.RaumId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

class PunktzuordnungTest {

  private static final Punktzuordnung PUNKTE =
      new Punktzuordnung(
          List.of(
              raum("2", Optional.of(new Envelope(9.1, 9.2, 54, 54.1))),
              raum("1", Optional.of(new Envelope(9, 9.1, 54, 54.1))),
              raum("3", Optional.empty())));

  @Test
  void foundWhenInside() {
    assertThat(PUNKTE.find(9.15, 54.05)).map(RaumId::schluessel).contains("2");
  }

  @Test
  void smallerKeyWinsWhenOnCommonBorder() {
    assertThat(PUNKTE.find(9.1, 54.05)).map(RaumId::schluessel).contains("1");
  }

  @Test
  void emptyWhenOutside() {
    assertThat(PUNKTE.find(8, 54.05)).isEmpty();
    assertThat(new Punktzuordnung(List.of()).find(9, 54)).isEmpty();
  }

  @Test
  void refusedWhenNotFinite() {
    assertThatThrownBy(() -> PUNKTE.find(Double.NaN, 54)).hasMessageContaining("finite");
  }

  private static Raum raum(String schluessel, Optional<Envelope> kasten) {
    return new Raum(
        new RaumId("ort", Ortsdaten.STAND_2018, "gebiet", schluessel),
        "Gebiet " + schluessel,
        kasten.map(PolygonBau.FACTORY::toGeometry));
  }
}
