package de.lebenslagen.warehouse.analyse.versorgung;

import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.query.ort.Lagepunkt;
import java.util.OptionalDouble;

/**
 * People of a group at one place.
 *
 * @param gebiet in which they are counted
 * @param menschen how many, at least 0
 * @param flaecheKm2 of the small area for which the point stands, where known
 */
public record Wohnpunkt(
    RaumId gebiet, Lagepunkt punkt, double menschen, OptionalDouble flaecheKm2) {}
