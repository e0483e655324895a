package de.lebenslagen.etl.check;

/**
 * How far two counts lie apart, measured in standard deviations of pure chance.
 *
 * <p>Formula: z = √2 · (√b − √a). For independent Poisson counts of equal mean, 2√x has a variance
 * near 1 (Bartlett 1936, doi 10.2307/2983678), so z is near standard normal from a mean of about 5
 * on. Zero and zero give 0; negative counts do not exist. Counts of cases that come in households
 * scatter more than Poisson: hence a wide default tolerance.
 */
final class Zufallsabstand {

  private Zufallsabstand() {}

  static double of(double a, double b) {
    return Math.sqrt(2) * (Math.sqrt(b) - Math.sqrt(a));
  }
}
