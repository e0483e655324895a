package de.lebenslagen.warehouse.query.kennzahl;

import de.lebenslagen.warehouse.model.LieferungId;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Umrechnungsfehler;
import de.lebenslagen.warehouse.model.Wertart;
import de.lebenslagen.warehouse.model.Wertstatus;
import java.util.List;
import java.util.Optional;

/**
 * The number of one area at one time, still confidential.
 *
 * @param name of the area
 * @param zeitbezug key; empty where nothing was delivered for the year
 * @param wert in the unit of the Gegenstand
 * @param herkunft the Lieferungen with at least one row in it, sorted
 * @param wertart how it came to be: UMGERECHNET where it was converted to another Gebietsstand,
 *     GESCHAETZT where that is too uncertain to be called a count; empty where there is no value
 * @param umrechnung how uncertain the conversion is; empty where nothing was converted
 */
public record Kennzahlwert(
    RaumId raum,
    String name,
    int berichtsjahr,
    Optional<String> zeitbezug,
    Wertstatus wert,
    List<LieferungId> herkunft,
    Optional<Wertart> wertart,
    Optional<Umrechnungsfehler> umrechnung) {

  public Kennzahlwert {
    herkunft = List.copyOf(herkunft);
  }
}
