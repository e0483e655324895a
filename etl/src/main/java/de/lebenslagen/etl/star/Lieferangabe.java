package de.lebenslagen.etl.star;

import de.lebenslagen.warehouse.model.LieferungId;

/**
 * What dim_lieferung says about a Lieferung.
 *
 * @param datei file name as delivered
 * @param sha256 of the delivered file
 * @param zeilenAnzahl rows with data
 */
public record Lieferangabe(
    LieferungId id, String datenquelle, String datei, String sha256, int zeilenAnzahl) {}
