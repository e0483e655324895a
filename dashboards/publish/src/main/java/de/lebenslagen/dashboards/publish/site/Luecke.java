package de.lebenslagen.dashboards.publish.site;

import de.lebenslagen.warehouse.indicator.Indikator;

/**
 * An indicator without a single published figure.
 *
 * @param grund why, a German sentence
 */
record Luecke(Indikator indikator, String grund) {}
