package de.lebenslagen.warehouse.analyse.declaration;

/**
 * A declared analysis. Declared in {@code analysen/ID.yml}; a new one is a new file there, never
 * new Java.
 *
 * @param schluessel key in commands and files
 * @param name as printed
 * @param beschreibung German: what it answers and what not
 * @param vorhaben what is to be computed
 * @param sha256 hash of the declaration
 */
public record Analysedeklaration(
    String schluessel, String name, String beschreibung, Analysevorhaben vorhaben, String sha256) {}
