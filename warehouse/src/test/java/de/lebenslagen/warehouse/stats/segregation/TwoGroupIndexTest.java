package de.lebenslagen.warehouse.stats.segregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import de.lebenslagen.warehouse.stats.Fixture;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwoGroupIndexTest {

  @ParameterizedTest
  @CsvSource({"two_group, nDE, DE", "small_minority, grp, rest"})
  void indicesEqualReference(String name, String group, String other) {
    TwoGroups groups = read(name, group, other);
    String expected = "segregation/" + name + "_expected.csv";
    assertMeasure(expected, "D", DissimilarityIndex.of(groups));
    assertMeasure(expected, "isolation_xPx_group1", ExposureIndex.isolation(groups));
    assertMeasure(expected, "interaction_xPy_group1_2", ExposureIndex.exposure(groups));
    assertMeasure(expected, "eta2_corrected_isolation", ExposureIndex.etaSquared(groups));
    assertMeasure(expected, "Gini", InequalityIndex.gini(groups));
    assertMeasure(expected, "Atkinson_b05", InequalityIndex.atkinson(groups, 0.5));
  }

  private static void assertMeasure(String file, String measure, double value) {
    assertThat(value).isCloseTo(Fixture.measure(file, measure), within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"two_group, nDE, DE", "small_minority, grp, rest"})
  void expectationLiesWithinSimulationErrorOfReference(String name, String group, String other) {
    TwoGroups groups = read(name, group, other);
    String file = "segregation/" + name + "_expected.csv";
    double simulated = Fixture.measure(file, "D_expected_random_fixedmargins_MC4000");
    double error = 3 * Fixture.measure(file, "D_expected_MC_sd") / Math.sqrt(4000);
    double exact = ChanceExpectation.ofDissimilarity(groups);
    assertThat(exact).isCloseTo(simulated, within(error));
    assertThat(ChanceExpectation.simulate(groups, DissimilarityIndex::of, 1000, 17))
        .isCloseTo(exact, within(2 * error));
    double index = DissimilarityIndex.of(groups);
    assertThat(ChanceExpectation.correct(index, simulated).get())
        .isCloseTo(Fixture.measure(file, "CarringtonTroske_corrected"), within(1e-12));
    assertThat(ChanceExpectation.correct(index, exact).get())
        .isCloseTo(Fixture.measure(file, "CarringtonTroske_corrected"), within(error));
  }

  @ParameterizedTest
  @CsvSource({"two_group, nDE, DE", "small_minority, grp, rest"})
  void exactExpectationsOfTheilAndIsolationEqualTheSimulated(
      String name, String group, String other) {
    TwoGroups groups = read(name, group, other);
    assertThat(ChanceExpectation.ofTheilH(groups.toTable()).get())
        .isCloseTo(
            ChanceExpectation.simulate(groups, g -> g.toTable().theilH().get(), 2000, 5),
            withinPercentage(4));
    assertThat(ChanceExpectation.ofIsolation(groups))
        .isCloseTo(
            ChanceExpectation.simulate(groups, ExposureIndex::isolation, 2000, 5),
            withinPercentage(2));
  }

  @Test
  void chanceInTheilNeedsTwoGroups() {
    GroupTable one = GroupTable.of(List.of(List.of(5L, 0L), List.of(7L, 0L))).get();
    assertThat(ChanceExpectation.ofTheilH(one).findGrund())
        .contains("Nur eine Gruppe ist vertreten.");
  }

  private static TwoGroups read(String name, String group, String other) {
    String file = "segregation/" + name + "_input.csv";
    return TwoGroups.of(counts(file, group), counts(file, other)).get();
  }

  private static List<Long> counts(String file, String group) {
    return Fixture.read(file).stream()
        .filter(row -> row.text("group").equals(group))
        .map(row -> row.count("n"))
        .toList();
  }

  @Test
  void segregationIndexEqualsPublishedVector() {
    TwoGroups groups =
        TwoGroups.ofMinority(List.of(120L, 40L, 30L, 10L), List.of(1000L, 1500L, 900L, 600L)).get();
    assertThat(100 * DissimilarityIndex.of(groups)).isCloseTo(36.842, within(5e-4));
  }

  @Test
  void chanceAloneMakesSevenPointsInTwelveSmallAreas() {
    List<Long> group = Collections.nCopies(12, 30L);
    List<Long> residents = Collections.nCopies(12, 300L);
    TwoGroups groups = TwoGroups.ofMinority(group, residents).get();
    assertThat(DissimilarityIndex.of(groups)).isZero();
    assertThat(100 * ChanceExpectation.ofDissimilarity(groups)).isCloseTo(7.2, within(0.2));
    assertThat(ChanceExpectation.correct(0, ChanceExpectation.ofDissimilarity(groups)).get())
        .isEqualTo(-1);
  }

  @Test
  void emptyAreaIsDropped() {
    TwoGroups with = TwoGroups.of(List.of(3L, 0L, 9L), List.of(5L, 0L, 2L)).get();
    TwoGroups without = TwoGroups.of(List.of(3L, 9L), List.of(5L, 2L)).get();
    for (ToDoubleFunction<TwoGroups> index : ALL) {
      assertThat(index.applyAsDouble(with)).isEqualTo(index.applyAsDouble(without));
    }
  }

  @Test
  void notComputableWhenGroupIsEmptyOrOnlyOneAreaIsLeft() {
    assertThat(TwoGroups.of(List.of(0L, 0L), List.of(5L, 2L)).findGrund())
        .contains("Eine der beiden Gruppen ist leer.");
    assertThat(TwoGroups.ofMinority(List.of(5L, 2L), List.of(5L, 2L)).findGrund())
        .contains("Eine der beiden Gruppen ist leer.");
    assertThat(TwoGroups.of(List.of(3L, 0L), List.of(5L, 0L)).findGrund())
        .contains("Weniger als zwei bewohnte Räume.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TwoGroups.ofMinority(List.of(6L, 2L), List.of(5L, 2L)));
  }

  @Test
  void minorityUnderFiftyIsNotInterpretable() {
    assertThat(read("small_minority", "grp", "rest").interpretierbarkeit().wort())
        .isEqualTo("nicht interpretierbar");
    assertThat(read("two_group", "nDE", "DE").interpretierbarkeit())
        .isEqualTo(Interpretierbarkeit.INTERPRETIERBAR);
  }

  @Test
  void simulationDependsOnSeedOnlyAndServesEveryIndex() {
    TwoGroups groups = read("two_group", "nDE", "DE");
    for (ToDoubleFunction<TwoGroups> index : ALL) {
      double expectation = ChanceExpectation.simulate(groups, index, 50, 3);
      assertThat(expectation).isBetween(0.0, index.applyAsDouble(groups));
      assertThat(ChanceExpectation.simulate(groups, index, 50, 3)).isEqualTo(expectation);
    }
  }

  @Test
  void notCorrectedWhenChanceMakesEverything() {
    assertThat(ChanceExpectation.correct(1, 1).findGrund()).isPresent();
  }

  @Test
  void indicesAreOneWhenNoAreaIsSharedAndZeroWhenMixtureIsTheSame() {
    TwoGroups apart = TwoGroups.of(List.of(70L, 0L), List.of(0L, 50L)).get();
    TwoGroups mixed = TwoGroups.of(List.of(10L, 20L, 5L), List.of(100L, 200L, 50L)).get();
    for (ToDoubleFunction<TwoGroups> index : ALL) {
      assertThat(index.applyAsDouble(apart)).isCloseTo(1, within(1e-12));
      assertThat(index.applyAsDouble(mixed)).isCloseTo(0, within(1e-12));
    }
  }

  @Test
  void indicesStayInUnitAndDependOnNoLabelOrOrder() {
    SplittableRandom random = new SplittableRandom(23);
    for (int round = 0; round < 200; round++) {
      List<Long> group = random.longs(8, 0, 40).boxed().toList();
      List<Long> other = random.longs(8, 1, 400).boxed().toList();
      TwoGroups groups = TwoGroups.of(group, other).get();
      TwoGroups reversed = TwoGroups.of(reverse(group), reverse(other)).get();
      TwoGroups swapped = TwoGroups.of(other, group).get();
      for (ToDoubleFunction<TwoGroups> index : ALL) {
        double value = index.applyAsDouble(groups);
        assertThat(value).isBetween(0.0, 1.0);
        assertThat(index.applyAsDouble(reversed)).isCloseTo(value, within(1e-12));
        assertThat(index.applyAsDouble(swapped)).isCloseTo(value, within(1e-12));
      }
    }
  }

  /** The indices that do not change when the two groups change places. */
  private static final List<ToDoubleFunction<TwoGroups>> ALL =
      List.of(
          DissimilarityIndex::of,
          ExposureIndex::etaSquared,
          InequalityIndex::gini,
          groups -> InequalityIndex.atkinson(groups, 0.5),
          groups -> groups.toTable().theilH().get());

  private static List<Long> reverse(List<Long> counts) {
    return IntStream.range(0, counts.size())
        .mapToObj(i -> counts.get(counts.size() - 1 - i))
        .toList();
  }
}
