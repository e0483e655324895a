package de.lebenslagen.warehouse.disclosure.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ojalgo.matrix.decomposition.LU;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064Store;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;

/**
 * The distribution of largest entropy −Σ p ln p over given changes, with mean 0, a variance of at
 * most so much, probabilities of at least so much, and none of a larger decrease likelier than the
 * next smaller one. A convex problem in a few dozen unknowns: a linear program finds a point
 * inside, Newton steps with a logarithmic barrier go from there to the optimum (barrier 10⁻¹⁰, so
 * probabilities are good to about 10⁻⁹).
 *
 * <p>Reference: S. Giessing, Computational Issues in the Design of Transition Probabilities and
 * Disclosure Risk Estimation for Additive Noise, PSD 2016, LNCS 9867.
 */
public final class MaximumEntropy {

  private static final double INSIDE = 1e-9;
  private static final double LAST_BARRIER = 1e-10;
  private static final double DONE = 1e-12;
  private static final int STEPS = 60;

  private final int[] values;
  private final double[][] equal;
  private final List<double[]> left = new ArrayList<>();
  private final List<Double> right = new ArrayList<>();

  private MaximumEntropy(int[] values, double variance, double[] least) {
    this.values = values;
    this.equal =
        new double[][] {
          IntStream.of(values).mapToDouble(v -> 1).toArray(),
          IntStream.of(values).asDoubleStream().toArray()
        };
    atMost(IntStream.of(values).mapToDouble(v -> (double) v * v).toArray(), variance);
    boolean zero = IntStream.of(values).anyMatch(v -> v == 0);
    for (int i = 0; i < values.length; i++) {
      double[] own = new double[values.length];
      own[i] = -1;
      atMost(own, -least[i]);
      if (zero && values[i] < 0) {
        double[] pair = new double[values.length];
        pair[i] = 1;
        pair[i + 1] = -1;
        atMost(pair, 0);
      }
    }
  }

  private void atMost(double[] row, double bound) {
    left.add(row);
    right.add(bound);
  }

  /**
   * The probabilities.
   *
   * @param values the possible changes, rising
   * @param variance Σ p v² at most
   * @param least smallest probability of each, above 0
   * @return empty where there is no such distribution
   */
  public static Optional<double[]> distribute(int[] values, double variance, double[] least) {
    MaximumEntropy problem = new MaximumEntropy(values, variance, least);
    return problem.findInside().map(problem::climb);
  }

  /** A point with room to every bound. */
  private Optional<double[]> findInside() {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    for (int i = 0; i < values.length; i++) {
      model.newVariable("p" + i).lower(0).upper(1);
    }
    model.newVariable("room").lower(0).upper(1).weight(1);
    for (int r = 0; r < left.size(); r++) {
      Expression row = expression(model, "r" + r, left.get(r)).upper(right.get(r));
      row.set(values.length, 1);
    }
    expression(model, "sum", equal[0]).level(1);
    expression(model, "mean", equal[1]).level(0);
    Optimisation.Result result = model.maximise();
    return result.getState().isOptimal() && result.getValue() > INSIDE
        ? Optional.of(IntStream.range(0, values.length).mapToDouble(result::doubleValue).toArray())
        : Optional.empty();
  }

  private static Expression expression(ExpressionsBasedModel model, String name, double[] row) {
    Expression expression = model.newExpression(name);
    for (int i = 0; i < row.length; i++) {
      expression.set(i, row[i]);
    }
    return expression;
  }

  private double[] climb(double[] start) {
    double[] p = start;
    for (double barrier = 1; barrier >= LAST_BARRIER; barrier /= 10) {
      for (int step = 0; step < STEPS; step++) {
        double[] direction = direction(p, barrier);
        double[] next = line(p, direction, barrier);
        double moved = distance(p, next);
        p = next;
        if (moved < DONE) {
          break;
        }
      }
    }
    return p;
  }

  /** The Newton step that keeps sum and mean. */
  private double[] direction(double[] p, double barrier) {
    int n = p.length;
    R064Store body = R064Store.FACTORY.make(n + equal.length, n + equal.length);
    R064Store side = R064Store.FACTORY.make(n + equal.length, 1);
    for (int i = 0; i < n; i++) {
      body.add(i, i, 1 / p[i]);
      side.add(i, 0, -Math.log(p[i]) - 1);
      for (int e = 0; e < equal.length; e++) {
        body.set(n + e, i, equal[e][i]);
        body.set(i, n + e, equal[e][i]);
      }
    }
    for (int r = 0; r < left.size(); r++) {
      addBarrier(body, side, left.get(r), barrier, slack(r, p));
    }
    LU<Double> lu = LU.R064.make(body);
    lu.decompose(body);
    MatrixStore<Double> solution = lu.getSolution(side);
    return IntStream.range(0, n).mapToDouble(i -> solution.doubleValue(i, 0)).toArray();
  }

  private static void addBarrier(
      R064Store body, R064Store side, double[] row, double barrier, double slack) {
    for (int i = 0; i < row.length; i++) {
      if (row[i] != 0) {
        side.add(i, 0, -barrier * row[i] / slack);
        for (int j = 0; j < row.length; j++) {
          body.add(i, j, barrier * row[i] * row[j] / (slack * slack));
        }
      }
    }
  }

  /** The longest half of the step that stays inside and goes down. */
  private double[] line(double[] p, double[] direction, double barrier) {
    double now = cost(p, barrier);
    for (double length = 1; length > DONE; length /= 2) {
      double[] next = p.clone();
      for (int i = 0; i < p.length; i++) {
        next[i] += length * direction[i];
      }
      if (cost(next, barrier) < now) {
        return next;
      }
    }
    return p;
  }

  private double cost(double[] p, double barrier) {
    double cost = 0;
    for (double each : p) {
      cost += each > 0 ? each * Math.log(each) : Double.POSITIVE_INFINITY;
    }
    for (int r = 0; r < left.size(); r++) {
      double slack = slack(r, p);
      cost -= slack > 0 ? barrier * Math.log(slack) : Double.NEGATIVE_INFINITY;
    }
    return cost;
  }

  private double slack(int r, double[] p) {
    double slack = right.get(r);
    for (int i = 0; i < p.length; i++) {
      slack -= left.get(r)[i] * p[i];
    }
    return slack;
  }

  private static double distance(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> Math.abs(a[i] - b[i])).sum();
  }
}
