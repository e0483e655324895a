package de.lebenslagen.warehouse.stats.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import de.lebenslagen.warehouse.stats.Fixture;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClusteringTest {

  private static final List<Fixture.Row> POINTS = Fixture.read("cluster/points.csv");
  private static final Distances REFERENCE =
      Distances.of(
          POINTS.stream().map(row -> Stream.of("x", "y", "z").map(row::number).toList()).toList());

  @Test
  void wardEqualsReference() {
    WardClustering ward = WardClustering.of(REFERENCE);
    double[] heights = Fixture.column("cluster/ward_heights.csv", "height");
    for (int step = 0; step < heights.length; step++) {
      assertThat(ward.joins().get(step).height()).isCloseTo(heights[step], within(1e-12));
    }
    for (int k = 2; k <= 4; k++) {
      assertSameGroups(ward.cut(k).get().types(), "ward" + k);
    }
  }

  @Test
  void medoidsEqualExhaustiveSearch() {
    for (Fixture.Row row : Fixture.read("cluster/medoid_costs.csv")) {
      KMedoids grouping = KMedoids.of(REFERENCE, (int) row.count("k")).get();
      assertThat(grouping.cost()).isCloseTo(row.number("cost"), within(1e-12));
    }
    KMedoids three = KMedoids.of(REFERENCE, 3).get();
    assertSameGroups(three.clustering().types(), "medoid3");
    for (int i = 0; i < POINTS.size(); i++) {
      int medoid = three.medoids().get(three.clustering().types().get(i));
      assertThat(three.clustering().types().get(medoid))
          .isEqualTo(three.clustering().types().get(i));
      assertThat(three.clustering().silhouettes().get(i))
          .isCloseTo(POINTS.get(i).number("silhouette3"), within(1e-12));
    }
  }

  @Test
  void pamIsNoBetterThanTryingAllAndMostlyAsGood() {
    SplittableRandom random = new SplittableRandom(41);
    int asGood = 0;
    for (int round = 0; round < 40; round++) {
      MedoidSearch search =
          new MedoidSearch(
              Distances.of(
                  Stream.generate(() -> random.doubles(2).boxed().toList()).limit(14).toList()));
      double least = search.cost(search.exhaustive(3));
      double found = search.cost(search.pam(3));
      assertThat(found).isBetween(least - 1e-12, 1.2 * least);
      asGood += found <= least + 1e-12 ? 1 : 0;
    }
    assertThat(asGood).isGreaterThan(20);
  }

  @Test
  void manyAreasAreGroupedByPam() {
    SplittableRandom random = new SplittableRandom(43);
    Distances many =
        Distances.of(
            IntStream.range(0, 120)
                .mapToObj(i -> List.of(i % 4 * 5 + random.nextDouble(), random.nextDouble()))
                .toList());
    KMedoids grouping = KMedoids.of(many, 4).get();
    assertThat(grouping.clustering().types())
        .isEqualTo(IntStream.range(0, 120).mapToObj(i -> i % 4).toList());
    assertThat(KMedoids.of(many, 4).get()).isEqualTo(grouping);
  }

  private static void assertSameGroups(List<Integer> types, String column) {
    for (int i = 0; i < types.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertThat(types.get(i).equals(types.get(j)))
            .isEqualTo(POINTS.get(i).text(column).equals(POINTS.get(j).text(column)));
      }
    }
  }

  @Test
  void bestNumberOfTypesHasHighestSilhouette() {
    KMedoids best = KMedoids.bestOf(REFERENCE, 5).get();
    for (int k = 2; k <= 5; k++) {
      assertThat(KMedoids.of(REFERENCE, k).get().clustering().meanSilhouette())
          .isLessThanOrEqualTo(best.clustering().meanSilhouette());
    }
  }

  @Test
  void wellSeparatedTypesAreFoundByBoth() {
    SplittableRandom random = new SplittableRandom(8);
    List<List<Double>> areas =
        IntStream.range(0, 30)
            .mapToObj(i -> List.of(i % 3 * 10 + random.nextDouble(), random.nextDouble()))
            .toList();
    Distances distances = Distances.of(areas);
    List<Integer> expected = IntStream.range(0, 30).mapToObj(i -> i % 3).toList();
    KMedoids best = KMedoids.bestOf(distances, 6).get();
    assertThat(best.clustering().types()).isEqualTo(expected);
    assertThat(best.clustering().meanSilhouette()).isGreaterThan(0.8);
    assertThat(WardClustering.of(distances).cut(3).get()).isEqualTo(best.clustering());
  }

  @Test
  void heightsNeverFall() {
    SplittableRandom random = new SplittableRandom(19);
    for (int round = 0; round < 20; round++) {
      List<List<Double>> areas =
          Stream.generate(() -> random.doubles(4).boxed().toList()).limit(25).toList();
      List<WardClustering.Join> joins = WardClustering.of(Distances.of(areas)).joins();
      for (int step = 1; step < joins.size(); step++) {
        assertThat(joins.get(step).height())
            .isGreaterThanOrEqualTo(joins.get(step - 1).height() - 1e-12);
      }
    }
  }

  @Test
  void notComputableWhenAreasDoNotDiffer() {
    Distances same = Distances.of(Collections.nCopies(5, List.of(1.0, 2.0)));
    assertThat(KMedoids.of(same, 2).findGrund()).contains("Weniger verschiedene Räume als Typen.");
    assertThat(KMedoids.bestOf(same, 4).findGrund())
        .contains("Weniger als drei verschiedene Räume.");
    assertThat(WardClustering.of(same).cut(2).findGrund()).isPresent();
  }

  @Test
  void silhouetteIsZeroWhenAreaIsAloneAndOneWhenTypeIsAPoint() {
    Distances distances = Distances.of(List.of(List.of(0.0), List.of(0.0), List.of(9.0)));
    Clustering two = KMedoids.of(distances, 2).get().clustering();
    assertThat(two.silhouettes()).containsExactly(1.0, 1.0, 0.0);
  }

  @Test
  void refusesWhenTypesAreFewerThanTwoOrValueIsMissing() {
    assertThatIllegalArgumentException().isThrownBy(() -> KMedoids.of(REFERENCE, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Distances.of(List.of(List.of(Double.NaN), List.of(1.0))));
  }
}
