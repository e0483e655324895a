package de.lebenslagen.warehouse.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lebenslagen.warehouse.disclosure.solver.LinearForm;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EchelonBasisTest {

  private final EchelonBasis basis = new EchelonBasis(4);

  private void add(LinearForm form) {
    LinearForm reduced = basis.reduce(form);
    basis.add(reduced, reduced.variable(0));
  }

  private static LinearForm form(long... factors) {
    return LinearForm.gather(factors, new int[] {0, 1, 2, 3});
  }

  @Test
  void combinationOfKnownFormsReducesToZero() {
    add(form(1, 1, 1, 1));
    add(form(0, 3, 0, 2));
    add(form(5, 0, 0, 7));

    assertThat(basis.reduce(form(2 - 15, 2 - 3, 2, 2 - 2 - 21))).isEqualTo(LinearForm.ZERO);
    assertThat(basis.reduce(form(0, 0, 0, 1)).isZero()).isFalse();
  }

  @Test
  void unknownRestIsFreeOfPivotsAndCommonFactor() {
    add(form(2, 0, 4, 0));

    assertThat(basis.reduce(form(3, 0, 0, 9))).isEqualTo(form(0, 0, 2, -3));
  }

  @Test
  void overflowThrowsAndLeavesTheBasisAsItWas() {
    add(form(3_000_000_001L, 1, 0, 0));
    add(form(0, 0, 3_000_000_019L, 1));
    LinearForm before = basis.reduce(form(0, 1, 0, 0));

    assertThatThrownBy(() -> basis.reduce(form(4_000_000_007L, 0, 4_000_000_009L, 5)))
        .isInstanceOf(ArithmeticException.class);
    assertThat(basis.reduce(form(0, 1, 0, 0))).isEqualTo(before);
    assertThat(basis.reduce(LinearForm.of(Map.of(0, 3_000_000_001L, 1, 1L))))
        .isEqualTo(LinearForm.ZERO);
  }
}
