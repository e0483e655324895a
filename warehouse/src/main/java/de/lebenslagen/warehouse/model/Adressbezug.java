package de.lebenslagen.warehouse.model;

import java.util.Optional;

/**
 * How a row finds its area by its address, through the Straßenverzeichnis of the Raumgliederung.
 *
 * @param strasse column with the street, or with street and house number together
 * @param hausnummer column with the house number; empty where it stands behind the street
 */
public record Adressbezug(String strasse, Optional<String> hausnummer) {}
