package de.lebenslagen.warehouse.disclosure.solver;

/** One linear program, relaxed to real numbers, to be optimised many times: each start is warm. */
public interface LinearSession extends AutoCloseable {

  SolverOutcome minimise(LinearForm objective);

  SolverOutcome maximise(LinearForm objective);

  /** Frees the engine's memory. */
  @Override
  void close();
}
