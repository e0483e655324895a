package de.lebenslagen.etl.zaehlung;

/**
 * Where a row stands, before it is known how many lines the earlier ranges have.
 *
 * @param bereich number of the range, from 0
 * @param zeile line within it, from 0
 */
public record Zeilenstelle(int bereich, int zeile) {}
