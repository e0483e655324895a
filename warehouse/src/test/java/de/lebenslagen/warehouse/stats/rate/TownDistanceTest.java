package de.lebenslagen.warehouse.stats.rate;

import static de.lebenslagen.warehouse.stats.Interval.LEVEL_95;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TownDistanceTest {

  private static final Proportion AREA = new Proportion(30, 200);
  private static final Proportion TOWN = new Proportion(100, 1000);

  @Test
  void differenceIsShareMinusTownShare() {
    TownDistance distance = TownDistance.of(AREA, TOWN, LEVEL_95).get();
    assertThat(distance.difference()).isCloseTo(0.05, within(1e-15));
    assertThat(distance.interval().contains(0.05)).isTrue();
    assertThat(distance.pValue()).isBetween(0.0, 0.05);
  }

  @Test
  void notComputableWhenAreaIsTheWholeTownOrEmpty() {
    assertThat(TownDistance.of(TOWN, TOWN, LEVEL_95).findGrund()).contains("Nenner ist 0.");
    assertThat(TownDistance.of(new Proportion(0, 0), TOWN, LEVEL_95).findGrund()).isPresent();
  }

  @Test
  void refusesWhenAreaIsLargerThanTown() {
    assertThatIllegalArgumentException().isThrownBy(() -> TownDistance.of(TOWN, AREA, LEVEL_95));
  }
}
