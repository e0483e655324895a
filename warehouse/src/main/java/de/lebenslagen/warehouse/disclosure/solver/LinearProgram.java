package de.lebenslagen.warehouse.disclosure.solver;

import java.util.ArrayList;
import java.util.List;

/**
 * Bounded variables 0 … n−1 under linear rows, all in whole numbers: {@code lower ≤ x ≤ upper},
 * {@code row.lower ≤ row.form(x) ≤ row.upper}.
 */
public final class LinearProgram {

  /** A range on a form; equal bounds make it an equation. */
  public record Row(LinearForm form, long lower, long upper) {
    public Row {
      if (lower > upper) {
        throw new IllegalArgumentException("A row needs lower <= upper: " + lower + " > " + upper);
      }
    }

    /** {@code form = value}. */
    public static Row equal(LinearForm form, long value) {
      return new Row(form, value, value);
    }
  }

  private final long[] lower;
  private final long[] upper;
  private final List<Row> rows;

  /** The arrays are copied. */
  public LinearProgram(long[] lower, long[] upper, List<Row> rows) {
    if (lower.length != upper.length) {
      throw new IllegalArgumentException("Each variable needs a lower and an upper bound.");
    }
    this.lower = lower.clone();
    this.upper = upper.clone();
    this.rows = List.copyOf(rows);
  }

  /** The number of variables. */
  public int size() {
    return lower.length;
  }

  public long lower(int variable) {
    return lower[variable];
  }

  public long upper(int variable) {
    return upper[variable];
  }

  public List<Row> rows() {
    return rows;
  }

  /** The same program with further rows. */
  public LinearProgram with(List<Row> further) {
    List<Row> all = new ArrayList<>(rows);
    all.addAll(further);
    return new LinearProgram(lower, upper, all);
  }

  /** Whether a whole-number point keeps every bound and row: exact, no tolerance. */
  public boolean isSolvedBy(long[] point) {
    for (int i = 0; i < lower.length; i++) {
      if (point[i] < lower[i] || point[i] > upper[i]) {
        return false;
      }
    }
    return rows.stream()
        .allMatch(
            row -> {
              long value = row.form().apply(point);
              return value >= row.lower() && value <= row.upper();
            });
  }
}
