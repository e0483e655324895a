package de.lebenslagen.dashboards.publish.stoff;

import java.util.SortedSet;

/**
 * A Datenquelle with published figures.
 *
 * @param jahre the Berichtsjahre that were published
 * @param ebenen the levels that were published, German, in the plural
 */
public record Quelle(
    String id,
    String titel,
    String lieferstelle,
    String quellenangabe,
    String lizenz,
    SortedSet<Integer> jahre,
    SortedSet<String> ebenen) {}
