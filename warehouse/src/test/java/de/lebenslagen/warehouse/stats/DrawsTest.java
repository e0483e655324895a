package de.lebenslagen.warehouse.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.lebenslagen.warehouse.stats.index.BinomialDraw;
import de.lebenslagen.warehouse.stats.index.RankInterval;
import de.lebenslagen.warehouse.stats.segregation.ChanceExpectation;
import de.lebenslagen.warehouse.stats.segregation.InequalityIndex;
import de.lebenslagen.warehouse.stats.segregation.TwoGroups;
import de.lebenslagen.warehouse.stats.spatial.GetisOrd;
import de.lebenslagen.warehouse.stats.spatial.LocalMoran;
import de.lebenslagen.warehouse.stats.spatial.MoranTest;
import de.lebenslagen.warehouse.stats.spatial.Permutations;
import de.lebenslagen.warehouse.stats.spatial.SpatialWeights;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawsTest {

  private static final int AREAS = 30;

  @Test
  void everyAnalysisIsTheSameOnOneCoreAndOnMany() throws Exception {
    List<Object> alone = new ForkJoinPool(1).submit(DrawsTest::everything).get();
    for (int threads : new int[] {2, 5}) {
      assertThat(new ForkJoinPool(threads).submit(DrawsTest::everything).get()).isEqualTo(alone);
    }
  }

  private static List<Object> everything() {
    SplittableRandom random = new SplittableRandom(8);
    List<Long> cases = random.longs(AREAS, 1, 80).boxed().toList();
    List<Long> residents = random.longs(AREAS, 100, 900).boxed().toList();
    List<Double> shares = new ArrayList<>();
    List<List<Integer>> ring = new ArrayList<>();
    for (int i = 0; i < AREAS; i++) {
      shares.add((double) cases.get(i) / residents.get(i));
      ring.add(List.of((i + 1) % AREAS, (i + AREAS - 1) % AREAS));
    }
    Neighbours neighbours = Neighbours.of(ring);
    Permutations permutations = new Permutations(199, 5);
    SpatialWeights weights = SpatialWeights.rowStandardised(neighbours);
    TwoGroups groups = TwoGroups.ofMinority(cases, residents).get();
    return List.of(
        RankInterval.of(shares, BinomialDraw.of(shares, residents), 200, 0.95, 5),
        ChanceExpectation.simulate(groups, InequalityIndex::gini, 55, 5),
        MoranTest.of(shares, weights, permutations),
        LocalMoran.of(shares, weights, permutations),
        GetisOrd.of(shares, neighbours, permutations));
  }

  @Test
  void neighbouringSeedsAndDrawsAreUnrelated() {
    Set<Long> first = new HashSet<>();
    for (long seed = -3; seed < 3; seed++) {
      for (int number = 0; number < 100; number++) {
        first.add(Draws.generator(seed, number).nextLong());
      }
    }
    assertThat(first).hasSize(600);
  }

  @Test
  void firstNumbersOfAllDrawsAreUniform() {
    int draws = 40_000;
    List<Double> drawn = Draws.list(draws, 3, SplittableRandom::nextDouble);
    double mean = drawn.stream().mapToDouble(Double::doubleValue).sum() / draws;
    double lag = IntStream.range(1, draws).mapToDouble(d -> drawn.get(d) * drawn.get(d - 1)).sum();
    // the mean is 1/2 with variance 1/12n; that of products of neighbours 1/4 with about 13/144n
    assertThat(mean).isCloseTo(0.5, within(4 * Math.sqrt(1 / 12.0 / draws)));
    assertThat(lag / (draws - 1)).isCloseTo(0.25, within(4 * Math.sqrt(13 / 144.0 / draws)));
  }

  @Test
  void noDrawIsRefused() {
    assertThatThrownBy(() -> Draws.list(0, 1, SplittableRandom::nextDouble))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
