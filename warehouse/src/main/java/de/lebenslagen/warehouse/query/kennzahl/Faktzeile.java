package de.lebenslagen.warehouse.query.kennzahl;

import de.lebenslagen.warehouse.model.LieferungId;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Wertstatus;

/**
 * A cell of a delivery that went into a figure.
 *
 * @param datei name of the file as delivered; empty text where the Lieferung is not in the
 *     Datenstand
 * @param zeileNr line of the file, from 1
 * @param spalte column of the file
 * @param raum area of the cell, perhaps smaller than that of the figure
 * @param zelle its Auspraegungen, for people
 */
public record Faktzeile(
    LieferungId lieferung,
    String datei,
    long zeileNr,
    String spalte,
    RaumId raum,
    String zeitbezug,
    String zelle,
    Wertstatus wert) {}
