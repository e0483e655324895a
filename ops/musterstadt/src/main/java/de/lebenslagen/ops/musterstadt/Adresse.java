package de.lebenslagen.ops.musterstadt;

/**
 * An address.
 *
 * @param strasse index of the street
 */
record Adresse(int strasse, int hausnummer) {}
