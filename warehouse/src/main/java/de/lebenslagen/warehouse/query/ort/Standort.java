package de.lebenslagen.warehouse.query.ort;

import java.util.Optional;

/**
 * A facility as a list names it.
 *
 * @param schluessel of the facility, the same over the years
 * @param punkt where it stands; empty where the list does not say
 * @param zeitbezug key of the day or period of the list
 */
public record Standort(
    String schluessel, String name, Optional<Lagepunkt> punkt, String zeitbezug) {}
