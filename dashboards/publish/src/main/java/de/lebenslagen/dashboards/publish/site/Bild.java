package de.lebenslagen.dashboards.publish.site;

import java.util.Optional;

/**
 * A figure on a page.
 *
 * @param marke its place on the page
 * @param svg drawn by the figures module from cleared values; everything in it is escaped there
 * @param tafel the same figures as a table, where the page doesn't show them anyway
 */
record Bild(String marke, String svg, Optional<Tafel> tafel) {}
