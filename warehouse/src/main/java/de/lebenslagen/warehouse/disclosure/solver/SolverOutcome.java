package de.lebenslagen.warehouse.disclosure.solver;

/** What an engine found out. There is no fourth case, and no answer is {@link Failed}. */
public sealed interface SolverOutcome {

  /**
   * A point. From the linear relaxation it is optimal; from the integer search it is feasible and
   * the best found within the limits.
   *
   * @param objective value of the objective, within the engine's tolerance
   * @param point one value per variable, not to be changed
   */
  record Found(double objective, double[] point) implements SolverOutcome {}

  /** The engine proved that there is no point. */
  record Infeasible() implements SolverOutcome {}

  /**
   * Time limit, numerical trouble or a missing engine: nothing is known.
   *
   * @param grund the reason, German
   */
  record Failed(String grund) implements SolverOutcome {}
}
