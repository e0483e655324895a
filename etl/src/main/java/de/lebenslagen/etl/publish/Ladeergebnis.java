package de.lebenslagen.etl.publish;

import de.lebenslagen.etl.star.Lieferangabe;
import java.util.List;
import java.util.Map;

/**
 * What a load changes.
 *
 * @param dateien new files: dimensions, and facts that take the place of those with the same table,
 *     Datenquelle and Zeitbezug
 * @param entfallen fact files whose unit was replaced and no longer has rows in that table
 * @param ersetzt the units that change, and the Lieferung from which each now comes
 * @param unveraendert units that were delivered again with the same values: they keep their files
 *     and with them their first Lieferung
 */
record Ladeergebnis(
    List<FertigeDatei> dateien,
    List<VorhandeneDatei> entfallen,
    Map<Einheit, Lieferangabe> ersetzt,
    List<Einheit> unveraendert) {

  public Ladeergebnis {
    dateien = List.copyOf(dateien);
    entfallen = List.copyOf(entfallen);
    ersetzt = Map.copyOf(ersetzt);
    unveraendert = List.copyOf(unveraendert);
  }
}
