package de.lebenslagen.warehouse.disclosure.solver;

import java.time.Duration;

/** An engine for linear and integer programs. Deterministic: same program, same answers. */
public interface LinearSolver {

  /** Name and version of the engine, as a certificate prints it. */
  String bezeichnung();

  /**
   * Opens the real relaxation of a program.
   *
   * @param limit time for each single optimisation
   */
  LinearSession open(LinearProgram program, Duration limit);

  /**
   * Minimises once over real numbers. Meant for costs that are nowhere negative, with few rows that
   * the zero point breaks: then the dual simplex has little to do.
   *
   * @param limit time for the optimisation
   */
  SolverOutcome minimise(LinearProgram program, LinearForm cost, Duration limit);

  /**
   * Searches a whole-number point that makes {@code cost} small ({@link LinearForm#ZERO}: any
   * point).
   *
   * @param limit time for the search; what was found until then is returned
   */
  SolverOutcome findInteger(LinearProgram program, LinearForm cost, Duration limit);
}
