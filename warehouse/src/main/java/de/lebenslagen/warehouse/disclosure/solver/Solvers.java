package de.lebenslagen.warehouse.disclosure.solver;

/** The engines that are there. */
public final class Solvers {

  private Solvers() {}

  /** OR-Tools where its native library exists for this platform, else ojAlgo. */
  public static LinearSolver preferred() {
    return Preferred.SOLVER;
  }

  /** The pure-Java engine: an independent second opinion. */
  public static LinearSolver ojAlgo() {
    return new OjAlgoSolver();
  }

  /** The native library is loaded once, at first use. */
  private static final class Preferred {
    static final LinearSolver SOLVER = load();

    private static LinearSolver load() {
      try {
        return new OrToolsSolver();
      } catch (UnsatisfiedLinkError | NoClassDefFoundError | RuntimeException noNatives) {
        return new OjAlgoSolver();
      }
    }
  }
}
