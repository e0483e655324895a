package de.lebenslagen.warehouse.stats.rate;

import de.lebenslagen.warehouse.stats.Checks;
import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.Interval;

/**
 * The distance of an area's share to that of the town it belongs to.
 *
 * <p>An area is part of its town, so the two shares are not independent. But p − p_town = (1 −
 * n/N)·(p − p_rest) exactly, and area and rest are: {@link NewcombeInterval} and {@link FisherTest}
 * of area against rest, the interval times 1 − n/N.
 *
 * <p>Edge cases: an empty area, an empty rest, or a rest with more cases than population: not
 * computable.
 *
 * @see <a
 *     href="https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8%3C873::AID-SIM779%3E3.0.CO;2-I">
 *     Newcombe 1998</a>
 * @param difference share of the area minus share of the town
 * @param interval of the difference
 * @param pValue of no difference, two-sided
 */
public record TownDistance(double difference, Interval interval, double pValue) {

  public TownDistance {
    difference = Checks.finite(difference, "difference");
  }

  /**
   * @param town the whole town, the area included
   * @throws IllegalArgumentException where the area is larger than the town
   */
  public static Ergebnis<TownDistance> of(Proportion area, Proportion town, double level) {
    Proportion rest =
        new Proportion(town.cases() - area.cases(), town.population() - area.population());
    return NewcombeInterval.ofDifference(area, rest, level)
        .map(
            interval -> {
              double factor = (double) rest.population() / town.population();
              return new TownDistance(
                  (area.p() - rest.p()) * factor,
                  interval.scale(factor),
                  FisherTest.pValue(area, rest).get());
            });
  }
}
