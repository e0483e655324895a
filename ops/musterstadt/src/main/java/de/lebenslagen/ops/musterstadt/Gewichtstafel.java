package de.lebenslagen.ops.musterstadt;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** Draws an index with a probability proportional to its weight. */
final class Gewichtstafel {

  private final double[] summen;

  private Gewichtstafel(double[] summen) {
    this.summen = summen;
  }

  static Gewichtstafel of(double... gewichte) {
    return of(gewichte.length, i -> gewichte[i]);
  }

  /** Weights of 0 to {@code ende} - 1, at least one above 0. */
  static Gewichtstafel of(int ende, IntToDoubleFunction gewicht) {
    double[] summen = new double[ende];
    double summe = 0;
    for (int i = 0; i < ende; i++) {
      summe += gewicht.applyAsDouble(i);
      summen[i] = summe;
    }
    return new Gewichtstafel(summen);
  }

  /** A bell over ages: one Gaussian curve per triple of mean, spread and weight, from 18 on. */
  static Gewichtstafel ofGlocken(int ende, double... mitteBreiteGewicht) {
    return of(
        ende,
        alter -> {
          double summe = 0;
          for (int i = 0; i < mitteBreiteGewicht.length; i += 3) {
            double z = (alter - mitteBreiteGewicht[i]) / mitteBreiteGewicht[i + 1];
            summe += mitteBreiteGewicht[i + 2] * StrictMath.exp(-z * z / 2);
          }
          return alter < 18 ? 0 : summe;
        });
  }

  int draw(Zufall zufall) {
    double u = zufall.anteil() * summen[summen.length - 1];
    int at = Arrays.binarySearch(summen, u);
    return at >= 0 ? Math.min(at + 1, summen.length - 1) : -at - 1;
  }

  /** The share of an index in all weights. */
  double anteil(int index) {
    return (summen[index] - (index == 0 ? 0 : summen[index - 1])) / summen[summen.length - 1];
  }
}
