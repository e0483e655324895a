/** The package (a ZIP of parts) of which Office files consist, the same bytes at every run. */
@NullMarked
package de.lebenslagen.dashboards.publish.paket;

import org.jspecify.annotations.NullMarked;
