package de.lebenslagen.etl.intake;

import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.LieferungId;
import java.nio.file.Path;

/**
 * One received file whose Datenquelle is known.
 *
 * @param id made from Datenquelle and content
 * @param datei where it lies now
 * @param name file name as delivered, without folders
 * @param sha256 of its bytes, lower-case hexadecimal
 * @param groesseBytes its size
 */
public record Lieferung(
    LieferungId id,
    Path datei,
    String name,
    String sha256,
    long groesseBytes,
    Datenquelle datenquelle) {}
