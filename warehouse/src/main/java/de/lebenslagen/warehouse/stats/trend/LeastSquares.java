package de.lebenslagen.warehouse.stats.trend;

import de.lebenslagen.warehouse.stats.Checks;
import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.Interval;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.ojalgo.matrix.decomposition.QR;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064Store;

/** Ordinary least squares with standard errors, by QR decomposition (ojAlgo). */
final class LeastSquares {

  private static final double EXACT_FIT = 1e-24;

  private LeastSquares() {}

  /**
   * @param design one row per value, more rows than columns, of full rank
   */
  static List<Coefficient> fit(double[][] design, double[] values, double level) {
    int n = design.length;
    int p = design[0].length;
    Checks.atLeast(p + 1, n, "values");
    R064Store x = store(design, p);
    double[][] column =
        DoubleStream.of(values).mapToObj(value -> new double[] {value}).toArray(double[][]::new);
    R064Store y = store(column, 1);
    QR<Double> qr = QR.R064.make(n, p);
    if (!qr.decompose(x) || !qr.isFullRank()) {
      throw new IllegalArgumentException("The design must have full column rank.");
    }
    MatrixStore<Double> beta = qr.getSolution(y).copy();
    double rest = restSquares(x, beta, values);
    double scale = IntStream.range(0, n).mapToDouble(i -> values[i] * values[i]).sum();
    if (rest <= EXACT_FIT * scale) {
      return untested(beta, p);
    }
    MatrixStore<Double> r = qr.getR().copy();
    return IntStream.range(0, p)
        .mapToObj(
            j -> {
              double error = Math.sqrt(rest / (n - p) * inverseGramDiagonal(r, p, j));
              return tested(beta.doubleValue(j, 0), error, n - p, level);
            })
        .toList();
  }

  private static R064Store store(double[][] rows, int columns) {
    R064Store store = R064Store.FACTORY.make(rows.length, columns);
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns; j++) {
        store.set(i, j, rows[i][j]);
      }
    }
    return store;
  }

  private static double restSquares(
      MatrixStore<Double> x, MatrixStore<Double> beta, double[] values) {
    MatrixStore<Double> fitted = x.multiply(beta);
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      double rest = values[i] - fitted.doubleValue(i, 0);
      sum += rest * rest;
    }
    return sum;
  }

  /** Entry (j, j) of (X'X)⁻¹ = R⁻¹R⁻ᵀ: the squared length of the solution of Rᵀw = eⱼ. */
  private static double inverseGramDiagonal(MatrixStore<Double> r, int p, int j) {
    double[] w = new double[p];
    double sum = 0;
    for (int i = j; i < p; i++) {
      double right = i == j ? 1 : 0;
      for (int k = j; k < i; k++) {
        right -= r.doubleValue(k, i) * w[k];
      }
      w[i] = right / r.doubleValue(i, i);
      sum += w[i] * w[i];
    }
    return sum;
  }

  private static List<Coefficient> untested(MatrixStore<Double> beta, int p) {
    Ergebnis<Coefficient.Test> missing =
        Ergebnis.missing("Die Werte liegen genau auf der Linie: kein Test möglich.");
    return IntStream.range(0, p)
        .mapToObj(j -> new Coefficient(beta.doubleValue(j, 0), missing))
        .toList();
  }

  private static Coefficient tested(double estimate, double error, int freedom, double level) {
    TDistribution t = TDistribution.of(freedom);
    double value = estimate / error;
    double p = Math.min(1, 2 * t.survivalProbability(Math.abs(value)));
    double half = error * t.inverseSurvivalProbability((1 - level) / 2);
    Interval interval = new Interval(estimate - half, estimate + half);
    return new Coefficient(estimate, Ergebnis.of(new Coefficient.Test(error, value, p, interval)));
  }
}
