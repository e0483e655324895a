package de.lebenslagen.warehouse.query.kennzahl;

import de.lebenslagen.warehouse.model.LieferungId;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Wertstatus;
import java.util.List;
import java.util.Optional;

/**
 * The number of one area at one time, still confidential.
 *
 * @param name of the area
 * @param zeitbezug key; empty where nothing was delivered for the year
 * @param datenquelle that was asked
 * @param wert in the unit of the Gegenstand
 * @param herkunft the Lieferungen with at least one row in it, sorted
 */
public record Kennzahlwert(
    RaumId raum,
    String name,
    int berichtsjahr,
    Optional<String> zeitbezug,
    String datenquelle,
    Wertstatus wert,
    List<LieferungId> herkunft) {

  public Kennzahlwert {
    herkunft = List.copyOf(herkunft);
  }
}
