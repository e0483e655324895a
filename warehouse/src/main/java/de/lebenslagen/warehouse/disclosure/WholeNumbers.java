package de.lebenslagen.warehouse.disclosure;

import java.util.Optional;

/** From an engine's floating point back to counts. */
final class WholeNumbers {

  private static final double TOLERANCE = 1e-5;

  private WholeNumbers() {}

  /** The nearest whole numbers; empty where one of them is not near. */
  static Optional<long[]> round(double[] point) {
    long[] rounded = new long[point.length];
    for (int i = 0; i < point.length; i++) {
      rounded[i] = Math.round(point[i]);
      if (!(Math.abs(point[i] - rounded[i]) <= TOLERANCE)) {
        return Optional.empty();
      }
    }
    return Optional.of(rounded);
  }
}
