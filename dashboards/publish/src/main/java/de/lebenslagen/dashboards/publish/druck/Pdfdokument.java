package de.lebenslagen.dashboards.publish.druck;

/**
 * A finished PDF.
 *
 * @param bytes of the file
 * @param seiten number of pages
 */
public record Pdfdokument(byte[] bytes, int seiten) {}
