package de.lebenslagen.etl.check;

import java.util.Arrays;
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
    int steps = reihen.stream().mapToInt(Reihe::size).sum();
    double[] changes = new double[steps];
    double[] chances = new double[steps];
    int count = 0;
    for (Reihe reihe : reihen) {
      for (int i = 1; i < reihe.size(); i++) {
        double a = reihe.wert(i - 1);
        double b = reihe.wert(i);
        if (reihe.isSchritt(i) && Math.min(a, b) >= MINDESTENS) {
          changes[count] = Math.abs(Math.log(b / a));
          chances[count++] = 4 / (a + b);
        }
      }
    }
    if (count < MINDESTENS) {
      return UEBLICH;
    }
    double total = median(changes, count) / NORMAL;
    double own = Math.sqrt(Math.max(0, total * total - median(chances, count)));
    return Math.min(GROESSTE, Math.max(KLEINSTE, own));
  }

  private static double median(double[] values, int count) {
    Arrays.sort(values, 0, count);
    return values[count / 2];
  }
}
