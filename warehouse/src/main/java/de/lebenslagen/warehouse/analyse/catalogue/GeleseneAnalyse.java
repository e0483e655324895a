package de.lebenslagen.warehouse.analyse.catalogue;

import de.lebenslagen.warehouse.analyse.declaration.Analysedeklaration;
import de.lebenslagen.warehouse.declaration.Knoten;

/**
 * An analysis with the place where it is declared, for messages.
 *
 * @param ort the root of its file
 */
record GeleseneAnalyse(Analysedeklaration analyse, Knoten ort) {}
