package de.lebenslagen.warehouse.stats.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import de.lebenslagen.warehouse.stats.Fixture;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BreakAndPlaceboTest {

  private static final double BREAK = 10;
  private static final List<Fixture.Row> OLS = Fixture.read("trend/its_ols.csv");

  private static Series interrupted() {
    return new Series(
        DoubleStream.of(Fixture.column("trend/its_input.csv", "t")).boxed().toList(),
        DoubleStream.of(Fixture.column("trend/its_input.csv", "y")).boxed().toList());
  }

  @Test
  void interruptedSeriesEqualsReference() {
    InterruptedSeries fit = InterruptedSeries.of(interrupted(), List.of(BREAK), 0.95).get();
    assertCoefficient(fit.slope(), OLS.get(1));
    assertCoefficient(fit.breaks().get(0).jump(), OLS.get(2));
    assertCoefficient(fit.breaks().get(0).bend(), OLS.get(3));
    double levelAtBreak = OLS.get(0).number("Estimate") + BREAK * OLS.get(1).number("Estimate");
    assertThat(fit.level().estimate()).isCloseTo(levelAtBreak, within(1e-11));
  }

  @Test
  void leastSquaresEqualsReferenceWhenTimeIsCountedFromZero() {
    Series series = interrupted();
    double[][] design =
        series.times().stream()
            .map(t -> new double[] {1, t, t >= BREAK ? 1 : 0, t >= BREAK ? t - BREAK : 0})
            .toArray(double[][]::new);
    double[] values = series.values().stream().mapToDouble(Double::doubleValue).toArray();
    List<Coefficient> fit = LeastSquares.fit(design, values, 0.95);
    for (int k = 0; k < OLS.size(); k++) {
      assertCoefficient(fit.get(k), OLS.get(k));
    }
  }

  private static void assertCoefficient(Coefficient found, Fixture.Row expected) {
    assertThat(found.estimate()).isCloseTo(expected.number("Estimate"), within(1e-11));
    Coefficient.Test test = found.test().get();
    assertThat(test.standardError()).isCloseTo(expected.number("Std..Error"), within(1e-11));
    assertThat(test.tValue()).isCloseTo(expected.number("t.value"), within(1e-8));
    assertThat(test.pValue()).isCloseTo(expected.number("Pr...t.."), within(1e-13));
    assertThat(test.interval().contains(found.estimate())).isTrue();
  }

  @Test
  void coefficientsHaveNoTestWhenLinesFitExactly() {
    Series exact =
        new Series(List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0), List.of(1.0, 2.0, 3.0, 9.0, 8.0, 7.0));
    InterruptedSeries fit = InterruptedSeries.of(exact, List.of(4.0), 0.95).get();
    InterruptedSeries.Break declared = fit.breaks().get(0);
    assertThat(declared.jump().estimate()).isCloseTo(5, within(1e-12));
    assertThat(declared.bend().estimate()).isCloseTo(-2, within(1e-12));
    assertThat(declared.jump().test().findGrund()).isPresent();
  }

  @Test
  void notComputableWhenOneSideOfBreakIsShort() {
    assertThat(InterruptedSeries.of(interrupted(), List.of(15.0), 0.95).findGrund())
        .contains("Weniger als 3 Zeitpunkte vor oder nach einem Zeitreihenbruch.");
    assertThat(InterruptedSeries.of(interrupted(), List.of(100.0), 0.95).findGrund()).isPresent();
    assertThat(InterruptedSeries.of(interrupted(), List.of(8.0, 10.0), 0.95).find()).isEmpty();
  }

  @Test
  void jumpsAndBendsAreFoundAtSeveralBreaks() {
    List<Double> times = IntStream.range(0, 15).mapToObj(i -> 2010.0 + i).toList();
    List<Double> values =
        times.stream()
            .map(t -> (t - 2010) + (t >= 2015 ? 10 : 0) - (t >= 2020 ? 2 * (t - 2020) : 0))
            .toList();
    InterruptedSeries fit =
        InterruptedSeries.of(new Series(times, values), List.of(2015.0, 2020.0), 0.95).get();
    assertThat(fit.level().estimate()).isCloseTo(5, within(1e-10));
    assertThat(fit.slope().estimate()).isCloseTo(1, within(1e-10));
    assertThat(fit.breaks().get(0).jump().estimate()).isCloseTo(10, within(1e-10));
    assertThat(fit.breaks().get(0).bend().estimate()).isCloseTo(0, within(1e-10));
    assertThat(fit.breaks().get(1).jump().estimate()).isCloseTo(0, within(1e-10));
    assertThat(fit.breaks().get(1).bend().estimate()).isCloseTo(-2, within(1e-10));
  }

  @Test
  void refusesWhenDesignHasNotFullRank() {
    double[][] twice = {{1, 1}, {1, 1}, {1, 1}};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LeastSquares.fit(twice, new double[] {1, 2, 3}, 0.95));
  }

  @Test
  void differencesEqualReference() {
    List<Fixture.Row> rows = Fixture.read("trend/did_placebo_10areas.csv");
    PlaceboComparison comparison = PlaceboComparison.of(areas(rows), 6, 2).get();
    for (int i = 0; i < rows.size(); i++) {
      assertThat(comparison.differences().get(i))
          .isCloseTo(rows.get(i).number("did"), within(1e-12));
    }
    assertThat(comparison.difference()).isCloseTo(-3.4488888888888898, within(1e-12));
    assertThat(comparison.rank()).isEqualTo(1);
    assertThat(comparison.pValue()).isEqualTo(0.1);
    assertThat(comparison.wortlaut()).isEqualTo("auffälligste Entwicklung unter 10");
  }

  @Test
  void wordingNamesRankWhenOthersAreMoreStriking() {
    List<List<Double>> areas = areas(Fixture.read("trend/did_placebo_10areas.csv"));
    assertThat(PlaceboComparison.of(areas, 6, 6).get().wortlaut())
        .isEqualTo("Rang 3 der Auffälligkeit unter 10");
  }

  private static List<List<Double>> areas(List<Fixture.Row> rows) {
    return rows.stream()
        .map(row -> IntStream.rangeClosed(1, 10).mapToObj(k -> row.number("X" + k)).toList())
        .toList();
  }

  @Test
  void regressionToMeanIsPredictedFromTheOthers() {
    List<List<Double>> areas =
        List.of(List.of(30.0, 25.0), List.of(10.0, 10.0), List.of(20.0, 18.0), List.of(0.0, 2.0));
    PlaceboComparison comparison = PlaceboComparison.of(areas, 1, 0).get();
    assertThat(comparison.regressionToMean().get()).isCloseTo(-0.2 * 20, within(1e-12));
  }

  @Test
  void noRegressionToMeanWhenOthersStartedAlike() {
    List<List<Double>> areas = Collections.nCopies(4, List.of(5.0, 6.0));
    PlaceboComparison comparison = PlaceboComparison.of(areas, 1, 0).get();
    assertThat(comparison.regressionToMean().findGrund()).isPresent();
    assertThat(comparison.difference()).isZero();
  }

  @Test
  void notComputableWhenAreasAreTooFew() {
    assertThat(PlaceboComparison.of(List.of(List.of(1.0, 2.0)), 1, 0).findGrund())
        .contains("Weniger als 4 Räume zum Vergleich.");
  }
}
