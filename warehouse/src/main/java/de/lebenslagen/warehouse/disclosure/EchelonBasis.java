package de.lebenslagen.warehouse.disclosure;

import de.lebenslagen.warehouse.disclosure.solver.LinearForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The span of all forms known so far, in exact whole-number echelon form: a form can be computed
 * from the known ones exactly when it reduces to zero.
 *
 * <p>Row k holds none of the pivots of the rows before it, so one ascending pass eliminates every
 * pivot. Factors are kept free of a common divisor; an overflow of 64 bits throws {@link
 * ArithmeticException} and leaves the basis as it was.
 */
final class EchelonBasis {

  private final List<LinearForm> rows = new ArrayList<>();
  private final List<Integer> pivots = new ArrayList<>();
  private final int[] rowOfPivot;
  private final long[] dense;

  EchelonBasis(int atoms) {
    rowOfPivot = new int[atoms];
    Arrays.fill(rowOfPivot, -1);
    dense = new long[atoms];
  }

  /** What is left of a form that the known ones don't tell, up to a factor; zero if nothing. */
  LinearForm reduce(LinearForm form) {
    BitSet touched = new BitSet();
    BitSet open = new BitSet();
    try {
      subtract(form, -1, touched, open);
      for (int row = open.nextSetBit(0); row >= 0; row = open.nextSetBit(row + 1)) {
        eliminate(row, touched, open);
      }
      return LinearForm.gather(dense, touched.stream().toArray()).normalise();
    } finally {
      touched.stream().forEach(atom -> dense[atom] = 0);
    }
  }

  private void eliminate(int row, BitSet touched, BitSet open) {
    int pivot = pivots.get(row);
    long entry = dense[pivot];
    if (entry == 0) {
      return;
    }
    long lead = rows.get(row).factorOf(pivot);
    long divisor = LinearForm.gcd(entry, lead);
    long scale = lead / divisor;
    if (scale != 1) {
      for (int atom = touched.nextSetBit(0); atom >= 0; atom = touched.nextSetBit(atom + 1)) {
        dense[atom] = Math.multiplyExact(dense[atom], scale);
      }
    }
    subtract(rows.get(row), entry / divisor, touched, open);
  }

  private void subtract(LinearForm form, long factor, BitSet touched, BitSet open) {
    for (int i = 0; i < form.size(); i++) {
      int atom = form.variable(i);
      touched.set(atom);
      long change = Math.multiplyExact(factor, form.factor(i));
      dense[atom] = Math.subtractExact(dense[atom], change);
      if (rowOfPivot[atom] >= 0) {
        open.set(rowOfPivot[atom]);
      }
    }
  }

  /**
   * Makes a form known.
   *
   * @param reduced as {@link #reduce} returned it, not zero
   * @param pivot one of its atoms
   */
  void add(LinearForm reduced, int pivot) {
    rowOfPivot[pivot] = rows.size();
    pivots.add(pivot);
    rows.add(reduced);
  }
}
