package de.lebenslagen.warehouse.stats.projection;

import de.lebenslagen.warehouse.stats.Checks;
import de.lebenslagen.warehouse.stats.Ergebnis;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Iterative proportional fitting (IPF, raking): changes a table of areas by age so that it meets
 * given row and column totals and stays as near as possible to the old one.
 *
 * <p>Rows and columns are scaled in turn until every total is met within {@value #TOLERANCE} of the
 * grand total.
 *
 * <p>Edge cases: zero cells stay zero. Totals that contradict each other, a total above 0 on
 * nothing but zeros, or zeros that make the totals unreachable: not computable. Limits: it keeps
 * the odds ratios of the old table, so what was not known there is not known after.
 *
 * @see <a href="https://doi.org/10.1214/aoms/1177731829">Deming and Stephan 1940</a>
 * @param cells fitted, in the layout of the seed
 * @param rounds needed
 */
public record IterativeProportionalFitting(List<List<Double>> cells, int rounds) {

  private static final double TOLERANCE = 1e-13;
  private static final double SAME_TOTAL = 1e-9;
  private static final int MOST_ROUNDS = 2_000;

  /** Where the largest gap has not shrunk by a hundredth in so many rounds, it never closes. */
  private static final int PROGRESS_ROUNDS = 100;

  private static final double LEAST_PROGRESS = 0.99;

  public IterativeProportionalFitting {
    cells = cells.stream().map(List::copyOf).toList();
  }

  /**
   * Fits a table.
   *
   * @param seed rows of cells, not negative
   * @param rowTotals to be met, not negative
   * @param columnTotals to be met, not negative
   */
  public static Ergebnis<IterativeProportionalFitting> fit(
      List<List<Double>> seed, List<Double> rowTotals, List<Double> columnTotals) {
    double[][] cells = copy(seed, columnTotals.size());
    double[] rows = copy(rowTotals);
    double[] columns = copy(columnTotals);
    Checks.sameLength(cells.length, rows.length, "rowTotals");
    double total = DoubleStream.of(rows).sum();
    double other = DoubleStream.of(columns).sum();
    if (Math.abs(total - other) > SAME_TOTAL * Math.max(total, other)) {
      return Ergebnis.missing(
          String.format(
              Locale.GERMANY, "Zeilensummen ergeben %.2f, Spaltensummen %.2f.", total, other));
    }
    return iterate(cells, rows, columns, TOLERANCE * total);
  }

  private static Ergebnis<IterativeProportionalFitting> iterate(
      double[][] cells, double[] rows, double[] columns, double tolerance) {
    double gapBefore = Double.MAX_VALUE;
    for (int round = 1; round <= MOST_ROUNDS; round++) {
      if (!scaleRows(cells, rows) || !scaleColumns(cells, columns)) {
        return Ergebnis.missing("Eine Randsumme über 0 trifft nur auf leere Zellen.");
      }
      double gap = largestGap(cells, rows);
      if (gap <= tolerance) {
        return Ergebnis.of(new IterativeProportionalFitting(toLists(cells), round));
      }
      if (round % PROGRESS_ROUNDS == 0) {
        if (gap > LEAST_PROGRESS * gapBefore) {
          break;
        }
        gapBefore = gap;
      }
    }
    return Ergebnis.missing("Die leeren Zellen lassen die Randsummen nicht zu.");
  }

  private static double[] copy(List<Double> totals) {
    return totals.stream().mapToDouble(total -> Checks.nonNegative(total, "total")).toArray();
  }

  private static double[][] copy(List<List<Double>> seed, int columns) {
    double[][] cells = new double[seed.size()][];
    for (int i = 0; i < cells.length; i++) {
      Checks.sameLength(columns, seed.get(i).size(), "row of the seed");
      cells[i] = copy(seed.get(i));
    }
    return cells;
  }

  private static boolean scaleRows(double[][] cells, double[] totals) {
    for (int i = 0; i < cells.length; i++) {
      double sum = DoubleStream.of(cells[i]).sum();
      if (sum == 0 && totals[i] > 0) {
        return false;
      }
      double factor = sum == 0 ? 0 : totals[i] / sum;
      for (int j = 0; j < cells[i].length; j++) {
        cells[i][j] *= factor;
      }
    }
    return true;
  }

  private static boolean scaleColumns(double[][] cells, double[] totals) {
    for (int j = 0; j < totals.length; j++) {
      int column = j;
      double sum = IntStream.range(0, cells.length).mapToDouble(i -> cells[i][column]).sum();
      if (sum == 0 && totals[j] > 0) {
        return false;
      }
      double factor = sum == 0 ? 0 : totals[j] / sum;
      for (double[] row : cells) {
        row[j] *= factor;
      }
    }
    return true;
  }

  private static double largestGap(double[][] cells, double[] rowTotals) {
    double largest = 0;
    for (int i = 0; i < cells.length; i++) {
      largest = Math.max(largest, Math.abs(DoubleStream.of(cells[i]).sum() - rowTotals[i]));
    }
    return largest;
  }

  private static List<List<Double>> toLists(double[][] cells) {
    return List.of(cells).stream().map(row -> Checks.finiteList(row, "cell")).toList();
  }
}
