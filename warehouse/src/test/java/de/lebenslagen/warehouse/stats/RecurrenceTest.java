package de.lebenslagen.warehouse.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurrenceTest {

  @ParameterizedTest
  @CsvSource({"9000, 0.25", "50, 0.02", "7, 0.9", "1, 0.5"})
  void binomialChancesEqualThoseOfTheLibraryOneByOne(int n, double p) {
    BinomialDistribution counts = BinomialDistribution.of(n, p);
    double[] chances =
        Recurrence.fill(
            0,
            n,
            (int) counts.getMean(),
            counts::probability,
            k -> (n - k) * p / (k + 1) / (1 - p));
    double sum = 0;
    for (int k = 0; k <= n; k++) {
      assertThat(chances[k])
          .isCloseTo(counts.probability(k), within(1e-10 * counts.probability(k) + 1e-280));
      sum += chances[k];
    }
    assertThat(sum).isCloseTo(1, within(1e-11));
  }

  @Test
  void hypergeometricChancesEqualThoseOfTheLibraryOneByOne() {
    HypergeometricDistribution members = HypergeometricDistribution.of(100_000, 21_000, 700);
    double[] chances =
        Recurrence.fill(
            80,
            220,
            (int) members.getMean(),
            members::probability,
            k -> (21_000.0 - k) / (k + 1) * (700 - k) / (100_000 - 21_000 - 700 + k + 1));
    for (int k = 80; k <= 220; k++) {
      assertThat(chances[k - 80])
          .isCloseTo(members.probability(k), within(1e-10 * members.probability(k)));
    }
  }

  @Test
  void oneCountIsItsOwnChance() {
    assertThat(Recurrence.fill(3, 3, 9, k -> 0.25, k -> 7)).containsExactly(0.25);
  }
}
