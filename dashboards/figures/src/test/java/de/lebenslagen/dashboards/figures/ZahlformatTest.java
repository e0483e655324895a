package de.lebenslagen.dashboards.figures;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.model.Wertstatus;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ZahlformatTest {

  @Test
  void germanSeparatorsAndTrueMinus() {
    assertThat(Zahlformat.ANZAHL.format(1234567)).isEqualTo("1.234.567");
    assertThat(Zahlformat.ANTEIL.format(12.25)).isEqualTo("12,3");
    assertThat(Zahlformat.ANTEIL.format(-1234.5)).isEqualTo("−1.234,5");
  }

  @Test
  void signWhenAChangeIsShown() {
    assertThat(Zahlformat.ANZAHL_AENDERUNG.format(12)).isEqualTo("+12");
    assertThat(Zahlformat.ANTEIL_AENDERUNG.format(-0.04)).isEqualTo("±0,0");
  }

  @Test
  void neverANegativeZero() {
    assertThat(Zahlformat.ANTEIL.format(-0.04)).isEqualTo("0,0");
    assertThat(Zahlformat.ANZAHL.format(-0.0)).isEqualTo("0");
  }

  @Test
  void uncertainNumberStandsInBrackets() {
    assertThat(Zahlformat.ANZAHL.format(new Wertstatus.Unsicher(new Wertstatus.Zahl(7))))
        .isEqualTo("(7)");
  }

  @Test
  void everyStatusHasAMarkOfItsOwn() {
    assertThat(Arrays.stream(Statuscode.values()).map(Zahlformat::zeichen)).doesNotHaveDuplicates();
  }
}
