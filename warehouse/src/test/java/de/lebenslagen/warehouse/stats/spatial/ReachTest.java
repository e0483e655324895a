package de.lebenslagen.warehouse.stats.spatial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import de.lebenslagen.warehouse.stats.spatial.Reach.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTest {

  private static final List<Integer> METRES = List.of(300, 500, 1000);

  /** A degree of a meridian of the sphere is 2πR/360; of a parallel nearly cos φ of that. */
  @Test
  void distanceEqualsReference() {
    assertThat(new GeoPoint(9, 50).metresTo(new GeoPoint(9, 51)))
        .isCloseTo(111_195.08, within(0.01));
    assertThat(new GeoPoint(9, 60).metresTo(new GeoPoint(10, 60)))
        .isCloseTo(55_595.39, within(0.2 + 111_195.08 * 0.0001));
    assertThat(new GeoPoint(9.4, 54.8).metresTo(new GeoPoint(9.4, 54.8))).isZero();
    assertThat(new GeoPoint(179.999, 0).metresTo(new GeoPoint(-179.999, 0)))
        .isCloseTo(222.39, within(0.01));
  }

  @Test
  void nobodyIsNearWhereThereIsNoFacility() {
    Reach reach = Reach.of(List.of(new Place(new GeoPoint(9, 54), 10)), List.of(), METRES);
    assertThat(reach.within()).containsExactly(0.0, 0.0, 0.0);
    assertThat(reach.share(2).get()).isZero();
  }

  @Test
  void shareOfNobodyIsNotComputable() {
    Reach reach = Reach.of(List.of(), List.of(new GeoPoint(9, 54)), METRES);
    assertThat(reach.share(0).findGrund()).contains("Aus der Gruppe wohnt hier niemand.");
  }

  @Test
  void refusesWhatIsNowhere() {
    assertThatIllegalArgumentException().isThrownBy(() -> new GeoPoint(181, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new GeoPoint(0, Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Reach.of(List.of(), List.of(), List.of(0)));
  }

  /** The cells only save work: every pair by hand gives the same. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void sameAsEveryPairByHand(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Place> places = new ArrayList<>();
    List<GeoPoint> facilities = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      places.add(new Place(point(random), random.nextInt(0, 90)));
    }
    for (int i = 0; i < 40; i++) {
      facilities.add(point(random));
    }
    Reach reach = Reach.of(places, facilities, METRES);
    for (int m = 0; m < METRES.size(); m++) {
      int metres = METRES.get(m);
      double expected =
          places.stream()
              .filter(p -> facilities.stream().anyMatch(f -> f.metresTo(p.point()) <= metres))
              .mapToDouble(Place::people)
              .sum();
      assertThat(reach.within().get(m)).isEqualTo(expected);
    }
    assertThat(reach.within()).isSorted();
  }

  private static GeoPoint point(SplittableRandom random) {
    return new GeoPoint(-0.03 + random.nextDouble() * 0.06, 54.7 + random.nextDouble() * 0.05);
  }
}
