package de.lebenslagen.warehouse.query.ort;

import de.lebenslagen.warehouse.model.RaumId;
import java.util.OptionalDouble;

/**
 * A small area as a point, with the larger one in which it lies.
 *
 * @param raum the small one
 * @param in the larger one
 * @param anteil the part of the small one that lies there, above 0 to 1
 * @param punkt inside the small one
 * @param flaecheKm2 of the small one, where its boundary is known
 */
public record Raumpunkt(
    RaumId raum, RaumId in, double anteil, Lagepunkt punkt, OptionalDouble flaecheKm2) {}
