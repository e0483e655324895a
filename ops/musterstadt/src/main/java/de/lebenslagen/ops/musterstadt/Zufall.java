package de.lebenslagen.ops.musterstadt;

import org.apache.commons.rng.core.source64.SplitMix64;

/**
 * Random numbers that depend on the seed, the purpose and a running number alone, never on the
 * order in which anything else drew: a new purpose changes nothing that was there before.
 *
 * <p>Reference: Steele, Lea, Flood 2014, Fast splittable pseudorandom number generators, OOPSLA
 * '14, 453–472, doi 10.1145/2660193.2660195.
 */
final class Zufall {

  /** What random numbers are drawn for; the number is part of every file ever made. */
  enum Strom {
    GEBIET(1),
    GRENZE(2),
    STRASSE(3),
    EINRICHTUNG(4),
    BEVOELKERUNG(5),
    LEISTUNG(6),
    PSEUDONYM(7),
    FALL(8);

    private final long nummer;

    Strom(int nummer) {
      this.nummer = nummer;
    }
  }

  private final SplitMix64 quelle;

  private Zufall(long saat) {
    this.quelle = new SplitMix64(saat);
  }

  static Zufall of(long saat, Strom strom, long nummer) {
    return new Zufall(mix(mix(mix(saat) + strom.nummer) + nummer));
  }

  /** The finaliser of SplitMix64 (Stafford's variant 13): a bijection that spreads every bit. */
  static long mix(long value) {
    long z = value + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** From [0, 1). */
  double anteil() {
    return (quelle.nextLong() >>> 11) * 0x1.0p-53;
  }

  /** From [von, bis). */
  double zwischen(double von, double bis) {
    return von + (bis - von) * anteil();
  }

  /** A whole number from [0, ende). */
  int unter(int ende) {
    return (int) (anteil() * ende);
  }

  boolean trifft(double wahrscheinlichkeit) {
    return anteil() < wahrscheinlichkeit;
  }
}
