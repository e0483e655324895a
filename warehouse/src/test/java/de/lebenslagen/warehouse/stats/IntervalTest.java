package de.lebenslagen.warehouse.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class IntervalTest {

  @Test
  void endsBelongToInterval() {
    Interval interval = new Interval(1, 3);
    assertThat(interval.contains(1)).isTrue();
    assertThat(interval.contains(3)).isTrue();
    assertThat(interval.contains(3.1)).isFalse();
  }

  @Test
  void limitsAreScaled() {
    assertThat(new Interval(1, 3).scale(100)).isEqualTo(new Interval(100, 300));
    assertThatIllegalArgumentException().isThrownBy(() -> new Interval(1, 3).scale(0));
  }

  @Test
  void refusesWhenTurnedOrNotFinite() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Interval(3, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Interval(0, Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Interval(0, Double.POSITIVE_INFINITY));
  }
}
