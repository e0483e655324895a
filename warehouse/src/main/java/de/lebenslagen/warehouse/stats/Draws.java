package de.lebenslagen.warehouse.stats;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Random draws that all cores share. Each draw has a generator of its own, made from the seed and
 * the number of the draw only: the result is the same on one core and on many.
 *
 * <p>Seeds that lie side by side give unrelated draws: both steps go through the mixing function of
 * {@link SplittableRandom}, a bijection.
 *
 * @see <a href="https://doi.org/10.1145/2714064.2660195">Steele, Lea and Flood 2014</a>
 */
public final class Draws {

  private Draws() {}

  /** The generator of one draw. */
  public static SplittableRandom generator(long seed, long number) {
    long start = new SplittableRandom(seed).nextLong() + number;
    return new SplittableRandom(new SplittableRandom(start).nextLong());
  }

  /**
   * What every draw gives, in their order.
   *
   * @param draw must not change anything that another draw sees
   */
  public static <T> List<T> list(int draws, long seed, Function<SplittableRandom, T> draw) {
    Checks.atLeast(1, draws, "draws");
    return IntStream.range(0, draws)
        .parallel()
        .mapToObj(number -> draw.apply(generator(seed, number)))
        .toList();
  }
}
