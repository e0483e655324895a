package de.lebenslagen.warehouse.stats.trend;

import de.lebenslagen.warehouse.stats.Checks;
import java.util.List;

/**
 * Values at rising points in time, for instance years; points may be missing, then they are left
 * out.
 *
 * @param times strictly rising, for instance 2018.0
 * @param values one per time
 */
public record Series(List<Double> times, List<Double> values) {

  public Series {
    times = List.copyOf(times);
    values = List.copyOf(values);
    Checks.sameLength(times.size(), values.size(), "values");
    for (int i = 0; i < times.size(); i++) {
      Checks.finite(times.get(i), "time");
      Checks.finite(values.get(i), "value");
      if (i > 0 && times.get(i) <= times.get(i - 1)) {
        throw new IllegalArgumentException("Times must rise strictly, found " + times + ".");
      }
    }
  }

  /** Number of points. */
  public int size() {
    return times.size();
  }
}
