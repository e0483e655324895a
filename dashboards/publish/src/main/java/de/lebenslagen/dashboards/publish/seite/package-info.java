/** Pages of HTML that need nothing from elsewhere. */
@NullMarked
package de.lebenslagen.dashboards.publish.seite;

import org.jspecify.annotations.NullMarked;
