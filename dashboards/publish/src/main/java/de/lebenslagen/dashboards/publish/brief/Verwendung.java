package de.lebenslagen.dashboards.publish.brief;

import de.lebenslagen.warehouse.model.Datenquelle;
import java.util.List;

/**
 * What the deliveries of a Datenquelle became.
 *
 * @param berichtsjahre at least one
 * @param wozu what they were used for, German phrases; empty where nothing is recorded
 */
public record Verwendung(Datenquelle datenquelle, List<Integer> berichtsjahre, List<String> wozu) {
  public Verwendung {
    berichtsjahre = List.copyOf(berichtsjahre);
    wozu = List.copyOf(wozu);
  }
}
