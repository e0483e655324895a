package de.lebenslagen.dashboards.publish.site;

/**
 * A link.
 *
 * @param ziel from the root of the site
 */
record Verweis(String titel, String ziel) {}
