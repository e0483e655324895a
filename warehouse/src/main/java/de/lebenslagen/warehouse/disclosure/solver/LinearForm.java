package de.lebenslagen.warehouse.disclosure.solver;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * A sparse linear form Σ factor · variable with whole-number factors, none of them zero, variables
 * ascending.
 *
 * <p>Arithmetic is exact: an overflow of 64 bits throws {@link ArithmeticException}, it never
 * wraps.
 */
public final class LinearForm {

  /** The form without any variable. */
  public static final LinearForm ZERO = new LinearForm(new int[0], new long[0]);

  private final int[] variables;
  private final long[] factors;

  private LinearForm(int[] variables, long[] factors) {
    this.variables = variables;
    this.factors = factors;
  }

  /** The form that is one variable. */
  public static LinearForm of(int variable) {
    return new LinearForm(new int[] {variable}, new long[] {1});
  }

  /** The form with these factors; factors of zero are left out. */
  public static LinearForm of(Map<Integer, Long> factorByVariable) {
    SortedMap<Integer, Long> sorted = new TreeMap<>(factorByVariable);
    sorted.values().removeIf(factor -> factor == 0);
    int[] variables = sorted.keySet().stream().mapToInt(Integer::intValue).toArray();
    long[] factors = sorted.values().stream().mapToLong(Long::longValue).toArray();
    return new LinearForm(variables, factors);
  }

  /** The non-zero entries of {@code dense} at {@code support}, which must be ascending. */
  public static LinearForm gather(long[] dense, int[] support) {
    int[] variables = Arrays.stream(support).filter(v -> dense[v] != 0).toArray();
    long[] factors = Arrays.stream(variables).mapToLong(v -> dense[v]).toArray();
    return new LinearForm(variables, factors);
  }

  /** The number of variables with a factor. */
  public int size() {
    return variables.length;
  }

  public boolean isZero() {
    return variables.length == 0;
  }

  /** The variable at {@code position}, 0 ≤ position &lt; {@link #size}. */
  public int variable(int position) {
    return variables[position];
  }

  /** The factor at {@code position}, 0 ≤ position &lt; {@link #size}. */
  public long factor(int position) {
    return factors[position];
  }

  /** The factor of a variable; 0 where it does not occur. */
  public long factorOf(int variable) {
    int position = Arrays.binarySearch(variables, variable);
    return position < 0 ? 0 : factors[position];
  }

  /** Whether no factor is negative. */
  public boolean isNonNegative() {
    return Arrays.stream(factors).allMatch(factor -> factor > 0);
  }

  /** Whether every variable satisfies the condition. */
  public boolean allVariables(IntPredicate condition) {
    return Arrays.stream(variables).allMatch(condition);
  }

  /** The same form without the variables that fail the condition. */
  public LinearForm keep(IntPredicate condition) {
    int[] kept = new int[variables.length];
    long[] keptFactors = new long[variables.length];
    int size = 0;
    for (int i = 0; i < variables.length; i++) {
      if (condition.test(variables[i])) {
        kept[size] = variables[i];
        keptFactors[size++] = factors[i];
      }
    }
    return size == variables.length
        ? this
        : new LinearForm(Arrays.copyOf(kept, size), Arrays.copyOf(keptFactors, size));
  }

  /** The same form over other variables; {@code rename} must keep their order. */
  public LinearForm rename(IntUnaryOperator rename) {
    return new LinearForm(Arrays.stream(variables).map(rename).toArray(), factors);
  }

  /** {@code this + factor · other}. */
  public LinearForm plus(long factor, LinearForm other) {
    int[] sumVariables = new int[variables.length + other.variables.length];
    long[] sumFactors = new long[sumVariables.length];
    int size = 0;
    int i = 0;
    int j = 0;
    while (i < variables.length || j < other.variables.length) {
      int left = i < variables.length ? variables[i] : Integer.MAX_VALUE;
      int right = j < other.variables.length ? other.variables[j] : Integer.MAX_VALUE;
      long sum = left <= right ? factors[i++] : 0;
      if (right <= left) {
        sum = Math.addExact(sum, Math.multiplyExact(factor, other.factors[j++]));
      }
      if (sum != 0) {
        sumVariables[size] = Math.min(left, right);
        sumFactors[size++] = sum;
      }
    }
    return new LinearForm(Arrays.copyOf(sumVariables, size), Arrays.copyOf(sumFactors, size));
  }

  /** The form divided by its greatest common divisor, first factor positive. */
  public LinearForm normalise() {
    if (isZero()) {
      return this;
    }
    long divisor = 0;
    for (long factor : factors) {
      divisor = gcd(divisor, factor);
    }
    long signed = factors[0] < 0 ? -divisor : divisor;
    return signed == 1
        ? this
        : new LinearForm(variables, Arrays.stream(factors).map(f -> f / signed).toArray());
  }

  /** Σ factor · value. */
  public long apply(long[] values) {
    long sum = 0;
    for (int i = 0; i < variables.length; i++) {
      sum = Math.addExact(sum, Math.multiplyExact(factors[i], values[variables[i]]));
    }
    return sum;
  }

  /** The greatest common divisor, not negative; gcd(0, b) = |b|. */
  public static long gcd(long a, long b) {
    long x = Math.abs(a);
    long y = Math.abs(b);
    while (y != 0) {
      long rest = x % y;
      x = y;
      y = rest;
    }
    return x;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LinearForm form
        && Arrays.equals(variables, form.variables)
        && Arrays.equals(factors, form.factors);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(variables) + Arrays.hashCode(factors);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < variables.length; i++) {
      text.append(factors[i] < 0 ? " - " : " + ")
          .append(Math.abs(factors[i]))
          .append(" x")
          .append(variables[i]);
    }
    return text.isEmpty() ? "0" : text.toString().strip();
  }
}
