package de.lebenslagen.dashboards.publish.stoff;

import de.lebenslagen.warehouse.indicator.Indikator;

/**
 * An indicator without a single published figure.
 *
 * @param grund why, a German sentence
 */
public record Luecke(Indikator indikator, String grund) {}
