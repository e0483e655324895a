/** How a value looks to a reader, everywhere the same. */
@NullMarked
package de.lebenslagen.dashboards.figures;

import org.jspecify.annotations.NullMarked;
