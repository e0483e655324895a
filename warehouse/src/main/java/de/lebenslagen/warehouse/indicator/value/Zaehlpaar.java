package de.lebenslagen.warehouse.indicator.value;

import de.lebenslagen.warehouse.indicator.Zufallsmodell;
import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.Interval;
import de.lebenslagen.warehouse.stats.rate.EventRate;
import de.lebenslagen.warehouse.stats.rate.FisherTest;
import de.lebenslagen.warehouse.stats.rate.MoverInterval;
import de.lebenslagen.warehouse.stats.rate.PoissonInterval;
import de.lebenslagen.warehouse.stats.rate.Proportion;
import de.lebenslagen.warehouse.stats.rate.RateRatio;
import de.lebenslagen.warehouse.stats.rate.WilsonInterval;

/**
 * Numerator and denominator as chance sees them. All intervals are of x/n, without the basis of the
 * unit.
 *
 * @param x cases; counts that were converted to other boundaries are rounded
 * @param n persons, person-years, or the other group of a VERHAELTNIS
 */
record Zaehlpaar(Zufallsmodell modell, long x, double n) {

  static Zaehlpaar of(Zufallsmodell modell, double x, double n) {
    return new Zaehlpaar(modell, Math.round(x), n);
  }

  /** What two sides differ in: the interval of the difference and the p-value of none. */
  record Unterschied(Interval intervall, double pWert) {

    Unterschied scale(double factor) {
      return new Unterschied(intervall.scale(factor), pWert);
    }
  }

  private double quotient() {
    return x / n;
  }

  /** The 95 % interval of x/n, or why there is none. */
  Ergebnis<Interval> interval() {
    return switch (modell) {
      case ANTEIL -> WilsonInterval.of(share(), Interval.LEVEL_95);
      case EREIGNISSE -> PoissonInterval.of(new EventRate(x, n), Interval.LEVEL_95);
      case VERHAELTNIS -> WilsonInterval.of(share(), Interval.LEVEL_95).flatMap(Zaehlpaar::odds);
      case KEINES -> Ergebnis.missing("Für diese Größe gibt es kein Zufallsmodell.");
    };
  }

  /** The cases among all who could be one: for a VERHAELTNIS both groups together. */
  private Proportion share() {
    long whole = Math.round(n);
    return new Proportion(x, modell == Zufallsmodell.VERHAELTNIS ? x + whole : whole);
  }

  private static Ergebnis<Interval> odds(Interval share) {
    return share.upper() == 1
        ? Ergebnis.missing("Nenner ist 0.")
        : Ergebnis.of(
            new Interval(share.lower() / (1 - share.lower()), share.upper() / (1 - share.upper())));
  }

  /** What tells this from another, independent pair. */
  Ergebnis<Unterschied> compare(Zaehlpaar other) {
    return interval()
        .flatMap(
            own ->
                other
                    .interval()
                    .flatMap(
                        theirs ->
                            pValue(other)
                                .map(
                                    p ->
                                        new Unterschied(
                                            MoverInterval.ofDifference(
                                                quotient(), own, other.quotient(), theirs),
                                            p))));
  }

  private Ergebnis<Double> pValue(Zaehlpaar other) {
    return modell == Zufallsmodell.EREIGNISSE
        ? RateRatio.pValue(new EventRate(x, n), new EventRate(other.x, other.n))
        : FisherTest.pValue(share(), other.share());
  }

  /**
   * What tells this part from the whole it belongs to: part and rest are independent, and q_part −
   * q_whole = (n_rest / n_whole) · (q_part − q_rest) exactly.
   */
  Ergebnis<Unterschied> compareToWhole(Zaehlpaar whole) {
    if (whole.x < x || whole.n <= n) {
      return Ergebnis.missing("Das Gebiet ist das Ganze oder größer: kein Rest zum Vergleichen.");
    }
    Zaehlpaar rest = new Zaehlpaar(modell, whole.x - x, whole.n - n);
    return compare(rest).map(u -> u.scale(rest.n / whole.n));
  }
}
