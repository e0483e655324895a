package de.lebenslagen.warehouse.stats.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TailSumsTest {

  private static final long[] COUNTS = {0, 1, 3, 3, 17, 40, 41, 900, 8434, 20_000};

  private static double oneByOne(double start, DoubleUnaryOperator f) {
    double sum = 0;
    for (long count : COUNTS) {
      for (long k = 0; k < count; k++) {
        sum += f.applyAsDouble(start + k);
      }
    }
    return sum;
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-6, 0.3, 1, 15.9, 16, 250, 1e5, 1e9})
  void sumsEqualThoseTakenOneByOne(double start) {
    TailSums sums = new TailSums(LongStream.of(COUNTS));
    double logs = oneByOne(start, Math::log);
    double inverses = oneByOne(start, x -> 1 / x);
    double squares = oneByOne(start, x -> 1 / (x * x));
    assertThat(sums.logs(start)).isCloseTo(logs, within(1e-12 * Math.abs(logs)));
    assertThat(sums.inverses(start)).isCloseTo(inverses, within(1e-12 * inverses));
    assertThat(sums.squares(start)).isCloseTo(squares, within(1e-12 * squares));
  }

  @Test
  void nothingIsSummedOverNoCounts() {
    assertThat(new TailSums(LongStream.of(0, 0)).logs(3)).isZero();
  }
}
