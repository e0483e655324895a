package de.lebenslagen.warehouse.disclosure.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LinearFormTest {

  private static final LinearForm FORM = LinearForm.of(Map.of(4, 6L, 1, -3L, 2, 0L));

  @Test
  void zerosAreLeftOutAndVariablesAscend() {
    assertThat(FORM).hasToString("- 3 x1 + 6 x4");
    assertThat(FORM.factorOf(2)).isZero();
    assertThat(FORM.factorOf(4)).isEqualTo(6);
  }

  @Test
  void sumDropsWhatCancels() {
    assertThat(FORM.plus(3, LinearForm.of(1))).isEqualTo(LinearForm.of(Map.of(4, 6L)));
    assertThat(FORM.plus(-1, FORM)).isEqualTo(LinearForm.ZERO);
  }

  @Test
  void normalisedFormHasPositiveLeadAndNoCommonDivisor() {
    assertThat(FORM.normalise()).isEqualTo(LinearForm.of(Map.of(1, 1L, 4, -2L)));
    assertThat(LinearForm.ZERO.normalise()).isEqualTo(LinearForm.ZERO);
  }

  @Test
  void restrictionAndRenamingKeepFactors() {
    assertThat(FORM.keep(variable -> variable > 1)).isEqualTo(LinearForm.of(Map.of(4, 6L)));
    assertThat(FORM.rename(variable -> variable + 1))
        .isEqualTo(LinearForm.of(Map.of(2, -3L, 5, 6L)));
  }

  @Test
  void valueIsExactOrThrows() {
    assertThat(FORM.apply(new long[] {9, 2, 9, 9, 5})).isEqualTo(24);
    assertThatThrownBy(() -> FORM.apply(new long[] {0, 0, 0, 0, Long.MAX_VALUE / 2}))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> FORM.plus(Long.MAX_VALUE, FORM))
        .isInstanceOf(ArithmeticException.class);
  }
}
