package de.lebenslagen.warehouse.disclosure;

/**
 * One count in a system of linked tables, with its true value.
 *
 * @param schluessel unique within the system; says which table, area, time and categories
 * @param wert the number of cases; negative only for differences between releases
 */
public record Zelle(String schluessel, long wert, Schutzbedarf schutzbedarf) {}
