package de.lebenslagen.warehouse.indicator;

/**
 * What makes an indicator a variant of another: never shown under its name, never compared with it
 * or with another variant.
 *
 * @param standard the indicator it varies
 * @param fussnote German: in what it differs
 */
public record Variante(IndikatorSchluessel standard, String fussnote) {}
