package de.lebenslagen.warehouse.raum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lebenslagen.warehouse.model.Abbruch;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class GrenzvereinfachungTest {

  private static final List<Raum> STADTTEILE =
      Ortsdaten.flensburg()
          .findGebietsstand(Ortsdaten.STAND_2018)
          .orElseThrow()
          .listRaeume("stadtteil");

  @Test
  void unchangedWhenItFitsAlready() {
    assertThat(Grenzvereinfachung.simplify(STADTTEILE, 10_000_000)).isEqualTo(STADTTEILE);
  }

  @Tag("langsam")
  @Test
  void sameResultWhenRunTwice() {
    assertThat(Grenzvereinfachung.simplify(STADTTEILE, 20_000))
        .isEqualTo(Grenzvereinfachung.simplify(STADTTEILE, 20_000));
  }

  @Test
  void stoppedWhenEvenTheCoarsestIsTooLarge() {
    assertThatThrownBy(() -> Grenzvereinfachung.simplify(STADTTEILE, 100))
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining("13 Gebieten");
  }

  @Test
  void nothingWhenNoArea() {
    assertThat(Grenzvereinfachung.simplify(List.of(), 0)).isEmpty();
  }
}
