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
 * @param datenquelle that was asked
 * @param wert in the unit of the Gegenstand
 * @param herkunft the Lieferungen with at least one row in it, sorted
 * @param umrechnung how uncertain it is because it was converted to another Gebietsstand; empty
 *     where nothing was converted
 */
public record Kennzahlwert(
    RaumId raum,
    String name,
    int berichtsjahr,
    Optional<String> zeitbezug,
    String datenquelle,
    Wertstatus wert,
    List<LieferungId> herkunft,
    Optional<Umrechnungsfehler> umrechnung) {

  public Kennzahlwert {
    herkunft = List.copyOf(herkunft);
  }

  /** UMGERECHNET or, where that is too uncertain, GESCHAETZT; empty where nothing was converted. */
  public Optional<Wertart> findUmrechnungsart() {
    return umrechnung.map(
        fehler ->
            fehler.isGeschaetzt(wert.findZahl().orElse(0))
                ? Wertart.GESCHAETZT
                : Wertart.UMGERECHNET);
  }
}
