package de.lebenslagen.warehouse.stats.rate;

import static de.lebenslagen.warehouse.stats.Interval.LEVEL_95;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.lebenslagen.warehouse.stats.Fixture;
import de.lebenslagen.warehouse.stats.Interval;
import org.junit.jupiter.api.Test;

class PoissonIntervalTest {

  private static final String REFERENCE = "rates/poisson_ci95.csv";

  @Test
  void exactEqualsReference() {
    for (Fixture.Row row : Fixture.read(REFERENCE)) {
      Interval interval = PoissonInterval.exact(row.count("x"), LEVEL_95);
      assertThat(interval.lower()).isCloseTo(row.number("exact_lo"), within(1e-8));
      assertThat(interval.upper()).isCloseTo(row.number("exact_hi"), within(1e-8));
    }
  }

  /** epitools takes Byar's formula at x + 0.5 for both limits, we take x and x + 1. */
  @Test
  void byarFormulaEqualsReferenceWhenTakenAtItsArgument() {
    double z = Quantiles.z(LEVEL_95);
    for (Fixture.Row row : Fixture.read(REFERENCE)) {
      double middle = row.count("x") + 0.5;
      assertThat(PoissonInterval.byarLimit(middle, -z))
          .isCloseTo(row.number("byar_lo"), within(1e-12));
      assertThat(PoissonInterval.byarLimit(middle, z))
          .isCloseTo(row.number("byar_hi"), within(1e-12));
    }
  }

  @Test
  void byarIsNearExactFromTenCasesAndZeroWithoutCase() {
    for (long cases = 10; cases < 400; cases++) {
      Interval exact = PoissonInterval.exact(cases, LEVEL_95);
      Interval byar = PoissonInterval.byar(cases, LEVEL_95);
      assertThat(byar.lower()).isCloseTo(exact.lower(), within(0.01));
      assertThat(byar.upper()).isCloseTo(exact.upper(), within(0.01));
    }
    assertThat(PoissonInterval.byar(0, LEVEL_95).lower()).isZero();
  }

  @Test
  void byarEqualsPublishedVector() {
    Interval interval = PoissonInterval.of(14, LEVEL_95);
    assertThat(interval.lower()).isCloseTo(7.65, within(0.005));
    assertThat(interval.upper()).isCloseTo(23.49, within(0.005));
  }

  @Test
  void exactIsUsedUnderTenCasesAndByarFromTen() {
    assertThat(PoissonInterval.of(9, LEVEL_95)).isEqualTo(PoissonInterval.exact(9, LEVEL_95));
    assertThat(PoissonInterval.of(10, LEVEL_95)).isEqualTo(PoissonInterval.byar(10, LEVEL_95));
  }

  @Test
  void rateIntervalIsDividedByExposure() {
    Interval count = PoissonInterval.of(5, LEVEL_95);
    Interval rate = PoissonInterval.of(new EventRate(5, 200), LEVEL_95).get();
    assertThat(rate.lower()).isCloseTo(count.lower() / 200, within(1e-15));
    assertThat(rate.upper()).isCloseTo(count.upper() / 200, within(1e-15));
  }

  @Test
  void notComputableWhenThereIsNoExposure() {
    EventRate none = new EventRate(0, 0);
    assertThat(none.rate().findGrund()).contains("Bezugsgröße ist 0.");
    assertThat(PoissonInterval.of(none, LEVEL_95).findGrund()).contains("Bezugsgröße ist 0.");
  }
}
