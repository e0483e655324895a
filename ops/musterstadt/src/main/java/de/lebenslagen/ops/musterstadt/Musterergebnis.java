package de.lebenslagen.ops.musterstadt;

/**
 * What was made.
 *
 * @param einwohner at the end of the last year
 * @param sozialraeume in the last Gebietsstand
 * @param bloecke in every Gebietsstand
 * @param registerzeilen rows of all files of persons and movements
 */
public record Musterergebnis(long einwohner, int sozialraeume, int bloecke, long registerzeilen) {}
