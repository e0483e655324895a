package de.lebenslagen.warehouse.stats;

import java.util.ArrayList;
import java.util.List;

/** Guards against arguments that no data can produce. They throw; data reasons never do. */
public final class Checks {

  private Checks() {}

  /** The value itself, with -0.0 turned into 0; throws where it is not finite. */
  public static double finite(double value, String name) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(name + " must be finite, found " + value + ".");
    }
    return value + 0.0;
  }

  /** An immutable list of the values, each finite and not -0.0. */
  public static List<Double> finiteList(double[] values, String name) {
    List<Double> list = new ArrayList<>(values.length);
    for (double value : values) {
      list.add(finite(value, name));
    }
    return List.copyOf(list);
  }

  /** The count itself; throws where it is negative. */
  public static long count(long count, String name) {
    if (count < 0) {
      throw new IllegalArgumentException(name + " must not be negative, found " + count + ".");
    }
    return count;
  }

  /** The measure itself; throws where it is negative or not finite. */
  public static double nonNegative(double value, String name) {
    if (value < 0) {
      throw new IllegalArgumentException(name + " must not be negative, found " + value + ".");
    }
    return finite(value, name);
  }

  /** The probability itself; throws outside the open interval (0, 1). */
  public static double insideUnit(double probability, String name) {
    if (!(probability > 0 && probability < 1)) {
      throw new IllegalArgumentException(
          name + " must lie strictly between 0 and 1, found " + probability + ".");
    }
    return probability;
  }

  /** Throws where two series do not belong together. */
  public static void sameLength(int expected, int found, String name) {
    if (expected != found) {
      throw new IllegalArgumentException(
          name + " must have " + expected + " entries, found " + found + ".");
    }
  }

  /** Throws where there are fewer entries than the method is defined for. */
  public static void atLeast(int least, int found, String name) {
    if (found < least) {
      throw new IllegalArgumentException(
          name + " must have at least " + least + " entries, found " + found + ".");
    }
  }
}
