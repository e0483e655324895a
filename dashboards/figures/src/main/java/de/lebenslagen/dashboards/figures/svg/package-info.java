/** Draws an Abbildung as SVG: one deterministic renderer for pages, files and print. */
@NullMarked
package de.lebenslagen.dashboards.figures.svg;

import org.jspecify.annotations.NullMarked;
