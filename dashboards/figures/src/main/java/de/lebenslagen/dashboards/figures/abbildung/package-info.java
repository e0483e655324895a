/**
 * Figures as what they say: cleared or marked as internal, with their finding in words and their
 * table.
 */
@NullMarked
package de.lebenslagen.dashboards.figures.abbildung;

import org.jspecify.annotations.NullMarked;
