package de.lebenslagen.warehouse.disclosure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the audit of a pattern found. Only {@link Bestanden} clears anything; there is no other way
 * to say "probably".
 */
public sealed interface Pruefurteil {

  /** Whether the pattern protects all that must be protected. */
  default boolean isBestanden() {
    return this instanceof Bestanden;
  }

  /**
   * Every protected cell has at least two possible whole numbers, each proved by a complete table
   * of whole numbers that fits everything published.
   *
   * @param intervalle per unknown cell, for a release per hidden or protected one, in the order of
   *     the system; protected or not looks the same
   * @param verfehltZiel how many protected cells miss the target L1 ({@link
   *     Angreiferintervall#isImZiel})
   * @param loeser the engine that computed the intervals
   */
  record Bestanden(Map<String, Angreiferintervall> intervalle, int verfehltZiel, String loeser)
      implements Pruefurteil {
    public Bestanden {
      intervalle = Collections.unmodifiableMap(new LinkedHashMap<>(intervalle));
    }
  }

  /**
   * Protected cells can be worked out.
   *
   * @param intervalle as in {@link Bestanden}
   * @param bestimmbar how many protected cells have only one possible whole number
   */
  record Durchgefallen(Map<String, Angreiferintervall> intervalle, int bestimmbar)
      implements Pruefurteil {
    public Durchgefallen {
      intervalle = Collections.unmodifiableMap(new LinkedHashMap<>(intervalle));
    }
  }

  /**
   * The audit did not come to an end: nothing is cleared.
   *
   * @param grund the reason, German
   */
  record NichtGeprueft(String grund) implements Pruefurteil {}
}
