package de.lebenslagen.warehouse.disclosure;

import de.lebenslagen.warehouse.disclosure.solver.LinearForm;
import de.lebenslagen.warehouse.disclosure.solver.LinearProgram;
import de.lebenslagen.warehouse.disclosure.solver.LinearSession;
import de.lebenslagen.warehouse.disclosure.solver.LinearSolver;
import de.lebenslagen.warehouse.disclosure.solver.SolverOutcome;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The attack on one component.
 *
 * <p>Every point that an engine returns is a witness for all protected forms at once: rounded to
 * whole numbers and checked exactly, it is a table that fits everything published, so each form
 * whose value it changes can't be worked out. Such forms are <em>certified</em>, whatever the
 * engine's tolerance.
 */
final class ComponentAudit implements AutoCloseable {

  private final AttackComponent component;
  private final LinearSolver solver;
  private final Frist frist;
  private final LinearSession session;
  private final Set<LinearForm> uncertified = new LinkedHashSet<>();
  private final Map<LinearForm, Angreiferintervall> intervals = new HashMap<>();

  /**
   * @param protectedForms the forms over this component's variables that must stay uncertain
   */
  ComponentAudit(
      AttackComponent component, Set<LinearForm> protectedForms, LinearSolver solver, Frist frist) {
    this.component = component;
    this.solver = solver;
    this.frist = frist;
    this.session = solver.open(component.program(), frist.remaining());
    uncertified.addAll(protectedForms);
  }

  /** Smallest and largest value of a form, by two linear programs. */
  Angreiferintervall interval(LinearForm form) {
    Angreiferintervall known = intervals.get(form);
    if (known != null) {
      return known;
    }
    frist.remaining();
    double bis = use(session.maximise(form));
    double von = use(session.minimise(form));
    Angreiferintervall interval = checked(von, bis, form.apply(component.wahr()));
    intervals.put(form, interval);
    return interval;
  }

  /** An interval that holds the truth; one that doesn't shows that the engine is wrong. */
  private Angreiferintervall checked(double von, double bis, long wert) {
    double tolerance = Angreiferintervall.TOLERANZ * (1 + Math.abs((double) wert));
    if (!(von <= wert + tolerance && bis >= wert - tolerance)) {
      throw new NotAuditedException(
          solver.bezeichnung() + " nennt Grenzen, zwischen denen der wahre Wert nicht liegt.");
    }
    return new Angreiferintervall(Math.min(von, wert), Math.max(bis, wert));
  }

  /** Whether at least two whole-number tables with different values of the form fit; see class. */
  boolean isUncertain(LinearForm form) {
    if (!uncertified.contains(form)) {
      return true;
    }
    if (interval(form).isBestimmbar()) {
      return false;
    }
    long wert = form.apply(component.wahr());
    return !uncertified.contains(form)
        || findTable(form, wert + 1, Long.MAX_VALUE / 2)
        || findTable(form, Long.MIN_VALUE / 2, wert - 1);
  }

  /** Searches a whole-number table with the form in a range. */
  private boolean findTable(LinearForm form, long lower, long upper) {
    LinearProgram program =
        component.program().with(List.of(new LinearProgram.Row(form, lower, upper)));
    SolverOutcome outcome = solver.findInteger(program, LinearForm.ZERO, frist.remaining());
    if (outcome instanceof SolverOutcome.Infeasible) {
      return false;
    }
    use(outcome);
    if (uncertified.contains(form)) {
      throw new NotAuditedException(
          solver.bezeichnung() + " fand eine Tabelle, die der exakten Probe nicht standhält.");
    }
    return true;
  }

  /** Certifies what the point proves; the objective it reached. */
  private double use(SolverOutcome outcome) {
    if (outcome instanceof SolverOutcome.Failed failed) {
      throw new NotAuditedException(failed.grund());
    }
    if (!(outcome instanceof SolverOutcome.Found found)) {
      throw new NotAuditedException(
          solver.bezeichnung() + " hält die wahre Tabelle für unmöglich.");
    }
    if (!uncertified.isEmpty()) {
      WholeNumbers.round(found.point())
          .filter(component.program()::isSolvedBy)
          .ifPresent(
              table ->
                  uncertified.removeIf(form -> form.apply(table) != form.apply(component.wahr())));
    }
    return found.objective();
  }

  @Override
  public void close() {
    session.close();
  }
}
