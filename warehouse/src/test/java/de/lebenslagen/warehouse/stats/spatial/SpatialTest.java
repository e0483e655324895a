package de.lebenslagen.warehouse.stats.spatial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.Fixture;
import de.lebenslagen.warehouse.stats.Neighbours;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpatialTest {

  private static final Permutations MANY = new Permutations(20_000, 42);
  private static final List<Double> VALUES =
      DoubleStream.of(Fixture.column("spatial/lisa_W.csv", "y")).boxed().toList();

  private static Neighbours neighbours() {
    return Neighbours.of(
        Fixture.read("spatial/neighbours.csv").stream()
            .map(row -> Arrays.stream(row.text("neighbours").split(";")))
            .map(numbers -> numbers.map(number -> Integer.parseInt(number) - 1).toList())
            .toList());
  }

  private static SpatialWeights weights(String style) {
    return style.equals("W")
        ? SpatialWeights.rowStandardised(neighbours())
        : SpatialWeights.binary(neighbours());
  }

  /** Statistic exact; mean, variance and z of 20,000 arrangements near the analytic ones. */
  @ParameterizedTest
  @ValueSource(strings = {"W", "B"})
  void moranEqualsReference(String style) {
    Fixture.Row expected = Fixture.read("spatial/moran_" + style + ".csv").get(0);
    PermutationTest moran = MoranTest.of(VALUES, weights(style), MANY).get();
    assertThat(moran.statistic()).isCloseTo(expected.number("I"), within(1e-12));
    assertMoments(moran, expected.number("EI"), expected.number("VI_rand"));
    assertThat(moran.z()).isCloseTo(expected.number("z_rand"), within(0.05));
    assertThat(moran.pValue()).isGreaterThan(0.5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"W", "B"})
  void gearyEqualsReference(String style) {
    Fixture.Row expected = Fixture.read("spatial/moran_" + style + ".csv").get(0);
    PermutationTest geary = GearyTest.of(VALUES, weights(style), MANY).get();
    assertThat(geary.statistic()).isCloseTo(expected.number("gearyC"), within(1e-12));
    assertMoments(geary, expected.number("gearyE"), expected.number("gearyV"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"W", "B"})
  void localMoranEqualsReference(String style) {
    List<Ergebnis<LocalMoran>> areas = LocalMoran.of(VALUES, weights(style), MANY);
    List<Fixture.Row> rows = Fixture.read("spatial/lisa_" + style + ".csv");
    for (int i = 0; i < rows.size(); i++) {
      LocalMoran local = areas.get(i).get();
      assertThat(local.test().statistic()).isCloseTo(rows.get(i).number("Ii"), within(1e-12));
      assertMoments(local.test(), rows.get(i).number("E_cond"), rows.get(i).number("V_cond"));
      assertThat(local.test().z()).isCloseTo(rows.get(i).number("Z_cond"), within(0.06));
      assertThat(local.adjustedPValue()).isGreaterThanOrEqualTo(local.test().pValue());
    }
  }

  private static void assertMoments(PermutationTest test, double mean, double variance) {
    assertThat(test.mean()).isCloseTo(mean, within(4 * Math.sqrt(variance / MANY.draws())));
    assertThat(test.sd() * test.sd() / variance).isCloseTo(1, within(0.05));
  }

  /** spdep cuts the lags of the raw values at their mean, we cut those of the deviations at 0. */
  @ParameterizedTest
  @ValueSource(strings = {"W", "B"})
  void typesEqualReferenceWhenCutAtMeanOfLags(String style) {
    SpatialWeights weights = weights(style);
    double[] z = Arrangements.deviations(VALUES);
    double[] raw = VALUES.stream().mapToDouble(Double::doubleValue).toArray();
    double[] lags = IntStream.range(0, z.length).mapToDouble(i -> weights.lag(raw, i)).toArray();
    double mean = DoubleStream.of(lags).average().orElseThrow();
    List<Fixture.Row> rows = Fixture.read("spatial/lisa_" + style + ".csv");
    for (int i = 0; i < rows.size(); i++) {
      String typ = Nachbarschaftstyp.of(z[i], lags[i] - mean).name();
      assertThat(typ.replace("HOCH", "High").replace("NIEDRIG", "Low").replace('_', '-'))
          .isEqualTo(rows.get(i).text("quad"));
    }
  }

  @Test
  void typeHasTheSignOfTheStatistic() {
    for (Ergebnis<LocalMoran> area : LocalMoran.of(VALUES, weights("W"), MANY)) {
      Nachbarschaftstyp typ = area.get().typ();
      boolean alike =
          typ == Nachbarschaftstyp.HOCH_HOCH || typ == Nachbarschaftstyp.NIEDRIG_NIEDRIG;
      assertThat(alike).isEqualTo(area.get().test().statistic() > 0);
    }
  }

  @Test
  void getisOrdEqualsReference() {
    List<Ergebnis<GetisOrd>> areas = GetisOrd.of(VALUES, neighbours(), MANY);
    double[] expected = Fixture.column("spatial/gistar_W.csv", "gi_star_z");
    for (int i = 0; i < expected.length; i++) {
      assertThat(areas.get(i).get().z()).isCloseTo(expected[i], within(1e-12));
      assertThat(areas.get(i).get().pValue()).isBetween(2.0 / 20_001, 1.0);
    }
  }

  @Test
  void resultDependsOnSeedOnly() {
    Permutations few = new Permutations(999, 1);
    Permutations other = new Permutations(999, 1_000_000);
    assertThat(MoranTest.of(VALUES, weights("W"), few))
        .isEqualTo(MoranTest.of(VALUES, weights("W"), few))
        .isNotEqualTo(MoranTest.of(VALUES, weights("W"), other));
    assertThat(LocalMoran.of(VALUES, weights("W"), few))
        .isEqualTo(LocalMoran.of(VALUES, weights("W"), few));
  }

  @Test
  void gradientIsFoundAndAlternationToo() {
    Neighbours chain = chain(30);
    SpatialWeights weights = SpatialWeights.rowStandardised(chain);
    Permutations few = new Permutations(999, 4);
    List<Double> gradient = IntStream.range(0, 30).mapToObj(i -> (double) i).toList();
    PermutationTest rising = MoranTest.of(gradient, weights, few).get();
    assertThat(rising.statistic()).isGreaterThan(0.8);
    assertThat(rising.pValue()).isEqualTo(2.0 / 1000);
    List<Double> alternating = IntStream.range(0, 30).mapToObj(i -> i % 2 + i * 1e-3).toList();
    assertThat(MoranTest.of(alternating, weights, few).get().statistic()).isNegative();
    assertThat(GearyTest.of(gradient, weights, few).get().statistic()).isLessThan(0.1);
    assertThat(LocalMoran.of(gradient, weights, few).get(28).get().typ())
        .isEqualTo(Nachbarschaftstyp.HOCH_HOCH);
    assertThat(GetisOrd.of(gradient, chain, few).get(28).get().z()).isGreaterThan(1.96);
  }

  private static Neighbours chain(int areas) {
    return Neighbours.of(
        IntStream.range(0, areas)
            .mapToObj(i -> IntStream.of(i - 1, i + 1).filter(j -> j >= 0 && j < areas))
            .map(around -> around.boxed().toList())
            .toList());
  }

  @Test
  void islandHasReasonAndOthersAreTested() {
    Neighbours withIsland =
        Neighbours.of(List.of(List.of(1), List.of(0, 2), List.of(1, 3), List.of(2), List.of()));
    List<Double> values = List.of(1.0, 2.0, 5.0, 7.0, 3.0);
    Permutations few = new Permutations(99, 4);
    SpatialWeights weights = SpatialWeights.rowStandardised(withIsland);
    assertThat(LocalMoran.of(values, weights, few).get(4).findGrund())
        .contains("Dieser Raum hat keine Nachbarn.");
    assertThat(GetisOrd.of(values, withIsland, few).get(4).findGrund())
        .contains("Dieser Raum hat keine Nachbarn.");
    assertThat(LocalMoran.of(values, weights, few).get(0).find()).isPresent();
    assertThat(MoranTest.of(values, weights, few).find()).isPresent();
  }

  @Test
  void notComputableWhenThereIsNothingToCompare() {
    Permutations few = new Permutations(99, 4);
    SpatialWeights islands =
        SpatialWeights.binary(Neighbours.of(Collections.nCopies(5, List.<Integer>of())));
    List<Double> values = List.of(1.0, 2.0, 5.0, 7.0, 3.0);
    assertThat(MoranTest.of(values, islands, few).findGrund()).contains("Kein Raum hat Nachbarn.");
    SpatialWeights five = SpatialWeights.binary(chain(5));
    List<Double> same = Collections.nCopies(5, 0.1);
    assertThat(GearyTest.of(same, five, few).findGrund())
        .contains("Alle Räume haben denselben Wert.");
    assertThat(LocalMoran.of(same, five, few).get(0).findGrund()).isPresent();
    assertThat(GetisOrd.of(same, chain(5), few).get(0).findGrund()).isPresent();
    SpatialWeights three = SpatialWeights.binary(chain(3));
    assertThat(MoranTest.of(List.of(1.0, 2.0, 3.0), three, few).findGrund())
        .contains("Weniger als 4 Räume.");
  }

  @Test
  void noTestWhenEveryoneBordersOnEveryone() {
    Neighbours all =
        Neighbours.of(
            IntStream.range(0, 5)
                .mapToObj(i -> IntStream.range(0, 5).filter(j -> j != i).boxed().toList())
                .toList());
    List<Double> values = List.of(1.0, 2.0, 5.0, 7.0, 3.0);
    Permutations few = new Permutations(99, 4);
    assertThat(MoranTest.of(values, SpatialWeights.binary(all), few).findGrund())
        .contains("Jede Anordnung der Werte ergibt dasselbe: kein Test möglich.");
    assertThat(GetisOrd.of(values, all, few).get(0).findGrund())
        .contains("Dieser Raum grenzt an alle anderen.");
  }

  @Test
  void refusesWhenBordersAreSeenFromOneSideOnly() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Neighbours.of(List.of(List.of(1), List.of())));
    assertThatIllegalArgumentException().isThrownBy(() -> Neighbours.of(List.of(List.of(0))));
    assertThatIllegalArgumentException().isThrownBy(() -> new Permutations(10, 1));
  }
}
