package de.lebenslagen.warehouse.query.kennzahl;

import de.lebenslagen.warehouse.model.LieferungId;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.model.Umrechnungsfehler;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.model.Wertstatus.NichtGeliefert;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What was added up for one area at one time.
 *
 * @param zahl Σ y·w
 * @param varianz Σ y·w·(1−w), 0 where nothing was converted
 * @param zugeordnet rows in it, without those of areas that could not be assigned
 * @param status that of the heaviest row, by {@link Statuscode#combine}
 * @param grund of the heaviest rows; empty text where they have none
 */
record Teilsumme(
    RaumId raum,
    String zeitbezug,
    double zahl,
    double varianz,
    long zugeordnet,
    Statuscode status,
    String grund,
    List<LieferungId> lieferungen) {

  /**
   * The value.
   *
   * @param erwartet rows that there must be: a sum lacks a part where an area lacks a cell that
   *     another one has at that time
   */
  Kennzahlwert finish(String name, int berichtsjahr, Zellabfrage zellen, long erwartet) {
    Wertstatus wert =
        zugeordnet < erwartet
            ? new NichtGeliefert("Ein Teil der Summe wurde nicht geliefert.")
            : Wertstatus.of(
                status, status.hasZahl() ? OptionalDouble.of(zahl) : OptionalDouble.empty(), grund);
    return new Kennzahlwert(
        raum,
        name,
        berichtsjahr,
        Optional.of(zeitbezug),
        zellen.aufgliederung().datenquelle(),
        wert,
        lieferungen,
        zellen.isUmrechnung() && wert.code().hasZahl()
            ? Optional.of(Umrechnungsfehler.of(zahl, varianz))
            : Optional.empty());
  }
}
