package de.lebenslagen.warehouse.query;

import java.util.Optional;

/**
 * A column of a result.
 *
 * @param name as the query names it
 * @param typ what its values are in Java
 * @param einheit German unit where the column comes unchanged from a table that declares one
 */
public record Ergebnisspalte(String name, Ergebnistyp typ, Optional<String> einheit) {}
