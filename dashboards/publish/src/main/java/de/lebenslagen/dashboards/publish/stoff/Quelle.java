package de.lebenslagen.dashboards.publish.stoff;

import de.lebenslagen.warehouse.model.Quellenangabe;
import java.util.SortedSet;

/**
 * A Datenquelle with published figures.
 *
 * @param jahre the Berichtsjahre that were published
 * @param ebenen the levels that were published, German, in the plural
 */
public record Quelle(
    String id,
    String titel,
    String lieferstelle,
    String quellenangabe,
    String lizenz,
    SortedSet<Integer> jahre,
    SortedSet<String> ebenen) {

  /** As it is printed under what was made from it. */
  public String nachweis() {
    return new Quellenangabe(quellenangabe, lizenz).nachweis();
  }
}
