package de.lebenslagen.notebook.zugriff;

import de.lebenslagen.warehouse.zugang.Ortszugang;

/**
 * Where a note runs.
 *
 * @param zugang to the workspace
 * @param einstellungen for all its paragraphs
 * @param notiz its name, for the log
 * @param programmversion for Herkunft
 */
public record Notizort(
    Ortszugang zugang, Einstellungen einstellungen, String notiz, String programmversion) {}
