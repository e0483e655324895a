package de.lebenslagen.warehouse.stats.index;

import de.lebenslagen.warehouse.stats.Checks;
import java.util.List;

/**
 * One indicator of an index over all valid areas.
 *
 * @param name for messages
 * @param values one per area, all present
 * @param weight of its z-score in the index; negative where a high value relieves
 */
public record IndexComponent(String name, List<Double> values, double weight) {

  public IndexComponent {
    values = List.copyOf(values);
    values.forEach(value -> Checks.finite(value, name));
    if (Checks.finite(weight, "weight") == 0) {
      throw new IllegalArgumentException("Indicator " + name + " needs a weight other than 0.");
    }
  }

  /** An indicator with weight 1. */
  public static IndexComponent of(String name, List<Double> values) {
    return new IndexComponent(name, values, 1);
  }
}
