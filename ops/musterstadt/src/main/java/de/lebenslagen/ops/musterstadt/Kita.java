package de.lebenslagen.ops.musterstadt;

/**
 * A day-care centre.
 *
 * @param plaetzeU3 places for children under 3
 * @param plaetzeUe3 places for children from 3 to 6
 * @param abJahr first year
 */
record Kita(String name, int block, int plaetzeU3, int plaetzeUe3, int abJahr) {}
