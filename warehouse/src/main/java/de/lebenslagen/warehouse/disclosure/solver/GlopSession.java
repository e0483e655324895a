package de.lebenslagen.warehouse.disclosure.solver;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.time.Duration;

/**
 * A program inside GLOP; only the objective changes, so each optimisation starts from the last
 * basis.
 */
final class GlopSession implements LinearSession {

  private final MPSolver solver;
  private final MPVariable[] variables;
  private final MPSolverParameters parameters = new MPSolverParameters();

  GlopSession(
      LinearProgram program, MPSolverParameters.LpAlgorithmValues algorithm, Duration limit) {
    solver = MPSolver.createSolver("GLOP");
    solver.setTimeLimit(limit.toMillis());
    set(
        MPSolverParameters.IntegerParam.INCREMENTALITY,
        MPSolverParameters.IncrementalityValues.INCREMENTALITY_ON.swigValue());
    // Presolving would throw the last basis away.
    set(
        MPSolverParameters.IntegerParam.PRESOLVE,
        MPSolverParameters.PresolveValues.PRESOLVE_OFF.swigValue());
    set(MPSolverParameters.IntegerParam.LP_ALGORITHM, algorithm.swigValue());
    variables = new MPVariable[program.size()];
    for (int i = 0; i < variables.length; i++) {
      variables[i] = solver.makeNumVar(program.lower(i), program.upper(i), "");
    }
    for (LinearProgram.Row row : program.rows()) {
      MPConstraint constraint = solver.makeConstraint(row.lower(), row.upper());
      for (int i = 0; i < row.form().size(); i++) {
        constraint.setCoefficient(variables[row.form().variable(i)], row.form().factor(i));
      }
    }
  }

  private void set(MPSolverParameters.IntegerParam parameter, int value) {
    parameters.setIntegerParam(parameter, value);
  }

  @Override
  public SolverOutcome minimise(LinearForm form) {
    setObjective(form).setMinimization();
    return solve();
  }

  @Override
  public SolverOutcome maximise(LinearForm form) {
    setObjective(form).setMaximization();
    return solve();
  }

  private MPObjective setObjective(LinearForm form) {
    MPObjective objective = solver.objective();
    objective.clear();
    for (int i = 0; i < form.size(); i++) {
      objective.setCoefficient(variables[form.variable(i)], form.factor(i));
    }
    return objective;
  }

  private SolverOutcome solve() {
    MPSolver.ResultStatus status = solver.solve(parameters);
    if (status == MPSolver.ResultStatus.INFEASIBLE) {
      return new SolverOutcome.Infeasible();
    }
    if (status != MPSolver.ResultStatus.OPTIMAL) {
      return new SolverOutcome.Failed("GLOP endete ohne Ergebnis: " + status);
    }
    double[] point = new double[variables.length];
    for (int i = 0; i < point.length; i++) {
      point[i] = variables[i].solutionValue();
    }
    return new SolverOutcome.Found(solver.objective().value(), point);
  }

  @Override
  public void close() {
    parameters.delete();
    solver.delete();
  }
}
