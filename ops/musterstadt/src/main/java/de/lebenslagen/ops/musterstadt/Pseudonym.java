package de.lebenslagen.ops.musterstadt;

/**
 * Gives every running number another of 40 bits that says nothing about it, and no two the same: a
 * Feistel network of four rounds.
 *
 * <p>Reference: Luby, Rackoff 1988, How to construct pseudorandom permutations from pseudorandom
 * functions, SIAM J. Comput. 17, 373–386, doi 10.1137/0217022.
 */
final class Pseudonym {

  static final int STELLEN = 10;

  private static final int RUNDEN = 4;
  private static final int HALBE_BITS = 20;
  private static final long HALBE_MASKE = (1L << HALBE_BITS) - 1;

  private final long[] schluessel = new long[RUNDEN];

  Pseudonym(long saat, int zweck) {
    Zufall zufall = Zufall.of(saat, Zufall.Strom.PSEUDONYM, zweck);
    for (int i = 0; i < RUNDEN; i++) {
      schluessel[i] = Double.doubleToLongBits(zufall.anteil());
    }
  }

  long of(long nummer) {
    long links = nummer >>> HALBE_BITS & HALBE_MASKE;
    long rechts = nummer & HALBE_MASKE;
    for (long runde : schluessel) {
      long neu = links ^ (Zufall.mix(rechts ^ runde) & HALBE_MASKE);
      links = rechts;
      rechts = neu;
    }
    return links << HALBE_BITS | rechts;
  }
}
