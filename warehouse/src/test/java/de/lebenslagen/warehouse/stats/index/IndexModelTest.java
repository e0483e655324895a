package de.lebenslagen.warehouse.stats.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class IndexModelTest {

  private static final IndexRecipe MEAN =
      new IndexRecipe(
          Centre.AREA_MEAN,
          Spread.POPULATION_SD,
          IndexRecipe.Combination.MEAN,
          IndexRecipe.Closing.NONE);

  private static final IndexComponent VARIED = IndexComponent.of("a", List.of(1.0, 2.0, 6.0));
  private static final IndexComponent CONSTANT = IndexComponent.of("b", List.of(4.0, 4.0, 4.0));

  @Test
  void indicatorWithoutSpreadIsDroppedAndNamed() {
    List<IndexComponent> both = List.of(VARIED, CONSTANT);
    IndexModel model = IndexModel.fit(IndexRecipe.BERLIN, both).get();
    assertThat(model.dropped())
        .containsExactly(entry("b", "Alle Räume haben denselben Wert: keine Streuung."));
    assertThat(model.score(both))
        .isEqualTo(
            IndexModel.fit(IndexRecipe.BERLIN, List.of(VARIED)).get().score(List.of(VARIED)));
  }

  @Test
  void noIndexWhenNoIndicatorHasSpreadOrIndicatorsCancel() {
    assertThat(IndexModel.fit(MEAN, List.of(CONSTANT)).findGrund())
        .contains("Kein Indikator streut: kein Index.");
    IndexComponent opposite = IndexComponent.of("c", List.of(-1.0, -2.0, -6.0));
    assertThat(IndexModel.fit(IndexRecipe.BERLIN, List.of(VARIED, opposite)).find()).isEmpty();
  }

  @Test
  void baseYearStaysFrozenWhenLaterYearIsScored() {
    IndexModel base = IndexModel.fit(MEAN, List.of(VARIED)).get();
    IndexComponent later = IndexComponent.of("a", List.of(3.0, 3.0, 3.0));
    assertThat(base.score(List.of(later)).index()).containsExactly(0.0, 0.0, 0.0);
  }

  @Test
  void relievingIndicatorLowersTheIndex() {
    IndexComponent relief = new IndexComponent("r", List.of(1.0, 2.0, 6.0), -1);
    double highest =
        IndexModel.fit(IndexRecipe.BERLIN, List.of(relief))
            .get()
            .score(List.of(relief))
            .index()
            .get(2);
    assertThat(highest).isNegative();
  }

  @Test
  void meanIsSumDividedByWeights() {
    IndexComponent twice = new IndexComponent("a", VARIED.values(), 2);
    IndexComponent once = IndexComponent.of("d", List.of(5.0, 1.0, 3.0));
    List<IndexComponent> both = List.of(twice, once);
    IndexRecipe sum =
        new IndexRecipe(
            Centre.AREA_MEAN,
            Spread.POPULATION_SD,
            IndexRecipe.Combination.SUM,
            IndexRecipe.Closing.NONE);
    List<Double> sums = IndexModel.fit(sum, both).get().score(both).index();
    List<Double> means = IndexModel.fit(MEAN, both).get().score(both).index();
    for (int i = 0; i < 3; i++) {
      assertThat(means.get(i)).isCloseTo(sums.get(i) / 3, within(1e-15));
    }
  }

  @Test
  void refusesWhenIndicatorIsNamedTwiceOrMissing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IndexModel.fit(IndexRecipe.BERLIN, List.of(VARIED, VARIED)));
    IndexModel model = IndexModel.fit(IndexRecipe.BERLIN, List.of(VARIED)).get();
    assertThatIllegalArgumentException().isThrownBy(() -> model.score(List.of(CONSTANT)));
  }

  @Test
  void classOwnsItsThreshold() {
    ClassBreaks breaks =
        new ClassBreaks(
            List.of(
                new ClassBreaks.Threshold(-1, ClassBreaks.Side.UPPER),
                new ClassBreaks.Threshold(1, ClassBreaks.Side.LOWER)),
            List.of("+", "+/-", "-"));
    assertThat(breaks.label(-1.0000001)).isEqualTo("+");
    assertThat(breaks.label(-1)).isEqualTo("+/-");
    assertThat(breaks.label(1)).isEqualTo("+/-");
    assertThat(breaks.number(1.0000001)).isEqualTo(3);
    assertThatIllegalArgumentException().isThrownBy(() -> breaks.number(Double.NaN));
  }

  @Test
  void highestRankIsHundredWhenTransformedExponentially() {
    List<Double> transformed = RankTransform.exponential(List.of(3.0, 1.0, 2.0, 2.0));
    assertThat(transformed.get(0)).isCloseTo(100, within(1e-9));
    assertThat(transformed.get(2)).isEqualTo(transformed.get(3));
    assertThat(transformed.get(1)).isPositive().isLessThan(transformed.get(2));
    assertThat(RankTransform.ranks(List.of(3.0, 1.0, 2.0, 2.0)))
        .containsExactly(4.0, 1.0, 2.5, 2.5);
    assertThat(RankTransform.exponential(List.of())).isEmpty();
  }
}
