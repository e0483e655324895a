package de.lebenslagen.warehouse.disclosure;

import java.util.Comparator;
import java.util.List;

/**
 * The primary rules: which figures are too small to be shown, each by itself. They act before any
 * filter of a user.
 */
public final class Primaerregeln {

  /** Whether "all of them" is a disclosure too. */
  public enum Empfindlichkeit {
    GEWOEHNLICH,
    SENSIBEL
  }

  /** Figures computed from the values of single people. */
  public enum Kenngroesse {
    MITTELWERT,
    QUANTIL,
    MINIMUM,
    MAXIMUM
  }

  private final Geheimhaltungspolitik politik;

  public Primaerregeln(Geheimhaltungspolitik politik) {
    this.politik = politik;
  }

  /** P1: 1 ≤ n ≤ k−1. Zero is shown. */
  public boolean isFallzahlGeheim(long anzahl) {
    return anzahl >= 1 && anzahl < politik.mindestfallzahl();
  }

  /**
   * P2 for a share x/N: 1 ≤ x &lt; k, or 1 ≤ N−x &lt; k, or 1 ≤ N &lt; the minimal denominator; for
   * sensitive traits also x = N. With N = 0 there is no share and nobody to protect.
   */
  public boolean isAnteilGeheim(long zaehler, long nenner, Empfindlichkeit empfindlichkeit) {
    boolean kleinerNenner = nenner >= 1 && nenner < politik.mindestNenner();
    boolean alle = empfindlichkeit == Empfindlichkeit.SENSIBEL && nenner >= 1 && zaehler == nenner;
    return isFallzahlGeheim(zaehler) || isFallzahlGeheim(nenner - zaehler) || kleinerNenner || alle;
  }

  /** P3: means and quantiles need enough values; a minimum or maximum is one person's value. */
  public boolean isKenngroesseGeheim(Kenngroesse kenngroesse, long werteAnzahl) {
    return switch (kenngroesse) {
      case MITTELWERT, QUANTIL -> werteAnzahl < politik.mindestWerte();
      case MINIMUM, MAXIMUM -> true;
    };
  }

  /** P4: whether an area is so small that it shows totals only and no index. */
  public boolean isNurInsgesamt(long einwohner) {
    return einwohner < politik.mindestEinwohner();
  }

  /**
   * As {@link #isSummeGeheim(List)}, from what a delivery says about its amounts.
   *
   * @param beitragende number of contributors; 0 is not secret
   * @param summe total of all amounts
   * @param groesster largest amount
   * @param zweitgroesster second largest amount
   */
  public boolean isSummeGeheim(long beitragende, long summe, long groesster, long zweitgroesster) {
    if (beitragende == 0 && summe == 0) {
      return false;
    }
    if (beitragende < politik.mindestBeitragende()) {
      return true;
    }
    long rest = Math.subtractExact(summe, Math.addExact(groesster, zweitgroesster));
    boolean impossible = groesster < zweitgroesster || zweitgroesster < 0 || rest < 0;
    return impossible
        || Math.multiplyExact(rest, 100L)
            < Math.multiplyExact(groesster, politik.dominanzProzent());
  }

  /**
   * How far apart the largest and the smallest possible value of a hidden sum of amounts must lie:
   * p percent of it.
   */
  public long spielraum(long summe) {
    long percent = Math.multiplyExact(Math.abs(summe), politik.dominanzProzent());
    return Math.max(1, (percent + 99) / 100);
  }

  /**
   * Magnitudes (euros, places): fewer contributors than the minimum, or the p-percent rule: the
   * second largest contributor could work out the largest to within p percent, total − x₁ − x₂ &lt;
   * p/100 · x₁.
   *
   * @param beitraege one value per contributor, not negative, in any order; no contributor: not
   *     secret
   */
  public boolean isSummeGeheim(List<Long> beitraege) {
    if (beitraege.isEmpty()) {
      return false;
    }
    if (beitraege.size() < politik.mindestBeitragende()) {
      return true;
    }
    List<Long> sorted = beitraege.stream().sorted(Comparator.reverseOrder()).toList();
    if (sorted.get(sorted.size() - 1) < 0) {
      throw new IllegalArgumentException("The p-percent rule needs contributions of 0 or more.");
    }
    long rest = sorted.stream().skip(2).mapToLong(Long::longValue).reduce(0, Math::addExact);
    long bound = Math.multiplyExact(sorted.get(0), politik.dominanzProzent());
    return Math.multiplyExact(rest, 100L) < bound;
  }
}
