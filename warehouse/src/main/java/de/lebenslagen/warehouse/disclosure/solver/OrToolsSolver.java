package de.lebenslagen.warehouse.disclosure.solver;

import com.google.ortools.Loader;
import com.google.ortools.init.OrToolsVersion;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import java.time.Duration;
import java.util.Arrays;

/** OR-Tools: GLOP (simplex) for relaxations, CP-SAT for whole numbers. */
final class OrToolsSolver implements LinearSolver {

  private static final int SEED = 1;

  /**
   * Loads the native library.
   *
   * @throws UnsatisfiedLinkError where there is none for this platform
   */
  OrToolsSolver() {
    Loader.loadNativeLibraries();
  }

  @Override
  public String bezeichnung() {
    return "OR-Tools " + OrToolsVersion.getVersionString();
  }

  @Override
  public LinearSession open(LinearProgram program, Duration limit) {
    // A new objective leaves the last corner feasible: the primal simplex goes on from there.
    return new GlopSession(program, MPSolverParameters.LpAlgorithmValues.PRIMAL, limit);
  }

  @Override
  public SolverOutcome minimise(LinearProgram program, LinearForm cost, Duration limit) {
    try (LinearSession session =
        new GlopSession(program, MPSolverParameters.LpAlgorithmValues.DUAL, limit)) {
      return session.minimise(cost);
    }
  }

  @Override
  public SolverOutcome findInteger(LinearProgram program, LinearForm cost, Duration limit) {
    CpModel model = new CpModel();
    IntVar[] variables = new IntVar[program.size()];
    for (int i = 0; i < variables.length; i++) {
      variables[i] = model.newIntVar(program.lower(i), program.upper(i), "");
    }
    for (LinearProgram.Row row : program.rows()) {
      model.addLinearConstraint(expression(row.form(), variables), row.lower(), row.upper());
    }
    if (!cost.isZero()) {
      model.minimize(expression(cost, variables));
    }
    CpSolver solver = new CpSolver();
    solver
        .getParameters()
        .setNumWorkers(1)
        .setRandomSeed(SEED)
        .setMaxTimeInSeconds(limit.toMillis() / 1000.0);
    return outcome(solver, solver.solve(model), variables);
  }

  private static SolverOutcome outcome(CpSolver solver, CpSolverStatus status, IntVar[] variables) {
    return switch (status) {
      case OPTIMAL, FEASIBLE ->
          new SolverOutcome.Found(
              solver.objectiveValue(),
              Arrays.stream(variables).mapToDouble(solver::value).toArray());
      case INFEASIBLE -> new SolverOutcome.Infeasible();
      default -> new SolverOutcome.Failed("CP-SAT endete ohne Ergebnis: " + status);
    };
  }

  private static LinearExpr expression(LinearForm form, IntVar[] variables) {
    IntVar[] used = new IntVar[form.size()];
    long[] factors = new long[form.size()];
    for (int i = 0; i < used.length; i++) {
      used[i] = variables[form.variable(i)];
      factors[i] = form.factor(i);
    }
    return LinearExpr.weightedSum(used, factors);
  }
}
