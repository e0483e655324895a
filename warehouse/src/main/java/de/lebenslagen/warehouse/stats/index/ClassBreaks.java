package de.lebenslagen.warehouse.stats.index;

import de.lebenslagen.warehouse.stats.Checks;
import java.util.List;

/**
 * Classes of an index by fixed thresholds, so that an area keeps its class when others change.
 *
 * @param thresholds rising
 * @param labels one more than thresholds, from the lowest class to the highest
 */
public record ClassBreaks(List<Threshold> thresholds, List<String> labels) {

  /**
   * One threshold.
   *
   * @param side the class that a value exactly on it belongs to
   */
  public record Threshold(double value, Side side) {
    public Threshold {
      value = Checks.finite(value, "threshold");
    }

    private boolean isPassedBy(double index) {
      return side == Side.LOWER ? index > value : index >= value;
    }
  }

  /** Which of two classes owns their common threshold. */
  public enum Side {
    LOWER,
    UPPER
  }

  public ClassBreaks {
    thresholds = List.copyOf(thresholds);
    labels = List.copyOf(labels);
    Checks.sameLength(thresholds.size() + 1, labels.size(), "labels");
    for (int i = 1; i < thresholds.size(); i++) {
      if (thresholds.get(i).value() <= thresholds.get(i - 1).value()) {
        throw new IllegalArgumentException("Thresholds must rise, found " + thresholds + ".");
      }
    }
  }

  /** The class number of a value, 1 for the lowest. */
  public int number(double index) {
    Checks.finite(index, "index");
    return 1 + (int) thresholds.stream().filter(threshold -> threshold.isPassedBy(index)).count();
  }

  /** The label of the class of a value. */
  public String label(double index) {
    return labels.get(number(index) - 1);
  }
}
