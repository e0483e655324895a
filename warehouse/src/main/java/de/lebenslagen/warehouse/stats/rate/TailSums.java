package de.lebenslagen.warehouse.stats.rate;

import java.util.stream.LongStream;

/**
 * Σᵢ Σ_{k&lt;xᵢ} f(s + k) over counts xᵢ, for f = ln, 1/x and 1/x², as the beta-binomial likelihood
 * needs them.
 *
 * <p>Between two neighbouring counts the same areas take part, so each stretch is one sum of f over
 * consecutive arguments. From {@value #SMOOTH_FROM} on it is taken by Euler–Maclaurin with four
 * corrections; what is left out is below 1e-14 of the sum. The cost is that of the number of areas,
 * not of their residents.
 *
 * @see <a href="https://dlmf.nist.gov/2.10#i">DLMF 2.10(i)</a>
 */
final class TailSums {

  private static final double SMOOTH_FROM = 16;
  private static final int SHORT = 12;

  /** B₂ₖ/(2k)! for k = 1 to 4. */
  private static final double[] BERNOULLI = {1 / 12.0, -1 / 720.0, 1 / 30240.0, -1 / 1209600.0};

  private final long[] ends;
  private final int[] areas;

  /** Sums over these counts, each at least 0. */
  TailSums(LongStream counts) {
    long[] sorted = counts.filter(c -> c > 0).sorted().toArray();
    ends = LongStream.of(sorted).distinct().toArray();
    areas = new int[ends.length];
    int at = 0;
    for (int i = 0; i < ends.length; i++) {
      areas[i] = sorted.length - at;
      while (at < sorted.length && sorted[at] == ends[i]) {
        at++;
      }
    }
  }

  /** A function with its integral and its odd derivatives. */
  private interface Smooth {

    double value(double x);

    /** From x to x + n. */
    double integral(double x, double n);

    /** The first, third, fifth and seventh derivative. */
    double derivative(int order, double x);
  }

  private static final Smooth LOG =
      new Smooth() {
        @Override
        public double value(double x) {
          return Math.log(x);
        }

        @Override
        public double integral(double x, double n) {
          double h = n / x;
          return n * Math.log(x) + x * ((1 + h) * Math.log1p(h) - h);
        }

        @Override
        public double derivative(int order, double x) {
          return factorial(order - 1) / Math.pow(x, order);
        }
      };

  private static final Smooth INVERSE =
      new Smooth() {
        @Override
        public double value(double x) {
          return 1 / x;
        }

        @Override
        public double integral(double x, double n) {
          return Math.log1p(n / x);
        }

        @Override
        public double derivative(int order, double x) {
          return -factorial(order) / Math.pow(x, order + 1);
        }
      };

  private static final Smooth SQUARE =
      new Smooth() {
        @Override
        public double value(double x) {
          return 1 / (x * x);
        }

        @Override
        public double integral(double x, double n) {
          return n / (x * (x + n));
        }

        @Override
        public double derivative(int order, double x) {
          return -factorial(order + 1) / Math.pow(x, order + 2);
        }
      };

  private static double factorial(int n) {
    double product = 1;
    for (int k = 2; k <= n; k++) {
      product *= k;
    }
    return product;
  }

  /** Of ln(start + k). */
  double logs(double start) {
    return sum(LOG, start);
  }

  /** Of 1/(start + k). */
  double inverses(double start) {
    return sum(INVERSE, start);
  }

  /** Of 1/(start + k)². */
  double squares(double start) {
    return sum(SQUARE, start);
  }

  private double sum(Smooth f, double start) {
    double sum = 0;
    long from = 0;
    for (int i = 0; i < ends.length; i++) {
      sum += areas[i] * stretch(f, start + from, ends[i] - from);
      from = ends[i];
    }
    return sum;
  }

  /** Of n consecutive arguments from x on. */
  private static double stretch(Smooth f, double x, long n) {
    double sum = 0;
    double at = x;
    long left = n;
    while (left > 0 && (left <= SHORT || at < SMOOTH_FROM)) {
      sum += f.value(at);
      at += 1;
      left--;
    }
    if (left == 0) {
      return sum;
    }
    double begin = at;
    double end = at + left;
    sum += f.integral(begin, left) + (f.value(begin) - f.value(end)) / 2;
    for (int k = 0; k < BERNOULLI.length; k++) {
      int order = 2 * k + 1;
      sum += BERNOULLI[k] * (f.derivative(order, end) - f.derivative(order, begin));
    }
    return sum;
  }
}
