package de.lebenslagen.ops.cli;

/**
 * Something to do now.
 *
 * @param was in a few words
 * @param warum a sentence
 * @param befehl with which; empty text where it is done elsewhere
 */
record Aufgabe(String was, String warum, String befehl) {}
