/** Kennzahlen: one aggregated number per area and year, from exactly one Aufgliederung. */
@NullMarked
package de.lebenslagen.warehouse.query.kennzahl;

import org.jspecify.annotations.NullMarked;
