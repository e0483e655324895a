package de.lebenslagen.warehouse.analyse.declaration;

import de.lebenslagen.warehouse.indicator.IndikatorSchluessel;
import java.util.List;
import java.util.Optional;

/**
 * Infrastructure: places over those for whom they are, who lives near them, and what is missing.
 *
 * @param indikator places (numerator) over the people of the group (denominator)
 * @param ziel how many places there shall be
 * @param reichweite who lives near
 * @param prognose key of the projection by which the group grows
 */
public record Versorgung(
    IndikatorSchluessel indikator,
    Optional<Ziel> ziel,
    Optional<Reichweite> reichweite,
    Optional<String> prognose)
    implements Analysevorhaben {

  /**
   * A target.
   *
   * @param je100 places per 100 people of the group, above 0
   * @param quelle who decided so, German
   */
  public record Ziel(double je100, String quelle) {
    public Ziel {
      if (!(je100 > 0 && Double.isFinite(je100))) {
        throw new IllegalArgumentException("A target is above 0, found " + je100);
      }
    }
  }

  /**
   * Distances to the nearest facility.
   *
   * @param art kind of facility, as in {@code dim_einrichtung}
   * @param datenquelle whose list counts; empty: any
   * @param ebene the small areas whose points stand for those who live there
   * @param meter rising, above 0
   */
  public record Reichweite(
      String art, Optional<String> datenquelle, String ebene, List<Integer> meter) {
    public Reichweite {
      meter = List.copyOf(meter);
    }
  }
}
