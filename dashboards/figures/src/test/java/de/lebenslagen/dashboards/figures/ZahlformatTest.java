package de.lebenslagen.dashboards.figures;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.warehouse.analyse.Analysetabelle;
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

  @Test
  void probabilityIsNeverShownAsNothing() {
    Zahlformat p = Zahlformat.of(Analysetabelle.Spalte.pWert("p", "p"));

    assertThat(p.format(0)).isEqualTo("<\u00a00,001");
    assertThat(p.format(0.00049)).isEqualTo("<\u00a00,001");
    assertThat(p.format(0.0005)).isEqualTo("0,001");
    assertThat(p.format(0.04)).isEqualTo("0,040");
    assertThat(Zahlformat.of(Analysetabelle.Spalte.zahl("a", "a", 3)).format(0)).isEqualTo("0,000");
  }
}
