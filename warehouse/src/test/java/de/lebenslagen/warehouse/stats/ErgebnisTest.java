package de.lebenslagen.warehouse.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class ErgebnisTest {

  @Test
  void zahlIsPositiveZeroWhenNegativeZeroIsGiven() {
    assertThat(Ergebnis.ofZahl(-0.0).get()).isEqualTo(0.0);
    assertThat(Double.doubleToRawLongBits(Ergebnis.ofZahl(-0.0).get())).isZero();
  }

  @Test
  void refusesWhenNumberIsNotFinite() {
    for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, -1 / 0.0}) {
      assertThatIllegalArgumentException().isThrownBy(() -> Ergebnis.ofZahl(bad));
      assertThatIllegalArgumentException().isThrownBy(() -> Ergebnis.of(bad));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> Ergebnis.of(-0.0));
  }

  @Test
  void reasonSurvivesWhenMapped() {
    Ergebnis<Double> missing = Ergebnis.missing("Nenner ist 0.");
    assertThat(missing.map(x -> x * 2).findGrund()).contains("Nenner ist 0.");
    assertThat(missing.find()).isEmpty();
    assertThatThrownBy(missing::get)
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("Nenner ist 0.");
  }

  @Test
  void valueIsMappedWhenComputed() {
    Ergebnis<Double> two = Ergebnis.ofZahl(2);
    assertThat(two.map(x -> x * 2).get()).isEqualTo(4.0);
    assertThat(two.flatMap(x -> Ergebnis.<Double>missing("nein")).findGrund()).contains("nein");
    assertThat(two.findGrund()).isEmpty();
  }

  @Test
  void refusesWhenReasonIsBlank() {
    assertThatIllegalArgumentException().isThrownBy(() -> Ergebnis.missing(" "));
  }
}
