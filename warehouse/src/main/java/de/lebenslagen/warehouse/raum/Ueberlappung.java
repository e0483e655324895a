package de.lebenslagen.warehouse.raum;

/**
 * The common area of two areas of one Ebene.
 *
 * @param anteil share of the smaller of the two
 */
record Ueberlappung(Raum eins, Raum zwei, double flaecheM2, double anteil) {}
