package de.lebenslagen.warehouse.lieferplan;

import de.lebenslagen.warehouse.model.Zeitbezug;

/** A time for which a Datenquelle has delivered. */
public record Eingang(String datenquelle, Zeitbezug zeitbezug) {}
