package de.lebenslagen.warehouse.stats.rate;

import de.lebenslagen.warehouse.stats.Checks;
import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.Interval;
import java.util.ArrayList;
import java.util.List;

/**
 * The change of a share between two years, with {@link NewcombeInterval} and {@link FisherTest}.
 * Approximate: the residents of the two years overlap.
 *
 * @param difference later minus earlier share
 * @param interval of the difference
 * @param pValue Fisher's, two-sided, of this change alone
 * @param adjustedPValue over all areas compared together ({@link BenjaminiHochberg})
 * @param urteil from the adjusted p-value
 */
public record ProportionChange(
    double difference,
    Interval interval,
    double pValue,
    double adjustedPValue,
    Unterscheidbarkeit urteil) {

  public ProportionChange {
    difference = Checks.finite(difference, "difference");
  }

  /** The change of one area on its own: nothing to adjust for. */
  public static Ergebnis<ProportionChange> of(Proportion earlier, Proportion later, double level) {
    return ofAreas(List.of(earlier), List.of(later), level).get(0);
  }

  /**
   * The changes of several areas, judged together. Areas that cannot be tested stay outside the
   * family and carry their reason.
   */
  public static List<Ergebnis<ProportionChange>> ofAreas(
      List<Proportion> earlier, List<Proportion> later, double level) {
    Checks.sameLength(earlier.size(), later.size(), "later");
    List<Ergebnis<Double>> pValues = new ArrayList<>();
    for (int i = 0; i < earlier.size(); i++) {
      pValues.add(FisherTest.pValue(earlier.get(i), later.get(i)));
    }
    List<Double> family = pValues.stream().flatMap(p -> p.find().stream()).toList();
    var adjusted = BenjaminiHochberg.adjust(family).iterator();
    List<Ergebnis<ProportionChange>> changes = new ArrayList<>();
    for (int i = 0; i < earlier.size(); i++) {
      Proportion before = earlier.get(i);
      Proportion after = later.get(i);
      changes.add(pValues.get(i).map(p -> compute(before, after, p, adjusted.next(), level)));
    }
    return List.copyOf(changes);
  }

  private static ProportionChange compute(
      Proportion earlier, Proportion later, double pValue, double adjusted, double level) {
    return new ProportionChange(
        later.p() - earlier.p(),
        NewcombeInterval.ofDifference(later, earlier, level).get(),
        pValue,
        adjusted,
        Unterscheidbarkeit.of(adjusted, 1 - level));
  }
}
