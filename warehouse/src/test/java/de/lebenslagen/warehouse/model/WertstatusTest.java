package de.lebenslagen.warehouse.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WertstatusTest {

  private static final Wertstatus FUENF = new Wertstatus.Zahl(5);
  private static final Wertstatus NULL = new Wertstatus.EchteNull();

  @Test
  void sumIsAStatusWhenOnePartIsHidden() {
    Wertstatus sum = FUENF.plus(new Wertstatus.GeheimQuelle());

    assertThat(sum).isEqualTo(new Wertstatus.GeheimQuelle());
    assertThat(sum.findZahl()).isEmpty();
  }

  @Test
  void sumKeepsReasonWhenOnePartIsMissing() {
    Wertstatus fehlt = new Wertstatus.NichtGeliefert("2012 fehlt");

    assertThat(fehlt.plus(FUENF).findGrund()).contains("2012 fehlt");
    assertThat(FUENF.plus(fehlt).findGrund()).contains("2012 fehlt");
  }

  @Test
  void sumIsExactZeroOnlyWhenBothPartsAre() {
    assertThat(NULL.plus(NULL)).isEqualTo(NULL);
    assertThat(NULL.plus(FUENF)).isEqualTo(FUENF);
    assertThat(NULL.plus(new Wertstatus.GerundetNull())).isEqualTo(new Wertstatus.GerundetNull());
    assertThat(FUENF.plus(new Wertstatus.GerundetNull())).isEqualTo(FUENF);
  }

  @Test
  void sumOfUncertainPartIsUncertain() {
    Wertstatus sum = FUENF.plus(new Wertstatus.Unsicher(new Wertstatus.Zahl(2)));

    assertThat(sum).isEqualTo(new Wertstatus.Unsicher(new Wertstatus.Zahl(7)));
  }

  @ParameterizedTest
  @EnumSource
  void combineDoesNotDependOnOrder(Statuscode a) {
    for (Statuscode b : Statuscode.values()) {
      assertThat(a.combine(b)).isEqualTo(b.combine(a));
      for (Statuscode c : Statuscode.values()) {
        assertThat(a.combine(b).combine(c)).isEqualTo(a.combine(b.combine(c)));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusedWhenNumberAndStatusDisagree(Statuscode code) {
    OptionalDouble wrong = code.hasZahl() ? OptionalDouble.empty() : OptionalDouble.of(1);

    assertThatThrownBy(() -> Wertstatus.of(code, wrong, ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusedWhenNotFinite() {
    assertThatThrownBy(() -> new Wertstatus.Zahl(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("finite");
    assertThat(Double.compare(new Wertstatus.Zahl(-0.0).wert(), 0.0)).isZero();
  }

  @Test
  void differenceIsAStatusWhenOnePartIsHidden() {
    assertThat(FUENF.minus(new Wertstatus.GeheimQuelle())).isEqualTo(new Wertstatus.GeheimQuelle());
    assertThat(FUENF.minus(NULL)).isEqualTo(FUENF);
    assertThat(NULL.minus(FUENF)).isEqualTo(new Wertstatus.Zahl(-5));
  }
}
