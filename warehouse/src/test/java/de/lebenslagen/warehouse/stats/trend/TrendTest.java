package de.lebenslagen.warehouse.stats.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import de.lebenslagen.warehouse.stats.Fixture;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrendTest {

  private static final Fixture.Row EXPECTED = Fixture.read("trend/theilsen_mk.csv").get(0);

  private static Series reference() {
    return new Series(
        DoubleStream.of(Fixture.column("trend/series_no_ties.csv", "t")).boxed().toList(),
        DoubleStream.of(Fixture.column("trend/series_no_ties.csv", "y")).boxed().toList());
  }

  private static Series yearly(double... values) {
    return new Series(
        IntStream.range(0, values.length).mapToObj(i -> 2010.0 + i).toList(),
        DoubleStream.of(values).boxed().toList());
  }

  @Test
  void theilSenEqualsReference() {
    TheilSen line = TheilSen.of(reference(), 0.95).get();
    assertThat(line.slope()).isCloseTo(EXPECTED.number("slope"), within(1e-12));
    assertThat(line.intercept()).isCloseTo(EXPECTED.number("intercept"), within(1e-9));
    assertThat(line.slopeInterval().contains(line.slope())).isTrue();
    assertThat(line.slopeInterval().lower()).isPositive();
  }

  @Test
  void mannKendallEqualsReference() {
    MannKendall test = MannKendall.of(reference()).get();
    assertThat(test.s()).isEqualTo(EXPECTED.count("S"));
    assertThat(test.tau()).isCloseTo(EXPECTED.number("tau"), within(1e-14));
    assertThat(test.variance()).isCloseTo(EXPECTED.number("VarS"), within(1e-12));
    assertThat(test.pValue()).isCloseTo(EXPECTED.number("p"), within(1e-12));
    assertThat(MannKendall.exactPValue(12, test.s()))
        .isCloseTo(EXPECTED.number("exact_p"), within(1e-14));
  }

  @Test
  void exactValueIsUsedToTenPointsWithoutTies() {
    Series rising = yearly(1, 2, 3, 4);
    assertThat(MannKendall.of(rising).get().pValue()).isCloseTo(2 / 24.0, within(1e-15));
    MannKendall tied = MannKendall.of(yearly(1, 2, 3, 3)).get();
    assertThat(tied.pValue()).isEqualTo(MannKendall.normalPValue(5, tied.variance()));
    assertThat(tied.variance()).isCloseTo((4 * 3 * 13 - 2 * 9) / 18.0, within(1e-15));
  }

  @Test
  void exactChancesSumToOne() {
    for (int n = 3; n <= 12; n++) {
      assertThat(MannKendall.exactPValue(n, 0)).isCloseTo(1, within(1e-14));
      int pairs = n * (n - 1) / 2;
      double permutations = IntStream.rangeClosed(1, n).asDoubleStream().reduce(1, (a, b) -> a * b);
      assertThat(MannKendall.exactPValue(n, -pairs)).isCloseTo(2 / permutations, within(1e-16));
    }
  }

  @Test
  void onlySeriesIsShownWhenUnderEightPoints() {
    assertThat(Trend.of(yearly(1, 2, 3, 4, 5, 6, 7), 0.95).findGrund())
        .contains("Weniger als 8 Zeitpunkte: nur die Reihe wird gezeigt.");
  }

  @Test
  void richtungFollowsTheTest() {
    assertThat(Trend.of(reference(), 0.95).get().richtung().wort()).isEqualTo("steigend");
    assertThat(Trend.of(yearly(9, 8, 7, 6, 5, 4, 3, 2), 0.95).get().richtung())
        .isEqualTo(Trend.Richtung.FALLEND);
    assertThat(Trend.of(yearly(1, 5, 2, 4, 3, 5, 1, 4), 0.95).get().richtung().wort())
        .isEqualTo("nicht unterscheidbar");
  }

  @Test
  void noTrendWhenAllValuesAreTheSame() {
    Trend flat = Trend.of(yearly(3, 3, 3, 3, 3, 3, 3, 3), 0.95).get();
    assertThat(flat.test().pValue()).isEqualTo(1);
    assertThat(flat.test().variance()).isZero();
    assertThat(flat.line().slope()).isZero();
    assertThat(flat.richtung()).isEqualTo(Trend.Richtung.NICHT_UNTERSCHEIDBAR);
  }

  @Test
  void notComputableWhenUnderThreePoints() {
    assertThat(MannKendall.of(yearly(1, 2)).findGrund()).contains("Weniger als 3 Zeitpunkte.");
    assertThat(TheilSen.of(yearly(1), 0.95).findGrund()).isPresent();
  }

  @Test
  void refusesWhenTimesDoNotRise() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Series(List.of(1.0, 1.0), List.of(2.0, 3.0)));
  }

  @Test
  void slopeFollowsAddedLine() {
    SplittableRandom random = new SplittableRandom(2);
    for (int round = 0; round < 100; round++) {
      double[] values = random.doubles(11, 0, 9).toArray();
      double[] steeper =
          IntStream.range(0, 11).mapToDouble(i -> values[i] + 0.5 * (2010 + i)).toArray();
      assertThat(TheilSen.of(yearly(steeper), 0.95).get().slope())
          .isCloseTo(TheilSen.of(yearly(values), 0.95).get().slope() + 0.5, within(1e-9));
    }
  }
}
