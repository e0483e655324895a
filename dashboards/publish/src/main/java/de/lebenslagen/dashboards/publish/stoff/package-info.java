/**
 * What a publication tells, computed once from one release: the same values, findings and figures
 * for the site and for print.
 */
@NullMarked
package de.lebenslagen.dashboards.publish.stoff;

import org.jspecify.annotations.NullMarked;
