package de.lebenslagen.warehouse.register;

/**
 * A Lieferung behind one Zeitbezug of its Datenquelle.
 *
 * @param zeitbezug key of the Zeitbezug
 */
public record Einheitslieferung(String zeitbezug, LieferungEintrag lieferung) {}
