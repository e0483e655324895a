package de.lebenslagen.dashboards.publish.steckbrief;

import de.lebenslagen.warehouse.indicator.Gebiet;

/**
 * A finished Steckbrief.
 *
 * @param dateiname of the PDF
 * @param pdf its bytes
 */
public record Steckbrief(Gebiet raum, String dateiname, byte[] pdf) {}
