package de.lebenslagen.warehouse.disclosure;

import de.lebenslagen.warehouse.disclosure.solver.LinearForm;
import de.lebenslagen.warehouse.disclosure.solver.LinearProgram;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * All tables of whole numbers, as a linear program around the true one: for each atom, then for
 * each published sum that may be hidden, a variable for how far it lies above its true value and
 * one for how far below. At zero nothing is broken but the wish for another value.
 */
final class RepairModel {

  private final Zellsystem system;
  private final Untergrenzen untergrenzen;
  private final long groessterWert;
  private final int[] waehlbar;
  private final int[] variableOfCell;
  private final long[] upper;
  private final List<LinearProgram.Row> rows = new ArrayList<>();

  RepairModel(Sperrmuster muster) {
    system = muster.system();
    untergrenzen = Untergrenzen.of(system);
    groessterWert = system.hoechstens();
    waehlbar =
        IntStream.range(0, system.size())
            .filter(cell -> system.schutzbedarf(cell).isWaehlbar() && muster.isBekannt(cell))
            .filter(cell -> !system.isBekannteNull(cell))
            .toArray();
    variableOfCell = numberVariables();
    upper = new long[2 * (system.atomCount() + waehlbar.length)];
    for (int atom = 0; atom < system.atomCount(); atom++) {
      boundAtom(atom);
    }
    for (int cell : waehlbar) {
      linkSum(cell);
    }
    system.nullformen().forEach(form -> rows.add(LinearProgram.Row.equal(difference(form), 0)));
    for (int cell = 0; cell < system.size(); cell++) {
      restrict(cell, muster);
    }
  }

  /** Atoms have the first variables; a sum that may be hidden gets further ones. */
  private int[] numberVariables() {
    int[] variables = new int[system.size()];
    for (int i = 0; i < waehlbar.length; i++) {
      variables[waehlbar[i]] = 2 * (system.atomCount() + i);
    }
    for (int atom = 0; atom < system.atomCount(); atom++) {
      variables[system.atomZelle(atom)] = 2 * atom;
    }
    return variables;
  }

  private void boundAtom(int atom) {
    if (!untergrenzen.isBekannteNull(atom)) {
      long wert = system.atomwerte()[atom];
      upper[2 * atom] = groessterWert - wert;
      upper[2 * atom + 1] = wert - untergrenzen.atome()[atom];
    }
  }

  private void linkSum(int cell) {
    int variable = variableOfCell[cell];
    if (variable >= 2 * system.atomCount()) {
      upper[variable] = Math.max(0, groessterWert - system.wert(cell));
      upper[variable + 1] = system.wert(cell) - lowest(cell);
      LinearForm deviation = LinearForm.of(Map.of(variable, -1L, variable + 1, 1L));
      rows.add(LinearProgram.Row.equal(difference(system.form(cell)).plus(1, deviation), 0));
    }
  }

  private long lowest(int cell) {
    return Math.max(untergrenzen.cell(cell), -groessterWert);
  }

  /** What may not change at all, and how low a cell may go that is hidden already. */
  private void restrict(int cell, Sperrmuster muster) {
    LinearForm form = system.form(cell);
    if (system.schutzbedarf(cell) == Schutzbedarf.BEREITS_VEROEFFENTLICHT) {
      rows.add(LinearProgram.Row.equal(difference(form), 0));
    } else if (!muster.isBekannt(cell) && form.apply(untergrenzen.atome()) < lowest(cell)) {
      long wert = system.wert(cell);
      rows.add(
          new LinearProgram.Row(
              difference(form), lowest(cell) - wert, Math.max(0, groessterWert - wert)));
    }
  }

  /** How far a form over atoms moves from its true value. */
  private static LinearForm difference(LinearForm form) {
    Map<Integer, Long> factors = new TreeMap<>();
    for (int i = 0; i < form.size(); i++) {
      factors.put(2 * form.variable(i), form.factor(i));
      factors.put(2 * form.variable(i) + 1, -form.factor(i));
    }
    return LinearForm.of(factors);
  }

  /** The published cells that a repair may hide. */
  int[] waehlbar() {
    return waehlbar;
  }

  /** The tables in which a cell lies at least this step above its value, or below if negative. */
  LinearProgram program(int cell, long schritt) {
    List<LinearProgram.Row> all = new ArrayList<>(rows);
    LinearForm difference = difference(system.form(cell));
    long far = groessterWert + Math.abs(schritt);
    all.add(
        schritt > 0
            ? new LinearProgram.Row(difference, schritt, far)
            : new LinearProgram.Row(difference, -far, schritt));
    return new LinearProgram(new long[upper.length], upper, all);
  }

  /** What a table costs: nothing for what is hidden already. */
  LinearForm cost(BitSet hidden) {
    Map<Integer, Long> weights = new TreeMap<>();
    for (int cell : waehlbar) {
      if (!hidden.get(cell)) {
        weights.put(variableOfCell[cell], weight(cell));
        weights.put(variableOfCell[cell] + 1, weight(cell));
      }
    }
    return LinearForm.of(weights);
  }

  /** How far a published cell that may be hidden lies from its true value. */
  double deviation(int cell, double[] point) {
    return point[variableOfCell[cell]] - point[variableOfCell[cell] + 1];
  }

  /** Large values are dearer: a total tells readers more than an inner cell. */
  private long weight(int cell) {
    int magnitude = Long.SIZE - Long.numberOfLeadingZeros(Math.abs(system.wert(cell)));
    return 10L + magnitude;
  }

  /** The engine's point as a table over atoms, if it is whole and exactly in the program. */
  Optional<long[]> findTable(LinearProgram program, double[] point) {
    return WholeNumbers.round(point).filter(program::isSolvedBy).map(this::table);
  }

  private long[] table(long[] point) {
    long[] table = system.atomwerte().clone();
    for (int atom = 0; atom < table.length; atom++) {
      table[atom] += point[2 * atom] - point[2 * atom + 1];
    }
    return table;
  }
}
