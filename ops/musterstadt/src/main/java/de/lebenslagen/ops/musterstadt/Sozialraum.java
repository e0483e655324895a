package de.lebenslagen.ops.musterstadt;

/**
 * A planning area in one Gebietsstand.
 *
 * @param schluessel digits with leading zeros
 */
record Sozialraum(String schluessel, String name) {}
