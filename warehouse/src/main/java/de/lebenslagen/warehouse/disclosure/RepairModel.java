package de.lebenslagen.warehouse.disclosure;

import de.lebenslagen.warehouse.disclosure.solver.LinearForm;
import de.lebenslagen.warehouse.disclosure.solver.LinearProgram;
import de.lebenslagen.warehouse.disclosure.solver.SolverOutcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * All tables of whole numbers near the true one, as a linear program: variables are the atoms, then
 * for each published cell that may be hidden how far it lies above and below its true value.
 */
final class RepairModel {

  private final Zellsystem system;
  private final int[] published;
  private final long[] lower;
  private final long[] upper;
  private final List<LinearProgram.Row> rows = new ArrayList<>();

  RepairModel(Sperrmuster muster) {
    this.system = muster.system();
    Untergrenzen untergrenzen = Untergrenzen.of(system);
    this.published =
        IntStream.range(0, system.size())
            .filter(cell -> system.schutzbedarf(cell).isWaehlbar() && muster.isBekannt(cell))
            .filter(cell -> !system.isBekannteNull(cell))
            .toArray();
    int atoms = system.atomCount();
    lower = new long[atoms + 2 * published.length];
    upper = new long[lower.length];
    addAtoms(untergrenzen);
    for (int i = 0; i < published.length; i++) {
      int cell = published[i];
      upper[atoms + 2 * i] = groessterWert();
      upper[atoms + 2 * i + 1] =
          Math.max(0, system.wert(cell) - Math.max(0, untergrenzen.cell(cell)));
      LinearForm deviation = LinearForm.of(Map.of(above(i), -1L, above(i) + 1, 1L));
      rows.add(LinearProgram.Row.equal(system.form(cell).plus(1, deviation), system.wert(cell)));
    }
    addFixed(muster, untergrenzen);
  }

  private void addAtoms(Untergrenzen untergrenzen) {
    for (int atom = 0; atom < system.atomCount(); atom++) {
      lower[atom] = untergrenzen.atome()[atom];
      upper[atom] = untergrenzen.isBekannteNull(atom) ? 0 : groessterWert();
    }
  }

  /** What may not change, and the bounds of cells that are hidden already. */
  private void addFixed(Sperrmuster muster, Untergrenzen untergrenzen) {
    system.nullformen().forEach(form -> rows.add(LinearProgram.Row.equal(form, 0)));
    for (int cell = 0; cell < system.size(); cell++) {
      LinearForm form = system.form(cell);
      if (system.schutzbedarf(cell) == Schutzbedarf.BEREITS_VEROEFFENTLICHT) {
        rows.add(LinearProgram.Row.equal(form, system.wert(cell)));
      } else if (!muster.isBekannt(cell)
          && form.isNonNegative()
          && form.apply(untergrenzen.atome()) < untergrenzen.cell(cell)) {
        rows.add(new LinearProgram.Row(form, untergrenzen.cell(cell), groessterWert()));
      }
    }
  }

  private long groessterWert() {
    return system.zellen().stream().mapToLong(Zelle::wert).max().orElse(0);
  }

  private int above(int position) {
    return system.atomCount() + 2 * position;
  }

  /** The cells that a repair may hide. */
  int[] published() {
    return published;
  }

  /** The tables in which a cell lies in a range. */
  LinearProgram program(int cell, long from, long to) {
    List<LinearProgram.Row> all = new ArrayList<>(rows);
    all.add(new LinearProgram.Row(system.form(cell), from, to));
    return new LinearProgram(lower, upper, all);
  }

  /** What a table costs: nothing for what is hidden already. */
  LinearForm cost(BitSet hidden) {
    Map<Integer, Long> weights = new HashMap<>();
    for (int i = 0; i < published.length; i++) {
      if (!hidden.get(published[i])) {
        weights.put(above(i), weight(published[i]));
        weights.put(above(i) + 1, weight(published[i]));
      }
    }
    return LinearForm.of(weights);
  }

  /** The weights of the cells that a table would hide. */
  long cost(long[] table, BitSet hidden) {
    return Arrays.stream(published)
        .filter(cell -> !hidden.get(cell))
        .filter(cell -> system.form(cell).apply(table) != system.wert(cell))
        .mapToLong(this::weight)
        .sum();
  }

  /** Large values are dearer: a total tells readers more than an inner cell. */
  private long weight(int cell) {
    int magnitude = Long.SIZE - Long.numberOfLeadingZeros(Math.abs(system.wert(cell)));
    return 10L + magnitude;
  }

  /** The engine's point as a table over atoms, if it is whole and exactly in the program. */
  Optional<long[]> table(LinearProgram program, SolverOutcome outcome) {
    return outcome instanceof SolverOutcome.Found found
        ? WholeNumbers.round(found.point())
            .filter(program::isSolvedBy)
            .map(point -> Arrays.copyOf(point, system.atomCount()))
        : Optional.empty();
  }
}
