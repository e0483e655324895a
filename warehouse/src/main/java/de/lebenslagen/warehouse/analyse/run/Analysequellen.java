package de.lebenslagen.warehouse.analyse.run;

import de.lebenslagen.warehouse.analyse.versorgung.Raumpunktquelle;
import de.lebenslagen.warehouse.analyse.versorgung.Wohnpunktquelle;
import de.lebenslagen.warehouse.indicator.value.Indikatorrechnung;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlquelle;
import de.lebenslagen.warehouse.query.ort.Ortsquelle;

/**
 * Where the numbers and places of an analysis come from.
 *
 * @param kennzahlen counts
 * @param rechnung indicators over the same counts
 * @param orte facilities
 * @param wohnpunkte where people live
 */
public record Analysequellen(
    Kennzahlquelle kennzahlen,
    Indikatorrechnung rechnung,
    Ortsquelle orte,
    Wohnpunktquelle wohnpunkte) {

  /** Where people live in small areas that have a point. */
  public static Analysequellen of(
      Kennzahlquelle kennzahlen, Indikatorrechnung rechnung, Ortsquelle orte) {
    return new Analysequellen(kennzahlen, rechnung, orte, new Raumpunktquelle(rechnung, orte));
  }
}
