package de.lebenslagen.warehouse.stats.rate;

import static de.lebenslagen.warehouse.stats.Interval.LEVEL_95;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import de.lebenslagen.warehouse.stats.Fixture;
import de.lebenslagen.warehouse.stats.Interval;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ProportionIntervalTest {

  private static final String REFERENCE = "rates/binomial_ci95.csv";

  @Test
  void wilsonEqualsReference() {
    for (Fixture.Row row : Fixture.read(REFERENCE)) {
      Interval interval = WilsonInterval.of(proportion(row), LEVEL_95).get();
      assertThat(interval.lower()).isCloseTo(row.number("wilson_lo"), within(1e-12));
      assertThat(interval.upper()).isCloseTo(row.number("wilson_hi"), within(1e-12));
    }
  }

  @Test
  void clopperPearsonEqualsReference() {
    for (Fixture.Row row : Fixture.read(REFERENCE)) {
      Interval interval = ClopperPearsonInterval.of(proportion(row), LEVEL_95).get();
      assertThat(interval.lower()).isCloseTo(row.number("cp_lo"), within(1e-9));
      assertThat(interval.upper()).isCloseTo(row.number("cp_hi"), within(1e-9));
    }
  }

  private static Proportion proportion(Fixture.Row row) {
    return new Proportion(row.count("x"), row.count("n"));
  }

  @Test
  void wilsonEqualsPublishedVectors() {
    assertPercent(12, 85, 8.26, 23.07);
    assertPercent(3, 310, 0.33, 2.81);
    assertPercent(0, 40, 0, 8.76);
  }

  private static void assertPercent(long cases, long population, double lower, double upper) {
    Interval percent =
        WilsonInterval.of(new Proportion(cases, population), LEVEL_95).get().scale(100);
    assertThat(percent.lower()).isCloseTo(lower, within(0.005));
    assertThat(percent.upper()).isCloseTo(upper, within(0.005));
  }

  @Test
  void limitsAreExactWhenNobodyOrEverybody() {
    assertThat(WilsonInterval.of(new Proportion(0, 7), LEVEL_95).get().lower()).isZero();
    assertThat(WilsonInterval.of(new Proportion(7, 7), LEVEL_95).get().upper()).isEqualTo(1);
    assertThat(ClopperPearsonInterval.of(new Proportion(0, 7), LEVEL_95).get().lower()).isZero();
    assertThat(ClopperPearsonInterval.of(new Proportion(7, 7), LEVEL_95).get().upper())
        .isEqualTo(1);
  }

  @Test
  void notComputableWhenPopulationIsEmpty() {
    Proportion empty = new Proportion(0, 0);
    assertThat(empty.share().findGrund()).contains("Nenner ist 0.");
    assertThat(WilsonInterval.of(empty, LEVEL_95).findGrund()).contains("Nenner ist 0.");
    assertThat(ClopperPearsonInterval.of(empty, LEVEL_95).findGrund()).contains("Nenner ist 0.");
  }

  @Test
  void shareStaysAndIntervalIsRefusedWhenMoreCasesThanPopulation() {
    Proportion above = new Proportion(12, 10);
    assertThat(above.share().get()).isEqualTo(1.2);
    assertThat(above.isAboveOne()).isTrue();
    assertThat(WilsonInterval.of(above, LEVEL_95).findGrund())
        .contains("Zähler 12 ist größer als Nenner 10.");
  }

  @Test
  void refusesWhenArgumentIsImpossible() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(-1, 10));
    Proportion some = new Proportion(1, 10);
    assertThatIllegalArgumentException().isThrownBy(() -> WilsonInterval.of(some, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> WilsonInterval.of(some, Double.NaN));
  }

  @Test
  void intervalHoldsShareAndMirrorsWhenTraitIsNegated() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 300; i++) {
      long n = random.nextLong(1, 2000);
      long x = random.nextLong(0, n + 1);
      Interval with = WilsonInterval.of(new Proportion(x, n), LEVEL_95).get();
      Interval without = WilsonInterval.of(new Proportion(n - x, n), LEVEL_95).get();
      assertThat(with.contains((double) x / n)).isTrue();
      assertThat(with.lower()).isCloseTo(1 - without.upper(), within(1e-12));
      Interval wide = WilsonInterval.of(new Proportion(x, n), 0.99).get();
      assertThat(wide.upper() - wide.lower()).isGreaterThan(with.upper() - with.lower());
    }
  }
}
