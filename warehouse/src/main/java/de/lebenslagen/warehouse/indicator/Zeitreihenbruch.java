package de.lebenslagen.warehouse.indicator;

import java.time.LocalDate;

/**
 * A declared break in a series: what lies before is not compared with what lies after.
 *
 * @param ab first day of the new rule
 * @param grund German: "Wohngeld-Plus erweitert den Kreis der Berechtigten"
 */
public record Zeitreihenbruch(LocalDate ab, String grund) {}
