package de.lebenslagen.ops.musterstadt;

/** What every file says about itself. */
final class Synthetisch {

  static final String STADT = "Musterstadt";

  /** A key that is not assigned to any municipality. */
  static final String AGS = "99999001";

  static final String ZUSATZ = " (synthetisch)";

  private Synthetisch() {}

  /** The first line of a CSV file. */
  static String vorspann(String titel) {
    return STADT + ZUSATZ + ": " + titel + ". Alle Angaben sind erfunden.";
  }
}
