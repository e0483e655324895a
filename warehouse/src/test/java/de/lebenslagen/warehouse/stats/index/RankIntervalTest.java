package de.lebenslagen.warehouse.stats.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RankIntervalTest {

  private static final List<Double> SHARES = List.of(0.30, 0.10, 0.11, 0.02, 0.10);
  private static final List<Long> LARGE = List.of(3000L, 2000L, 2000L, 4000L, 500L);

  @Test
  void intervalHoldsRankAndSeparatesClearAreas() {
    List<RankInterval> ranks = intervals(42);
    assertThat(ranks.get(0)).isEqualTo(new RankInterval(1, 1, 1));
    assertThat(ranks.get(3)).isEqualTo(new RankInterval(5, 5, 5));
    assertThat(ranks.get(1).rank()).isEqualTo(3);
    assertThat(ranks.get(4).rank()).isEqualTo(3);
    assertThat(ranks.get(2).best()).isEqualTo(2);
    assertThat(ranks.get(2).worst()).isGreaterThan(2);
  }

  @Test
  void resultIsTheSameWhenSeedIsTheSame() {
    assertThat(intervals(42)).isEqualTo(intervals(42));
  }

  private static List<RankInterval> intervals(long seed) {
    return RankInterval.of(SHARES, BinomialDraw.of(SHARES, LARGE), 1000, 0.95, seed);
  }

  @Test
  void drawsHaveMeanAndVarianceOfBinomial() {
    BinomialDraw draw = BinomialDraw.of(List.of(0.2), List.of(50L));
    SplittableRandom random = new SplittableRandom(9);
    int draws = 20_000;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < draws; i++) {
      double share = draw.next(random).get(0);
      sum += share;
      squares += share * share;
    }
    double mean = sum / draws;
    assertThat(mean).isCloseTo(0.2, within(4 * Math.sqrt(0.2 * 0.8 / 50 / draws)));
    assertThat(squares / draws - mean * mean).isCloseTo(0.2 * 0.8 / 50, within(1e-4));
  }

  @Test
  void drawIsCertainWhenShareIsZeroOrOne() {
    BinomialDraw draw = BinomialDraw.of(List.of(0.0, 1.0), List.of(50L, 7L));
    assertThat(draw.next(new SplittableRandom(1))).containsExactly(0.0, 1.0);
  }
}
