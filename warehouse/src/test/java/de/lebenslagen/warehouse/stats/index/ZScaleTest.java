package de.lebenslagen.warehouse.stats.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import de.lebenslagen.warehouse.stats.Fixture;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ZScaleTest {

  private static final String REFERENCE = "index/zscore_pca.csv";

  @Test
  void meanOfZScoresEqualsReferenceForEverySpread() {
    assertMean("zmean_sample", Centre.AREA_MEAN, Spread.SAMPLE_SD);
    assertMean("zmean_pop", Centre.AREA_MEAN, Spread.POPULATION_SD);
    assertMean("zmean_popweighted", Centre.WEIGHTED_MEAN, Spread.WEIGHTED_SD);
  }

  private static void assertMean(String column, Centre centre, Spread spread) {
    IndexRecipe recipe =
        new IndexRecipe(centre, spread, IndexRecipe.Combination.MEAN, IndexRecipe.Closing.NONE);
    List<IndexComponent> indicators =
        List.of(indicator("sgb2"), indicator("kinder"), indicator("mig"), indicator("dyn"));
    List<Double> index =
        IndexModel.fit(recipe, indicators, column("pop")).get().score(indicators).index();
    double[] expected = Fixture.column(REFERENCE, column);
    for (int i = 0; i < expected.length; i++) {
      assertThat(index.get(i)).isCloseTo(expected[i], within(1e-12));
    }
  }

  private static IndexComponent indicator(String name) {
    return IndexComponent.of(name, column(name));
  }

  private static List<Double> column(String name) {
    return DoubleStream.of(Fixture.column(REFERENCE, name)).boxed().toList();
  }

  @Test
  void noScaleWhenThereIsNoSpread() {
    assertThat(ZScale.fit(List.of(0.1, 0.1, 0.1), Spread.POPULATION_SD).findGrund())
        .contains("Alle Räume haben denselben Wert: keine Streuung.");
    assertThat(ZScale.fit(List.of(3.0), Spread.SAMPLE_SD).findGrund())
        .contains("Weniger als zwei Räume: keine Streuung.");
    assertThat(ZScale.fit(List.of(0.0, 0.0), Spread.POPULATION_SD).find()).isEmpty();
  }

  @Test
  void refusesWhenNoAreaHasWeightOrValueIsMissing() {
    List<Double> values = List.of(1.0, 2.0);
    List<Double> none = List.of(0.0, 0.0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ZScale.fit(values, none, Centre.WEIGHTED_MEAN, Spread.WEIGHTED_SD));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ZScale.fit(List.of(1.0, Double.NaN), Spread.POPULATION_SD));
  }

  @Test
  void spreadIsMeasuredAroundTheTownWhenItsValueIsGiven() {
    ZScale scale =
        ZScale.fitAround(
                10,
                List.of(8.0, 11.0, 15.0),
                List.of(100.0, 100.0, 200.0),
                Spread.WEIGHTED_MEAN_ABSOLUTE_DEVIATION)
            .get();
    assertThat(scale.spread()).isCloseTo((200 + 100 + 1000) / 400.0, within(1e-15));
    assertThat(scale.score(10)).isZero();
  }

  @Test
  void largestPossibleScoreEqualsPublishedValuesAndIsReached() {
    assertThat(ZScale.largestPossible(5, Spread.SAMPLE_SD).get()).isCloseTo(1.79, within(0.005));
    assertThat(ZScale.largestPossible(8, Spread.SAMPLE_SD).get()).isCloseTo(2.47, within(0.005));
    assertThat(ZScale.largestPossible(10, Spread.SAMPLE_SD).get()).isCloseTo(2.85, within(0.005));
    for (Spread spread : List.of(Spread.SAMPLE_SD, Spread.POPULATION_SD)) {
      List<Double> outlier = List.of(0.0, 0.0, 0.0, 0.0, 9.0);
      assertThat(ZScale.fit(outlier, spread).get().score(9))
          .isCloseTo(ZScale.largestPossible(5, spread).get(), within(1e-12));
    }
    assertThat(ZScale.largestPossible(5, Spread.WEIGHTED_SD).findGrund()).isPresent();
    assertThat(ZScale.largestPossible(1, Spread.SAMPLE_SD).findGrund()).isPresent();
  }

  @Test
  void scoresStayWhenUnitChanges() {
    SplittableRandom random = new SplittableRandom(5);
    for (int round = 0; round < 100; round++) {
      List<Double> values = random.doubles(20, -5, 80).boxed().toList();
      List<Double> percent = values.stream().map(x -> 100 * x + 7).toList();
      ZScale raw = ZScale.fit(values, Spread.POPULATION_SD).get();
      ZScale scaled = ZScale.fit(percent, Spread.POPULATION_SD).get();
      for (int i = 0; i < 20; i++) {
        assertThat(raw.score(values.get(i))).isCloseTo(scaled.score(percent.get(i)), within(1e-9));
      }
    }
  }
}
