package de.lebenslagen.etl.publish;

import de.lebenslagen.warehouse.model.Zeitbezug;

/**
 * What a load replaces as a whole: one Zeitbezug of one Datenquelle, in all fact tables.
 *
 * @param zeitbezug as {@link Zeitbezug#schluessel()} gives it
 */
public record Einheit(String datenquelle, String zeitbezug) {}
