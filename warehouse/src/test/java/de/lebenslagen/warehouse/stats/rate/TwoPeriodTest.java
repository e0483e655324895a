package de.lebenslagen.warehouse.stats.rate;

import static de.lebenslagen.warehouse.stats.Interval.LEVEL_95;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.Fixture;
import de.lebenslagen.warehouse.stats.Interval;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TwoPeriodTest {

  private static final List<Fixture.Row> REFERENCE = Fixture.read("rates/two_period_tests.csv");

  @Test
  void newcombeEqualsReference() {
    for (Fixture.Row row : REFERENCE) {
      Interval interval = NewcombeInterval.ofDifference(first(row), second(row), LEVEL_95).get();
      assertThat(interval.lower()).isCloseTo(row.number("newcombe10_lo"), within(1e-12));
      assertThat(interval.upper()).isCloseTo(row.number("newcombe10_hi"), within(1e-12));
    }
  }

  @Test
  void fisherEqualsReference() {
    for (Fixture.Row row : REFERENCE) {
      assertThat(FisherTest.pValue(first(row), second(row)).get())
          .isCloseTo(row.number("fisher_p"), within(1e-9));
    }
  }

  @Test
  void rateRatioEqualsReferenceAndIsMissingWhereReferenceIsNotFinite() {
    for (Fixture.Row row : REFERENCE) {
      EventRate first = new EventRate(row.count("x1"), row.count("n1"));
      EventRate second = new EventRate(row.count("x2"), row.count("n2"));
      assertThat(RateRatio.pValue(first, second).get())
          .isCloseTo(row.number("poisson_exact_p"), within(1e-9));
      if (row.text("rr_hi").equals("Inf")) {
        assertThat(RateRatio.ratio(first, second).findGrund()).isPresent();
        assertThat(RateRatio.interval(first, second, LEVEL_95).findGrund()).isPresent();
      } else {
        Interval interval = RateRatio.interval(first, second, LEVEL_95).get();
        assertThat(RateRatio.ratio(first, second).get())
            .isCloseTo(row.number("rateratio"), within(1e-12));
        assertThat(interval.lower()).isCloseTo(row.number("rr_lo"), within(1e-7));
        assertThat(interval.upper()).isCloseTo(row.number("rr_hi"), within(1e-7));
      }
    }
  }

  private static Proportion first(Fixture.Row row) {
    return new Proportion(row.count("x1"), row.count("n1"));
  }

  private static Proportion second(Fixture.Row row) {
    return new Proportion(row.count("x2"), row.count("n2"));
  }

  @Test
  void changeIsLaterMinusEarlier() {
    ProportionChange change =
        ProportionChange.of(new Proportion(45, 420), new Proportion(18, 400), LEVEL_95).get();
    assertThat(change.difference()).isCloseTo(-0.06214285714285714, within(1e-15));
    assertThat(change.interval().lower()).isCloseTo(-0.0991683285149354, within(1e-12));
    assertThat(change.urteil().wort()).isEqualTo("unterscheidbar");
    assertThat(change.adjustedPValue()).isEqualTo(change.pValue());
  }

  @Test
  void changeIsNoLongerDistinguishableWhenManyAreasAreCompared() {
    Proportion before = new Proportion(40, 900);
    Proportion after = new Proportion(62, 880);
    Proportion still = new Proportion(50, 500);
    List<Ergebnis<ProportionChange>> changes =
        ProportionChange.ofAreas(
            List.of(before, still, still, still, new Proportion(0, 0)),
            List.of(after, still, still, still, still),
            LEVEL_95);
    assertThat(ProportionChange.of(before, after, LEVEL_95).get().urteil())
        .isEqualTo(Unterscheidbarkeit.UNTERSCHEIDBAR);
    assertThat(changes.get(0).get().urteil()).isEqualTo(Unterscheidbarkeit.NICHT_UNTERSCHEIDBAR);
    assertThat(changes.get(0).get().adjustedPValue())
        .isCloseTo(4 * 0.019063077104960361, within(1e-9));
    assertThat(changes.get(4).findGrund()).contains("Nenner ist 0.");
  }

  @Test
  void adjustedValuesEqualHandComputedExample() {
    assertThat(BenjaminiHochberg.adjust(List.of(0.01, 0.04, 0.03, 0.005)))
        .containsExactly(0.02, 0.04, 0.04, 0.02);
    assertThat(BenjaminiHochberg.adjust(List.of())).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BenjaminiHochberg.adjust(List.of(Double.NaN)));
  }

  @Test
  void adjustedValuesKeepOrderAndNeverFallBelowRaw() {
    SplittableRandom random = new SplittableRandom(11);
    List<Double> raw = random.doubles(200).boxed().toList();
    List<Double> adjusted = BenjaminiHochberg.adjust(raw);
    for (int i = 0; i < raw.size(); i++) {
      assertThat(adjusted.get(i)).isBetween(raw.get(i), 1.0);
      for (int j = 0; j < raw.size(); j++) {
        assertThat(raw.get(i) > raw.get(j) && adjusted.get(i) < adjusted.get(j)).isFalse();
      }
    }
  }

  @Test
  void fisherIsOneWhenNobodyOrEverybodyHasTheTrait() {
    assertThat(FisherTest.pValue(new Proportion(5, 5), new Proportion(9, 9)).get()).isEqualTo(1);
    assertThat(FisherTest.pValue(new Proportion(0, 5), new Proportion(0, 9)).get()).isEqualTo(1);
    assertThat(FisherTest.pValue(new Proportion(0, 0), new Proportion(0, 9)).findGrund())
        .isPresent();
  }

  @Test
  void notComputableWhenRateHasNoExposure() {
    EventRate none = new EventRate(0, 0);
    EventRate some = new EventRate(3, 10);
    assertThat(RateRatio.pValue(none, some).findGrund()).contains("Bezugsgröße ist 0.");
    assertThat(RateRatio.interval(some, none, LEVEL_95).findGrund()).isPresent();
  }

  @Test
  void detectableChangeEqualsPublishedValues() {
    assertThat(DetectableChange.of(0.12, 1500, LEVEL_95).get()).isCloseTo(0.023, within(5e-4));
    assertThat(DetectableChange.of(0.12, 300, LEVEL_95).get()).isCloseTo(0.052, within(5e-4));
    assertThat(DetectableChange.of(0.12, 0, LEVEL_95).findGrund()).isPresent();
  }
}
