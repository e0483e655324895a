package de.lebenslagen.notebook.absatz;

/**
 * One way to go on writing.
 *
 * @param wert the word that takes the place of the begun one
 * @param art what it is, German: "Tabelle", "Gebiet"
 */
public record Vervollstaendigung(String wert, String art) {}
