package de.lebenslagen.warehouse.stats.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class HomogeneityTest {

  /** Shares of 10, 20 and 30 percent: with two degrees of freedom p = exp(−X²/2). */
  @Test
  void equalsTheClosedFormWithTwoDegreesOfFreedom() {
    List<Proportion> shares =
        List.of(new Proportion(10, 100), new Proportion(20, 100), new Proportion(30, 100));
    double statistic = 2 * 100 / 20.0 / 0.8;
    assertThat(Homogeneity.pValue(shares).get()).isCloseTo(Math.exp(-statistic / 2), within(1e-12));
  }

  @Test
  void equalSharesDifferByNothing() {
    assertThat(Homogeneity.pValue(List.of(new Proportion(20, 100), new Proportion(40, 200))).get())
        .isEqualTo(1);
  }

  @Test
  void saysWhyItCannotTest() {
    assertThat(Homogeneity.pValue(List.of(new Proportion(5, 100))).findGrund())
        .contains("Weniger als zwei Anteile zum Vergleichen.");
    assertThat(
            Homogeneity.pValue(List.of(new Proportion(1, 10), new Proportion(2, 10))).findGrund())
        .contains("Zu wenige Fälle für einen Test: erwartet werden weniger als 5.");
    assertThat(
            Homogeneity.pValue(List.of(new Proportion(0, 100), new Proportion(0, 0))).findGrund())
        .isPresent();
    assertThat(
            Homogeneity.pValue(List.of(new Proportion(0, 100), new Proportion(0, 90))).findGrund())
        .isPresent();
  }
}
