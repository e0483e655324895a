package de.lebenslagen.warehouse.disclosure.solver;

import java.time.Duration;
import org.ojalgo.OjAlgoUtils;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.type.CalendarDateDuration;
import org.ojalgo.type.CalendarDateUnit;

/**
 * ojAlgo: pure Java, slower, no warm start. The second opinion, and the fallback without natives.
 */
final class OjAlgoSolver implements LinearSolver {

  @Override
  public String bezeichnung() {
    return "ojAlgo " + OjAlgoUtils.getVersion();
  }

  @Override
  public LinearSession open(LinearProgram program, Duration limit) {
    return new Session(program, limit);
  }

  @Override
  public SolverOutcome minimise(LinearProgram program, LinearForm cost, Duration limit) {
    return optimal(model(program, cost, limit).minimise(), program.size());
  }

  @Override
  public SolverOutcome findInteger(LinearProgram program, LinearForm cost, Duration limit) {
    ExpressionsBasedModel model = model(program, cost, limit);
    model.getVariables().forEach(variable -> variable.integer(true));
    Optimisation.Result result = model.minimise();
    return outcome(result, result.getState().isFeasible(), program.size());
  }

  private record Session(LinearProgram program, Duration limit) implements LinearSession {

    @Override
    public SolverOutcome minimise(LinearForm objective) {
      return optimal(model(program, objective, limit).minimise(), program.size());
    }

    @Override
    public SolverOutcome maximise(LinearForm objective) {
      return optimal(model(program, objective, limit).maximise(), program.size());
    }

    @Override
    public void close() {
      // Everything is on the heap.
    }
  }

  private static ExpressionsBasedModel model(
      LinearProgram program, LinearForm objective, Duration limit) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    model.options.time_abort =
        new CalendarDateDuration(limit.toMillis(), CalendarDateUnit.MILLIS).toDurationInMillis();
    for (int i = 0; i < program.size(); i++) {
      Variable variable = model.newVariable("x" + i);
      variable.lower(program.lower(i)).upper(program.upper(i)).weight(objective.factorOf(i));
    }
    for (int r = 0; r < program.rows().size(); r++) {
      LinearProgram.Row row = program.rows().get(r);
      Expression expression = model.newExpression("r" + r).lower(row.lower()).upper(row.upper());
      for (int i = 0; i < row.form().size(); i++) {
        expression.set(row.form().variable(i), row.form().factor(i));
      }
    }
    return model;
  }

  private static SolverOutcome optimal(Optimisation.Result result, int size) {
    return outcome(result, result.getState().isOptimal(), size);
  }

  private static SolverOutcome outcome(Optimisation.Result result, boolean usable, int size) {
    if (result.getState() == Optimisation.State.INFEASIBLE) {
      return new SolverOutcome.Infeasible();
    }
    if (!usable) {
      return new SolverOutcome.Failed("ojAlgo endete ohne Ergebnis: " + result.getState());
    }
    double[] point = new double[size];
    for (int i = 0; i < size; i++) {
      point[i] = result.doubleValue(i);
    }
    return new SolverOutcome.Found(result.getValue(), point);
  }
}
