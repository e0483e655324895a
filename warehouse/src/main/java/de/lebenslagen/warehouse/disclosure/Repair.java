package de.lebenslagen.warehouse.disclosure;

import de.lebenslagen.warehouse.disclosure.solver.LinearForm;
import de.lebenslagen.warehouse.disclosure.solver.LinearProgram;
import de.lebenslagen.warehouse.disclosure.solver.LinearSolver;
import de.lebenslagen.warehouse.disclosure.solver.SolverOutcome;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Hides more cells where the attack succeeded.
 *
 * <p>For a cell that can be worked out it looks for another complete table in which that cell has
 * another value and as little as possible of the published is different: a linear program over all
 * cells, weights growing with the value. The published cells that differ are hidden. Where the
 * table is whole it is a witness that any later hiding leaves valid, so repairs never undo one
 * another; where it is not, the next round asks for a larger step, and at last the integer search.
 *
 * <p>This only chooses cells, one protected cell at a time; whether the result is safe is for the
 * {@link Audit} to say.
 */
final class Repair {

  private static final double TOLERANCE = 1e-6;

  private final Zellsystem system;
  private final RepairModel model;
  private final LinearSolver solver;
  private final Frist frist;
  private final BitSet hidden = new BitSet();

  /** A table around the true one, maybe with fractions. */
  private record Nachbar(LinearProgram program, double cost, double[] point) {}

  private Repair(Sperrmuster muster, LinearSolver solver, Frist frist) {
    this.system = muster.system();
    this.model = new RepairModel(muster);
    this.solver = solver;
    this.frist = frist;
  }

  /**
   * One round of repairs.
   *
   * @param bestimmbar the cells that can be worked out
   * @param schritt by how much each of them has to be able to move, 1 in the first round
   * @return the pattern with further hidden cells; empty where one of the cells can't be protected
   *     because what is known already gives it away
   * @throws NotAuditedException if the engine fails
   */
  static Optional<Sperrmuster> repair(
      Sperrmuster muster, List<Integer> bestimmbar, int schritt, LinearSolver solver, Frist frist) {
    Repair repair = new Repair(muster, solver, frist);
    List<Integer> open = new ArrayList<>(bestimmbar);
    while (!open.isEmpty()) {
      int cell = open.remove(0);
      Optional<Nachbar> nachbar = repair.findNachbar(cell, schritt);
      if (nachbar.isEmpty()) {
        return Optional.empty();
      }
      repair.hide(nachbar.get().point());
      repair
          .model
          .findTable(nachbar.get().program(), nachbar.get().point())
          .ifPresent(table -> open.removeIf(other -> repair.isChanged(other, table)));
    }
    return Optional.of(muster.with(repair.hidden));
  }

  private boolean isChanged(int cell, long[] table) {
    return Math.abs(system.form(cell).apply(table) - system.wert(cell)) >= system.spielraum(cell);
  }

  private void hide(double[] point) {
    for (int cell : model.waehlbar()) {
      if (Math.abs(model.deviation(cell, point)) > TOLERANCE) {
        hidden.set(cell);
      }
    }
  }

  /** The cheaper of two tables: one with a larger, one with a smaller value of the cell. */
  private Optional<Nachbar> findNachbar(int cell, int schritt) {
    long least = system.spielraum(cell);
    long step = Math.multiplyExact(schritt, least);
    Optional<Nachbar> best = cheaper(relaxed(cell, step), relaxed(cell, -step));
    return best.isEmpty() && schritt > 1 ? cheaper(whole(cell, least), whole(cell, -least)) : best;
  }

  private static Optional<Nachbar> cheaper(Optional<Nachbar> one, Optional<Nachbar> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other);
    }
    return other.get().cost() < one.get().cost() - TOLERANCE ? other : one;
  }

  private Optional<Nachbar> relaxed(int cell, long schritt) {
    LinearProgram program = model.program(cell, schritt);
    LinearForm cost = model.cost(hidden);
    return nachbar(program, solver.minimise(program, cost, frist.remaining()));
  }

  private Optional<Nachbar> whole(int cell, long schritt) {
    LinearProgram program = model.program(cell, schritt);
    LinearForm cost = model.cost(hidden);
    return nachbar(program, solver.findInteger(program, cost, frist.remaining()));
  }

  private static Optional<Nachbar> nachbar(LinearProgram program, SolverOutcome outcome) {
    if (outcome instanceof SolverOutcome.Failed failed) {
      throw new NotAuditedException(failed.grund());
    }
    return outcome instanceof SolverOutcome.Found found
        ? Optional.of(new Nachbar(program, found.objective(), found.point()))
        : Optional.empty();
  }
}
