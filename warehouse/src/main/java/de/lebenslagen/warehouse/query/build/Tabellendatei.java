package de.lebenslagen.warehouse.query.build;

import java.nio.file.Path;

/**
 * One Parquet file of a Datenstand.
 *
 * @param tabelle name of the star table that it belongs to
 * @param datei immutable file, named by the hash of its bytes
 */
public record Tabellendatei(String tabelle, Path datei) {}
