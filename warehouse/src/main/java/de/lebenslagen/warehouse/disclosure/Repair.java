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
 * <p>For a cell that can be worked out it looks for another complete table of whole numbers in
 * which that cell has another value and as little as possible of the published is different (a
 * linear program over all cells, weights growing with the value; the integer search where its
 * corner is not whole). The published cells that differ are hidden. That table is then a witness
 * which any later hiding leaves valid, so repairs never undo one another.
 *
 * <p>This chooses cells only; whether the result is safe is for the {@link Audit} to say.
 */
final class Repair {

  private final Zellsystem system;
  private final RepairModel model;
  private final LinearSolver solver;
  private final Frist frist;
  private final BitSet hidden = new BitSet();

  private Repair(Sperrmuster muster, LinearSolver solver, Frist frist) {
    this.system = muster.system();
    this.model = new RepairModel(muster);
    this.solver = solver;
    this.frist = frist;
  }

  /**
   * The pattern with enough further hidden cells; empty where one of the cells can't be protected,
   * because what is known already gives it away.
   *
   * @throws NotAuditedException if the engine fails
   */
  static Optional<Sperrmuster> repair(
      Sperrmuster muster, List<Integer> bestimmbar, LinearSolver solver, Frist frist) {
    Repair repair = new Repair(muster, solver, frist);
    List<Integer> open = new ArrayList<>(bestimmbar);
    while (!open.isEmpty()) {
      Optional<long[]> witness = repair.findWitness(open.get(0));
      if (witness.isEmpty()) {
        return Optional.empty();
      }
      repair.hide(witness.get());
      open.removeIf(cell -> repair.isChanged(cell, witness.get()));
    }
    return Optional.of(muster.with(repair.hidden));
  }

  private boolean isChanged(int cell, long[] table) {
    return system.form(cell).apply(table) != system.wert(cell);
  }

  private void hide(long[] table) {
    for (int cell : model.waehlbar()) {
      if (isChanged(cell, table)) {
        hidden.set(cell);
      }
    }
  }

  /** The cheaper of two tables: one with a larger, one with a smaller value of the cell. */
  private Optional<long[]> findWitness(int cell) {
    Optional<long[]> larger = search(cell, RepairModel.Richtung.GROESSER);
    if (larger.isPresent() && model.cost(larger.get(), hidden) == 0) {
      return larger;
    }
    Optional<long[]> smaller = search(cell, RepairModel.Richtung.KLEINER);
    if (larger.isEmpty() || smaller.isEmpty()) {
      return larger.or(() -> smaller);
    }
    return model.cost(smaller.get(), hidden) < model.cost(larger.get(), hidden) ? smaller : larger;
  }

  private Optional<long[]> search(int cell, RepairModel.Richtung richtung) {
    LinearProgram program = model.program(cell, richtung);
    LinearForm cost = model.cost(hidden);
    SolverOutcome outcome = solver.minimise(program, cost, frist.remaining());
    if (outcome instanceof SolverOutcome.Infeasible) {
      return Optional.empty();
    }
    Optional<long[]> corner = model.findTable(program, outcome);
    if (corner.isPresent()) {
      return corner;
    }
    SolverOutcome whole = solver.findInteger(program, cost, frist.remaining());
    if (whole instanceof SolverOutcome.Failed failed) {
      throw new NotAuditedException(failed.grund());
    }
    return model.findTable(program, whole);
  }
}
