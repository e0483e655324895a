package de.lebenslagen.warehouse.disclosure;

import de.lebenslagen.warehouse.disclosure.solver.LinearForm;
import de.lebenslagen.warehouse.disclosure.solver.LinearProgram;
import de.lebenslagen.warehouse.disclosure.solver.LinearSession;
import de.lebenslagen.warehouse.disclosure.solver.LinearSolver;
import de.lebenslagen.warehouse.disclosure.solver.SolverOutcome;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
  private @Nullable LinearSession session;
  private final Map<LinearForm, Spanne> uncertified = new LinkedHashMap<>();
  private final Map<LinearForm, Angreiferintervall> intervals = new HashMap<>();

  /** The smallest and largest value of a form in the tables found so far, and what is wanted. */
  private record Spanne(long von, long bis, long spielraum) {
    Spanne with(long wert) {
      return new Spanne(Math.min(von, wert), Math.max(bis, wert), spielraum);
    }

    boolean isWeitGenug() {
      return bis - von >= spielraum;
    }
  }

  /**
   * @param protectedForms the forms over this component's variables that must stay uncertain, and
   *     how far apart two of their values must lie
   */
  ComponentAudit(
      AttackComponent component,
      Map<LinearForm, Long> protectedForms,
      LinearSolver solver,
      Frist frist) {
    this.component = component;
    this.solver = solver;
    this.frist = frist;
    protectedForms.forEach(
        (form, spielraum) -> {
          long wert = form.apply(component.wahr());
          uncertified.put(form, new Spanne(wert, wert, spielraum));
        });
    certifyByExchange();
  }

  /** What needs no engine first: for most cells that is all. */
  private void certifyByExchange() {
    if (!uncertified.isEmpty()) {
      Tauschproben proben = new Tauschproben(component);
      uncertified
          .entrySet()
          .removeIf(e -> proben.find(e.getKey(), e.getValue().spielraum()).isPresent());
    }
  }

  /** Smallest and largest value of a form, by two linear programs. */
  Angreiferintervall interval(LinearForm form) {
    Angreiferintervall known = intervals.get(form);
    if (known != null) {
      return known;
    }
    LinearSession open = session();
    double bis = use(open.maximise(form));
    double von = use(open.minimise(form));
    Angreiferintervall interval = checked(von, bis, form.apply(component.wahr()));
    intervals.put(form, interval);
    return interval;
  }

  /** Opened for the first question: most components are never asked one. */
  private LinearSession session() {
    if (session == null) {
      session = solver.open(component.program(), frist.remaining());
    }
    frist.remaining();
    return session;
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

  /**
   * Whether whole-number tables fit whose values of the form lie far enough apart; see class. Says
   * no where the search finds none, which for sums of amounts is on the safe side.
   */
  boolean isUncertain(LinearForm form) {
    Spanne spanne = uncertified.get(form);
    if (spanne == null) {
      return true;
    }
    if (interval(form).spielraum() < spanne.spielraum()) {
      return false;
    }
    long wert = form.apply(component.wahr());
    long step = spanne.spielraum();
    return !uncertified.containsKey(form)
        || findTable(form, wert + step, Long.MAX_VALUE / 2)
        || findTable(form, Long.MIN_VALUE / 2, wert - step)
        || step > 1 && isUncertainBothWays(form, wert, step);
  }

  private boolean isUncertainBothWays(LinearForm form, long wert, long step) {
    long up = step / 2;
    return findTable(form, wert + up, Long.MAX_VALUE / 2)
        && findTable(form, Long.MIN_VALUE / 2, wert - (step - up));
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
    if (!(outcome instanceof SolverOutcome.Found found) || findWhole(found).isEmpty()) {
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
      findWhole(found).ifPresent(this::certify);
    }
    return found.objective();
  }

  /** The engine's point as a table of whole numbers, if it exactly fits. */
  private Optional<long[]> findWhole(SolverOutcome.Found found) {
    return WholeNumbers.round(found.point()).filter(component.program()::isSolvedBy);
  }

  private void certify(long[] table) {
    uncertified.replaceAll((form, spanne) -> spanne.with(form.apply(table)));
    uncertified.values().removeIf(Spanne::isWeitGenug);
  }

  @Override
  public void close() {
    if (session != null) {
      session.close();
    }
  }
}
