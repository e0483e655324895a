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
    InterruptedSeries fit = InterruptedSeries.of(interrupted(), BREAK, 0.95).get();
    assertCoefficient(fit.slope(), OLS.get(1));
    assertCoefficient(fit.jump(), OLS.get(2));
    assertCoefficient(fit.bend(), OLS.get(3));
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
    InterruptedSeries fit = InterruptedSeries.of(exact, 4, 0.95).get();
    assertThat(fit.jump().estimate()).isCloseTo(5, within(1e-12));
    assertThat(fit.bend().estimate()).isCloseTo(-2, within(1e-12));
    assertThat(fit.jump().test().findGrund()).isPresent();
  }

  @Test
  void notComputableWhenOneSideOfBreakIsShort() {
    assertThat(InterruptedSeries.of(interrupted(), 15, 0.95).findGrund())
        .contains("Weniger als 3 Zeitpunkte vor oder nach dem Zeitreihenbruch.");
    assertThat(InterruptedSeries.of(interrupted(), 100, 0.95).findGrund()).isPresent();
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
