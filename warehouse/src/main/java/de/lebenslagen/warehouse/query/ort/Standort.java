package de.lebenslagen.warehouse.query.ort;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A facility as a list names it.
 *
 * @param schluessel of the facility, the same over the years
 * @param punkt where it stands; empty where the list does not say
 * @param stand day of the list, or the last one of its period
 */
public record Standort(
    String schluessel, String name, Optional<Lagepunkt> punkt, LocalDate stand) {}
