package de.lebenslagen.warehouse.stats.segregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.lebenslagen.warehouse.stats.Ergebnis;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DissimilarityChangeTest {

  private static final int AREAS = 15;
  private static final int DRAWS = 100;

  private static Ergebnis<DissimilarityChange> change(TwoGroups earlier, TwoGroups later) {
    return DissimilarityChange.of(earlier, later, 400, 0.95, 7);
  }

  private static TwoGroups groups(List<Long> members, long residents) {
    return TwoGroups.ofMinority(members, Collections.nCopies(members.size(), residents)).get();
  }

  /** Shares around 10 %, more or less apart. */
  private static TwoGroups random(double apart, long residents, SplittableRandom random) {
    List<Long> members = new ArrayList<>();
    for (int i = 0; i < AREAS; i++) {
      double share = 0.1 * (1 + apart * (2.0 * i / (AREAS - 1) - 1));
      members.add(
          (long)
              BinomialDistribution.of((int) residents, share)
                  .inverseCumulativeProbability(random.nextDouble()));
    }
    return groups(members, residents);
  }

  /**
   * Without the correction for chance, the smaller residents of the later time would look apart.
   */
  @ParameterizedTest
  @CsvSource({"0, 400, 400", "0.5, 400, 400", "0.5, 400, 100", "0, 400, 100"})
  void falseAlarmsStayNearTheLevel(double apart, long before, long after) {
    SplittableRandom random = new SplittableRandom(11);
    int tests = 100;
    long alarms =
        IntStream.range(0, tests)
            .filter(
                t ->
                    DissimilarityChange.of(
                                random(apart, before, random),
                                random(apart, after, random),
                                DRAWS,
                                0.95,
                                t)
                            .get()
                            .pValue()
                        <= 0.05)
            .count();
    // 5 % of 100 are 5; beyond 12 lies about one case in a thousand
    assertThat(alarms).isLessThan(13);
  }

  @Test
  void clearChangeIsFoundWithItsSize() {
    SplittableRandom random = new SplittableRandom(3);
    DissimilarityChange found = change(random(0.1, 3000, random), random(0.8, 3000, random)).get();
    // the true index rises from about 3 to about 24 points
    assertThat(found.difference()).isCloseTo(0.21, within(0.03));
    assertThat(found.interval().lower()).isGreaterThan(0.15);
    assertThat(found.pValue()).isLessThan(1e-6);
  }

  @Test
  void nothingChangesWhenTheTimesAreTheSame() {
    TwoGroups same = random(0.4, 800, new SplittableRandom(5));
    DissimilarityChange found = change(same, same).get();
    assertThat(found.difference()).isCloseTo(0, within(0.005));
    assertThat(found.pValue()).isGreaterThan(0.5);
  }

  @Test
  void growingGroupThatKeepsItsPatternHasNotChanged() {
    List<Long> members = List.of(40L, 60L, 90L, 120L, 200L, 30L, 75L, 110L);
    List<Long> twice = members.stream().map(m -> 2 * m).toList();
    assertThat(change(groups(members, 2000), groups(twice, 4000)).get().pValue())
        .isGreaterThan(0.2);
    assertThat(change(groups(members, 2000), groups(twice, 2000)).get().pValue())
        .isGreaterThan(0.2);
  }

  @Test
  void resultDependsOnTheSeedOnly() {
    SplittableRandom random = new SplittableRandom(5);
    TwoGroups earlier = random(0.4, 800, random);
    TwoGroups later = random(0.4, 800, random);
    assertThat(change(earlier, later)).isEqualTo(change(earlier, later));
  }

  @Test
  void smallGroupIsNotTested() {
    TwoGroups small = groups(List.of(20L, 20L, 9L), 500);
    TwoGroups large = groups(List.of(60L, 20L, 9L), 500);
    assertThat(change(large, small).findGrund())
        .contains("Eine der Gruppen hat weniger als 50 Menschen.");
    assertThat(change(small, large).findGrund()).isPresent();
  }

  @Test
  void twoAreasAndFullSeparationGiveFiniteAnswers() {
    TwoGroups apart = TwoGroups.of(List.of(90L, 0L), List.of(0L, 90L)).get();
    TwoGroups mixed = TwoGroups.of(List.of(45L, 45L), List.of(45L, 45L)).get();
    assertThat(change(mixed, apart).get().difference()).isBetween(0.9, 1.1);
    assertThat(change(apart, apart).find().map(DissimilarityChange::pValue).orElse(1.0))
        .isBetween(0.0, 1.0);
  }
}
