package de.lebenslagen.etl.publish;

import de.lebenslagen.etl.check.GepruefteLieferung;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Merkmal;
import java.util.List;

/**
 * What a load is to bring together.
 *
 * @param lieferungen in the order in which they were taken in: where two bring the same Zeitbezug
 *     of the same Datenquelle, the later one counts
 * @param datenquellen all that the workspace declares
 * @param merkmale the Merkmale that ship
 * @param gebiete what it needs of the areas
 * @param bestand on what it builds
 */
record Ladeauftrag(
    List<GepruefteLieferung> lieferungen,
    List<Datenquelle> datenquellen,
    List<Merkmal> merkmale,
    Gebietsdaten gebiete,
    Bestand bestand) {

  public Ladeauftrag {
    lieferungen = List.copyOf(lieferungen);
    datenquellen = List.copyOf(datenquellen);
    merkmale = List.copyOf(merkmale);
  }
}
