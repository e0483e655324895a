package de.lebenslagen.etl.check;

/**
 * How far two counts lie apart, measured in standard deviations.
 *
 * <p>Pure chance: z = √2 · (√b − √a). For independent Poisson counts of equal mean, 2√x has a
 * variance near 1 (Bartlett 1936, doi 10.2307/2983678), so z is near standard normal from a mean of
 * about 5 on. Zero and zero give 0; negative counts do not exist.
 *
 * <p>Real counts scatter more than that: quarters grow and shrink by some percent a year. With an
 * additive random effect (Spiegelhalter 2005, doi 10.1136/qshc.2005.013755) of standard deviation s
 * on the logarithm, the variance of z is 1 + s²·m/2 with m the mean of both counts; z is divided by
 * its root. For small counts nothing changes, for large ones the percentage decides.
 */
final class Zufallsabstand {

  private Zufallsabstand() {}

  /** Against pure chance. */
  static double of(double a, double b) {
    return Math.sqrt(2) * (Math.sqrt(b) - Math.sqrt(a));
  }

  /**
   * Against chance and the usual change from year to year.
   *
   * @param streuung standard deviation of the usual yearly change, 0.05 for five percent
   */
  static double of(double a, double b, double streuung) {
    return of(a, b) / Math.sqrt(1 + streuung * streuung * (a + b) / 4);
  }
}
