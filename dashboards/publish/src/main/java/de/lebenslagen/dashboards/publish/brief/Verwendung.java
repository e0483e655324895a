package de.lebenslagen.dashboards.publish.brief;

import de.lebenslagen.warehouse.model.Datenquelle;
import java.util.List;

/**
 * What the deliveries of a Datenquelle became.
 *
 * @param berichtsjahre at least one
 * @param indikatoren German names of the indicators that numbers of it went into
 * @param freigaben German titles of the releases that show numbers of it
 */
public record Verwendung(
    Datenquelle datenquelle,
    List<Integer> berichtsjahre,
    List<String> indikatoren,
    List<String> freigaben) {
  public Verwendung {
    berichtsjahre = List.copyOf(berichtsjahre);
    indikatoren = List.copyOf(indikatoren);
    freigaben = List.copyOf(freigaben);
  }
}
