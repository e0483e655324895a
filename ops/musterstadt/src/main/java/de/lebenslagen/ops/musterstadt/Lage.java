package de.lebenslagen.ops.musterstadt;

/**
 * What makes the Sozialräume of the first Gebietsstand differ; it never changes.
 *
 * @param belastung from 0 (none) to 1: raises the rates of benefits
 * @param auslaenderanteil share of heads of household without German nationality
 * @param familienfaktor how much more often than on average families live there
 */
record Lage(double belastung, double auslaenderanteil, double familienfaktor) {}
