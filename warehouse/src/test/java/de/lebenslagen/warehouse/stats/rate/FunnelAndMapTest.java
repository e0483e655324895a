package de.lebenslagen.warehouse.stats.rate;

import static de.lebenslagen.warehouse.stats.Interval.LEVEL_95;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.Fixture;
import de.lebenslagen.warehouse.stats.Interval;
import java.util.List;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

class FunnelAndMapTest {

  @Test
  void probabilityMapEqualsReference() {
    List<Fixture.Row> rows = Fixture.read("rates/probmap_poisson.csv");
    List<EventRate> areas =
        rows.stream().map(row -> new EventRate(row.count("n"), row.count("pop"))).toList();
    List<Ergebnis<ProbabilityMap>> map = ProbabilityMap.of(areas);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(map.get(i).get().expected())
          .isCloseTo(rows.get(i).number("expected"), within(1e-10));
      assertThat(map.get(i).get().atMost()).isCloseTo(rows.get(i).number("choyn"), within(1e-12));
    }
  }

  @Test
  void bothTailsOfMapShareTheObservedCount() {
    ProbabilityMap entry =
        ProbabilityMap.of(List.of(new EventRate(4, 100), new EventRate(6, 100))).get(0).get();
    double probability = Math.exp(-5) * 625 / 24;
    assertThat(entry.atMost() + entry.atLeast()).isCloseTo(1 + probability, within(1e-12));
  }

  @Test
  void mapIsMissingWhenThereIsNoCaseOrNoExposure() {
    List<Ergebnis<ProbabilityMap>> map =
        ProbabilityMap.of(List.of(new EventRate(0, 10), new EventRate(0, 0)));
    assertThat(map.get(0).findGrund()).contains("In keinem Raum gibt es einen Fall.");
    assertThat(map.get(1).findGrund()).contains("Bezugsgröße ist 0.");
  }

  @Test
  void funnelLimitsEncloseTheExactQuantiles() {
    for (long n : new long[] {1, 7, 30, 300, 5000}) {
      Interval limits = FunnelLimits.ofShare(0.12, n, LEVEL_95).get();
      BinomialDistribution exact = BinomialDistribution.of((int) n, 0.12);
      double lower = exact.inverseCumulativeProbability(0.025);
      double upper = exact.inverseCumulativeProbability(0.975);
      assertThat(limits.lower() * n).isBetween(Math.max(0, lower - 1) - 1e-9, lower + 1e-9);
      assertThat(limits.upper() * n).isBetween(upper - 1 - 1e-9, upper + 1e-9);
    }
  }

  @Test
  void funnelNarrowsWhenAreaGrows() {
    double width = 2;
    for (long n = 50; n < 5000; n += 50) {
      Interval limits = FunnelLimits.ofShare(0.2, n, LEVEL_95).get();
      assertThat(limits.upper() - limits.lower()).isLessThan(width);
      width = limits.upper() - limits.lower();
    }
  }

  @Test
  void limitsOfRareRateAreNearThoseOfShare() {
    Interval share = FunnelLimits.ofShare(0.01, 20_000, LEVEL_95).get();
    Interval rate = FunnelLimits.ofRate(0.01, 20_000, LEVEL_95).get();
    assertThat(rate.lower()).isCloseTo(share.lower(), within(2e-5));
    assertThat(rate.upper()).isCloseTo(share.upper(), within(2e-5));
  }

  @Test
  void bothLimitsAreZeroWhenNoCaseIsNearlyCertain() {
    assertThat(FunnelLimits.ofShare(0.01, 1, LEVEL_95).get()).isEqualTo(new Interval(0, 0));
    assertThat(FunnelLimits.ofRate(0.01, 1, LEVEL_95).get()).isEqualTo(new Interval(0, 0));
  }

  @Test
  void noLimitsWhenAreaIsEmpty() {
    assertThat(FunnelLimits.ofShare(0.1, 0, LEVEL_95).findGrund()).contains("Nenner ist 0.");
    assertThat(FunnelLimits.ofRate(0.1, 0, LEVEL_95).findGrund()).isPresent();
  }
}
