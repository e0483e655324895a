package de.lebenslagen.etl.publish;

import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Merkmal;
import de.lebenslagen.warehouse.raum.Raumverzeichnis;
import java.util.List;

/**
 * What a town declares, read and checked.
 *
 * @param merkmale the shipped ones
 */
public record Deklarationen(
    List<Datenquelle> datenquellen, List<Merkmal> merkmale, Raumverzeichnis raeume) {

  public Deklarationen {
    datenquellen = List.copyOf(datenquellen);
    merkmale = List.copyOf(merkmale);
  }
}
