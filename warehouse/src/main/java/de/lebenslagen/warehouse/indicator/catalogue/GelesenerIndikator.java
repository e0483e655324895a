package de.lebenslagen.warehouse.indicator.catalogue;

import de.lebenslagen.warehouse.declaration.Knoten;
import de.lebenslagen.warehouse.indicator.Indikator;

/**
 * An indicator and the place it was read from, for messages about how it fits with others.
 *
 * @param ort root of the file, or the entry of a variant
 */
record GelesenerIndikator(Indikator indikator, Knoten ort) {}
