package de.lebenslagen.etl.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/**
 * How much the counts of a column usually change from year to year, beyond chance.
 *
 * <p>For each step of a series with mean count m, chance alone gives ln(b/a) a variance of 2/m;
 * what lies above is the usual change. Estimate: the square of the median of |ln(b/a)|, over 0.6745
 * (the median of a standard normal's absolute value), less the median of 2/m. The median lets up to
 * half of the steps be faulty. Result: between 0.02 and 0.10; 0.05 where fewer than 20 steps have
 * counts of at least 20.
 */
final class Streuung {

  private static final int MINDESTENS = 20;
  private static final double UEBLICH = 0.05;
  private static final double KLEINSTE = 0.02;
  private static final double GROESSTE = 0.10;
  private static final double NORMAL = 0.6745;

  private Streuung() {}

  static double estimate(List<Reihe> reihen) {
    List<Double> changes = new ArrayList<>();
    List<Double> chances = new ArrayList<>();
    for (Reihe reihe : reihen) {
      Iterator<Zeile> zeilen = reihe.werte().values().iterator();
      Zeile vor = zeilen.next();
      while (zeilen.hasNext()) {
        Zeile nach = zeilen.next();
        double a = reihe.zahl(vor).doubleValue();
        double b = reihe.zahl(nach).doubleValue();
        if (vor.berichtsjahr() + 1 == nach.berichtsjahr() && Math.min(a, b) >= MINDESTENS) {
          changes.add(Math.abs(Math.log(b / a)));
          chances.add(4 / (a + b));
        }
        vor = nach;
      }
    }
    if (changes.size() < MINDESTENS) {
      return UEBLICH;
    }
    double total = median(changes) / NORMAL;
    double own = Math.sqrt(Math.max(0, total * total - median(chances)));
    return Math.min(GROESSTE, Math.max(KLEINSTE, own));
  }

  private static double median(List<Double> values) {
    Collections.sort(values);
    return values.get(values.size() / 2);
  }
}
