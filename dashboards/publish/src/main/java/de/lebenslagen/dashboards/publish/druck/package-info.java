/** Makes PDF: tagged, embedded, the same bytes from the same text. */
@NullMarked
package de.lebenslagen.dashboards.publish.druck;

import org.jspecify.annotations.NullMarked;
