/** How released figures are cited. */
@NullMarked
package de.lebenslagen.dashboards.publish.zitat;

import org.jspecify.annotations.NullMarked;
